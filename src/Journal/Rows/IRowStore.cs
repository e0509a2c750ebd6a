using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Journal;

/// <summary>What a database has to be able to do; all else is the same on each of them (<see cref="StoredJournal"/>).</summary>
internal interface IRowStore
{
    Task<IReadOnlyList<FoundRow>> Read(FeedId feed, long after, int limit, CancellationToken cancel);

    Task<FoundRow?> Find(FeedId feed, Guid command, CancellationToken cancel);

    /// <summary>Rows at those places, in no order; a seq that is not there is left out.</summary>
    Task<IReadOnlyList<FoundRow>> At(FeedId feed, IReadOnlyList<long> seqs, CancellationToken cancel);

    Task<Head?> Head(FeedId feed, CancellationToken cancel);

    /// <summary>
    /// Writes those runs that follow on the stored heads, in one transaction. At most one run of each feed is given.
    /// Throws <see cref="PlaceTakenException"/>, and has written nothing, if another transaction took a place meanwhile
    /// or a command stands in its feed already.
    /// </summary>
    Task<Written> Write(IReadOnlyList<Run> runs, CancellationToken cancel);

    Task<long> Told(FeedId feed, CancellationToken cancel);

    Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel);

    Task<DateTimeOffset> Now(CancellationToken cancel);
}

/// <summary>The feeds whose runs are durable now, and the store's clock at the commit.</summary>
internal sealed record Written(IReadOnlySet<FeedId> Feeds, DateTimeOffset Now);

/// <summary>A key was there already: nothing was written.</summary>
internal sealed class PlaceTakenException(Exception? inner = null) : Exception("A place in the journal was taken already.", inner);
