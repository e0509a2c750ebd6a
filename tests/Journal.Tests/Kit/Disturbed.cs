using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal.Tests;

/// <summary>A journal with which something happens before or after a commit.</summary>
public sealed class Disturbed(IJournal journal) : IJournal
{
    public Func<Task> BeforeCommit { get; set; } = () => Task.CompletedTask;

    public Func<Task> AfterCommit { get; set; } = () => Task.CompletedTask;

    /// <summary>How far the store's clock is ahead.</summary>
    public TimeSpan Lead { get; set; }

    public async Task<AppendReport> Append(IReadOnlyList<Batch> batches, CancellationToken cancel = default)
    {
        await BeforeCommit();
        var report = await journal.Append(batches, cancel);
        await AfterCommit();
        return report with { Now = report.Now + Lead };
    }

    public async Task<DateTimeOffset> Now(CancellationToken cancel = default) => await journal.Now(cancel) + Lead;

    public Task<ImmutableArray<Row>> Read(FeedId feed, long after, int limit, CancellationToken cancel = default) => journal.Read(feed, after, limit, cancel);

    public Task<Row?> Find(FeedId feed, CommandId command, CancellationToken cancel = default) => journal.Find(feed, command, cancel);

    public Task<long> Told(FeedId feed, CancellationToken cancel = default) => journal.Told(feed, cancel);

    public Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel = default) => journal.Settle(feed, seq, dueAt, cancel);

    public Task<Head?> Head(FeedId feed, CancellationToken cancel = default) => journal.Head(feed, cancel);
}
