using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Domain;
using EMiningLive.Grains.Ledgers;

namespace EMiningLive.Grains.Feeds;

/// <summary>Rows of the journal as facts: no later than what is committed here, with the audiences that hold now.</summary>
internal static class Pages
{
    public static ReadAnswer Of<TState, TCommand, TEvent>(
        ISubject<TState, TCommand, TEvent> subject, Position<TState> now, Caller viewer, ImmutableArray<Row> rows)
        where TState : class
        where TCommand : class
        where TEvent : class
    {
        if (subject.Sees(now.State, viewer) is not { } viewpoint) return new ReadRefused(new Refusal.NotFound());
        var facts = rows.Where(row => row.Entry.Seq <= now.Seq).Select(row => subject.Seen(now.State, row.Entry.AsHappened(subject)).On(row.Entry));
        return new PageRead(new Page(viewpoint, [.. facts], now.Head));
    }
}
