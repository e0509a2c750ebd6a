using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal;

/// <summary>The journal in one SQLite file. Its clock is this machine's: the file has no other.</summary>
internal sealed class SqliteRows(SqliteDatabase database, TimeProvider time) : IRowStore, IDisposable
{
    private const int Constraint = 19; // SQLITE_CONSTRAINT

    private SqliteInserts? inserts;

    public async Task<IReadOnlyList<FoundRow>> Read(FeedId feed, long after, int limit, CancellationToken cancel) => await database.Read(
        connection => connection.Query(
            $"""
            select {SqliteForm.Columns}
            from entries e left join openings o on o.stream = e.stream and o.seq = e.seq
            where e.stream = @stream and e.seq > @after
            order by e.seq
            limit @limit
            """,
            SqliteForm.Found,
            ("@stream", feed.Value),
            ("@after", after),
            ("@limit", limit)),
        cancel).ConfigureAwait(false);

    public async Task<FoundRow?> Find(FeedId feed, Guid command, CancellationToken cancel) => await database.Read(
        connection => connection.Query(
            $"""
            select {SqliteForm.Columns}
            from entries e left join openings o on o.stream = e.stream and o.seq = e.seq
            where e.stream = @stream and e.command = @command
            """,
            SqliteForm.Found,
            ("@stream", feed.Value),
            ("@command", SqliteForm.Blob(command)!)).SingleOrDefault(),
        cancel).ConfigureAwait(false);

    public async Task<IReadOnlyList<FoundRow>> At(FeedId feed, IReadOnlyList<long> seqs, CancellationToken cancel) => await database.Read(
        connection => connection.Query(
            $"""
            select {SqliteForm.Columns}
            from entries e left join openings o on o.stream = e.stream and o.seq = e.seq
            where e.stream = @stream and e.seq in (select value from json_each(@seqs))
            """,
            SqliteForm.Found,
            ("@stream", feed.Value),
            ("@seqs", JsonSerializer.Serialize(seqs))),
        cancel).ConfigureAwait(false);

    public async Task<Head?> Head(FeedId feed, CancellationToken cancel) => await database.Read(
        connection => connection.Query(
            "select seq, head from entries where stream = @stream order by seq desc limit 1",
            SqliteForm.Head,
            ("@stream", feed.Value)).SingleOrDefault(),
        cancel).ConfigureAwait(false);

    public async Task<long> Told(FeedId feed, CancellationToken cancel) => await database.Read(
        connection => connection.Query(
            "select told from summaries where stream = @stream",
            row => row.GetInt64(0),
            ("@stream", feed.Value)).SingleOrDefault(),
        cancel).ConfigureAwait(false);

    public Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel) => database.Write(connection =>
    {
        inserts ??= new(connection);
        using var transaction = connection.BeginTransaction(deferred: false);
        inserts.Settle(transaction, feed, seq, dueAt);
        transaction.Commit();
        return true;
    });

    public Task<Written> Write(IReadOnlyList<Run> runs, CancellationToken cancel) => database.Write(connection => Write(connection, runs));

    public Task<DateTimeOffset> Now(CancellationToken cancel) => Task.FromResult(time.GetUtcNow());

    public void Dispose() => inserts?.Dispose();

    private Written Write(SqliteConnection connection, IReadOnlyList<Run> runs)
    {
        inserts ??= new(connection);
        using var transaction = connection.BeginTransaction(deferred: false);
        var written = runs.Where(run => TryWrite(transaction, run)).ToList();
        transaction.Commit();
        inserts.Remember(written);
        return new(written.Select(run => run.Feed).ToHashSet(), time.GetUtcNow());
    }

    private bool TryWrite(SqliteTransaction transaction, Run run)
    {
        try
        {
            return inserts!.TryWrite(transaction, run);
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == Constraint)
        {
            throw new PlaceTakenException(taken);
        }
    }
}
