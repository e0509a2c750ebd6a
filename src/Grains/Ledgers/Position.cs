using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain;

namespace EMiningLive.Grains.Ledgers;

/// <summary>A state with its place in the chain.</summary>
/// <param name="At">Of the entry at that place; the earliest time at which the next one can stand.</param>
public sealed record Position<TState>(TState State, long Seq, DateTimeOffset At, byte[] Hash)
{
    public Head Head => new(Seq, Hash);
}

/// <summary>One entry and what it did.</summary>
internal sealed record Step<TState, TEvent>(Entry Entry, Happened<TEvent> Happened, TState Before, Position<TState> After);

/// <summary>A fact that is remembered, with what it opened when it happened.</summary>
internal sealed record Remembered<TEvent>(Happened<TEvent> Happened, Fact Fact, ImmutableArray<Fact> Opened);
