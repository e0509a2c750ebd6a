using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using Npgsql;
using static EMiningLive.Journal.PostgresForm;

namespace EMiningLive.Journal;

/// <summary>The journal on PostgreSQL: a group commit is one transaction in one round trip.</summary>
internal sealed class PostgresRows(NpgsqlDataSource database) : IRowStore
{
    private readonly KnownLines known = new();

    public async Task<IReadOnlyList<FoundRow>> Read(FeedId feed, long after, int limit, CancellationToken cancel) => await database.Query(
        $"""
        select {Columns}
        from entries e left join openings o on o.stream = e.stream and o.seq = e.seq
        where e.stream = @stream and e.seq > @after
        order by e.seq
        limit @limit
        """,
        Found,
        cancel,
        Of("stream", feed.Value),
        Of("after", after),
        Of("limit", limit)).ConfigureAwait(false);

    public async Task<FoundRow?> Find(FeedId feed, Guid command, CancellationToken cancel) => (await database.Query(
        $"""
        select {Columns}
        from entries e left join openings o on o.stream = e.stream and o.seq = e.seq
        where e.stream = @stream and e.command = @command
        """,
        Found,
        cancel,
        Of("stream", feed.Value),
        Of("command", command)).ConfigureAwait(false)).SingleOrDefault();

    public async Task<IReadOnlyList<FoundRow>> At(FeedId feed, IReadOnlyList<long> seqs, CancellationToken cancel) => await database.Query(
        $"""
        select {Columns}
        from entries e left join openings o on o.stream = e.stream and o.seq = e.seq
        where e.stream = @stream and e.seq = any(@seqs)
        """,
        Found,
        cancel,
        Of("stream", feed.Value),
        Of("seqs", seqs)).ConfigureAwait(false);

    public async Task<Head?> Head(FeedId feed, CancellationToken cancel) => (await database.Query(
        "select seq, head from entries where stream = @stream order by seq desc limit 1",
        PostgresForm.Head,
        cancel,
        Of("stream", feed.Value)).ConfigureAwait(false)).SingleOrDefault();

    public async Task<long> Told(FeedId feed, CancellationToken cancel) => (await database.Query(
        "select told from summaries where stream = @stream",
        row => row.GetInt64(0),
        cancel,
        Of("stream", feed.Value)).ConfigureAwait(false)).SingleOrDefault();

    public async Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel) => await database.Query(
        """
        update summaries set told = @seq, due_at = case when version = @seq then @due_at else due_at end
        where stream = @stream and told < @seq and version >= @seq
        """,
        row => row,
        cancel,
        Of("stream", feed.Value),
        Of("seq", seq),
        Of("due_at", dueAt?.ToUnixTimeMilliseconds())).ConfigureAwait(false);

    public async Task<DateTimeOffset> Now(CancellationToken cancel) =>
        (await database.Query("select clock_timestamp()", row => row.GetFieldValue<DateTimeOffset>(0), cancel).ConfigureAwait(false)).Single();

    public async Task<Written> Write(IReadOnlyList<Run> runs, CancellationToken cancel)
    {
        try
        {
            var written = await Commit(runs, cancel).ConfigureAwait(false);
            known.Remember(runs.Where(run => written.Feeds.Contains(run.Feed)));
            return written;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new PlaceTakenException(taken);
        }
    }

    /// <summary>Without a transaction of its own a batch is one: what fails undoes it whole, and the end of it is the commit.</summary>
    private async Task<Written> Commit(IReadOnlyList<Run> runs, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        foreach (var command in PostgresInserts.All(runs, [.. runs.Where(known.Changed)])) batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var feeds = new HashSet<FeedId>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) feeds.Add(FeedId.Of(reader.GetString(0)));
        await reader.NextResultAsync(cancel).ConfigureAwait(false);
        await reader.ReadAsync(cancel).ConfigureAwait(false);
        var now = reader.GetFieldValue<DateTimeOffset>(0);
        while (await reader.NextResultAsync(cancel).ConfigureAwait(false)) { }
        return new(feeds, now);
    }
}
