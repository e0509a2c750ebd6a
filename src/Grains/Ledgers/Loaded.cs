using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain;

namespace EMiningLive.Grains.Ledgers;

/// <summary>What a ledger starts from.</summary>
public sealed class Loaded<TState, TEvent>
{
    internal Loaded(long from, Position<TState> position, Commands commands, Tail<TEvent> tail) => (From, Position, Commands, Tail) = (from, position, commands, tail);

    /// <summary>The seq of the snapshot that it was loaded from; 0 when from the first entry.</summary>
    public long From { get; }

    public Position<TState> Position { get; }
    internal Commands Commands { get; }
    internal Tail<TEvent> Tail { get; }
}

/// <summary>What is stored so that an activation need not fold the whole journal.</summary>
/// <param name="Schema">Of the form of <paramref name="State"/>.</param>
/// <param name="Filter">Of the form of <paramref name="Commands"/>.</param>
/// <param name="State">As the subject froze it, secrets included.</param>
/// <param name="Commands">All that were accepted up to <paramref name="Seq"/>.</param>
public sealed record Snapshot(int Schema, int Filter, long Seq, DateTimeOffset At, byte[] Head, byte[] State, FilterLayer[] Commands);

/// <summary>The journal of this feed cannot be taken for true here: it must not be acted upon.</summary>
public sealed class FeedUnreadableException(FeedId feed, long seq, string why) : Exception($"{feed.Traced} cannot be loaded: entry {seq} {why}.")
{
    public FeedId Feed => feed;
    public long Seq => seq;
}

internal static class Rows
{
    /// <summary>The receipt of the command that this row is the last one of.</summary>
    public static Accepted AsAccepted(this Row row) => new(row.Fingerprint!, new Receipt(row.Entry.Seq, row.Entry.At, row.Entry.Head));

    /// <summary>The event of an entry whose type this version knows: no other feed is loaded.</summary>
    public static Happened<TEvent> AsHappened<TState, TCommand, TEvent>(this Entry entry, ISubject<TState, TCommand, TEvent> subject)
        where TState : class
        where TCommand : class
        where TEvent : class =>
        new(entry.Seq, entry.At, Wire.Read<Who>(entry.Who)!, subject.Decode(entry.What)!);
}
