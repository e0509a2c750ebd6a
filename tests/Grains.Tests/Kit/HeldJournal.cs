using System.Collections.Concurrent;
using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>A journal in memory with its writer, that can be told to hold what comes, to fail, or to lose an acknowledgement.</summary>
public sealed class HeldJournal : IJournal, IJournalWriter
{
    private readonly ConcurrentDictionary<FeedId, ImmutableList<Row>> feeds = new();
    private readonly Queue<(Batch Batch, TaskCompletionSource<Appended> Outcome)> held = new();
    private bool holds;

    public bool ClockTrusted { get; set; } = true;
    public bool HasRoom { get; set; } = true;

    /// <summary>Reads of single commands: what a replayed id costs.</summary>
    public int Asked { get; private set; }

    /// <summary>What the next append comes to instead of being written well.</summary>
    public Mishap? Next { get; set; }

    /// <summary>What its clock says.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Whether finding an old command fails.</summary>
    public bool Silent { get; set; }

    public ImmutableList<Row> Rows(FeedId feed) => feeds.GetValueOrDefault(feed, []);

    /// <summary>Puts rows there past any ledger.</summary>
    public void Put(FeedId feed, IEnumerable<Row> rows) => feeds[feed] = [.. rows];

    /// <summary>From now on nothing is written until <see cref="Release"/>.</summary>
    public void Hold() => holds = true;

    public void Release()
    {
        holds = false;
        while (held.TryDequeue(out var next)) Write(next.Batch, next.Outcome);
    }

    public Task<long> Told(FeedId feed, CancellationToken cancel = default) => Task.FromResult(0L);

    public Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel = default) => Task.CompletedTask;

    public Task<Appended> Append(Batch batch)
    {
        var outcome = new TaskCompletionSource<Appended>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (holds) held.Enqueue((batch, outcome));
        else Write(batch, outcome);
        return outcome.Task;
    }

    private void Write(Batch batch, TaskCompletionSource<Appended> outcome)
    {
        var (mishap, rows) = (Next, Rows(batch.Feed));
        Next = null;
        if (mishap == Mishap.Failed) { outcome.SetException(new IOException("the disk is gone")); return; }
        if (batch.Rows[0].Entry.Seq != rows.Count + 1) { outcome.SetResult(Appended.Fenced); return; }
        feeds[batch.Feed] = rows.AddRange(batch.Rows);
        if (mishap == Mishap.Lost) outcome.SetException(new IOException("the connection is gone"));
        else outcome.SetResult(Appended.Committed);
    }

    public Task<ImmutableArray<Row>> Read(FeedId feed, long after, int limit, CancellationToken cancel = default) =>
        Task.FromResult<ImmutableArray<Row>>([.. Rows(feed).Where(row => row.Entry.Seq > after).Take(limit)]);

    public Task<Row?> Find(FeedId feed, CommandId command, CancellationToken cancel = default)
    {
        Asked++;
        return Silent ? throw new IOException("the network is gone") : Task.FromResult(Rows(feed).Find(row => row.Command == command));
    }

    public Task<Head?> Head(FeedId feed, CancellationToken cancel = default) =>
        Task.FromResult(Rows(feed) is [.., var last] ? new Head(last.Entry.Seq, last.Entry.Head) : null);

    public Task<AppendReport> Append(IReadOnlyList<Batch> batches, CancellationToken cancel = default) => throw new NotSupportedException();
    public Task<DateTimeOffset> Now(CancellationToken cancel = default) => Task.FromResult(Time);
}

public enum Mishap
{
    /// <summary>Nothing was written, and the writer says that it does not know.</summary>
    Failed,

    /// <summary>It was written, and the writer says that it does not know.</summary>
    Lost,
}
