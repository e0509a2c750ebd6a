using System.Diagnostics;
using System.Threading.Channels;
using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Journal;

/// <summary>
/// Group commit: while one transaction is under way, all that the silo's grains decide gathers, and leaves as the next one.
/// It needs no memory of fenced feeds: a batch that was decided on a fenced one is chained on entries that are not there,
/// and the journal refuses it, however late it comes.
/// </summary>
internal sealed partial class JournalWriter(IJournal journal, StoreClock clock, JournalMeters meters, ILogger<JournalWriter> log)
    : IJournalWriter, IAsyncDisposable
{
    /// <summary>Entries that may be pending before grains are asked to decide nothing more; some 10 MB.</summary>
    public const int RoomForEntries = 10_000;

    private readonly Channel<PendingBatch> queue = Channel.CreateUnbounded<PendingBatch>(new() { SingleReader = true });
    private readonly CancellationTokenSource ended = new();
    private List<PendingBatch> waiting = [];
    private Task work = Task.CompletedTask;
    private int pendingEntries;

    public bool ClockTrusted => clock.Trusted;

    public bool HasRoom => Volatile.Read(ref pendingEntries) < RoomForEntries;

    public Task<Appended> Append(Batch batch)
    {
        batch.Check();
        var pending = new PendingBatch(batch);
        CountPending(batch.Rows.Length);
        if (!queue.Writer.TryWrite(pending)) Fail(pending, new InvalidOperationException("The journal's writer has stopped."));
        return pending.Outcome;
    }

    /// <summary>Begins to write, once the store's clock has been compared with this machine's.</summary>
    public async Task Start(CancellationToken cancel)
    {
        await clock.Probe(cancel).ConfigureAwait(false);
        work = Task.WhenAll(Task.Run(WriteAll, CancellationToken.None), Task.Run(() => clock.Keep(ended.Token), CancellationToken.None));
    }

    /// <summary>Takes nothing more, and completes when all that was pending is durable.</summary>
    public async Task Stop()
    {
        queue.Writer.TryComplete();
        await ended.CancelAsync().ConfigureAwait(false);
        await work.ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => new(Stop());

    private async Task WriteAll()
    {
        while (waiting.Count > 0 || await queue.Reader.WaitToReadAsync().ConfigureAwait(false)) await Write(TakeWaiting()).ConfigureAwait(false);
    }

    private List<PendingBatch> TakeWaiting()
    {
        var taken = waiting;
        while (queue.Reader.TryRead(out var next)) taken.Add(next);
        waiting = [];
        return taken;
    }

    private async Task Write(List<PendingBatch> flight)
    {
        try
        {
            var report = await Commit(flight).ConfigureAwait(false);
            for (var place = 0; place < flight.Count; place++) Complete(flight[place], report.Outcomes[place]);
        }
#pragma warning disable CA1031 // Whatever it was: nobody knows now what is durable. The callers are told so, and the log says why.
        catch (Exception reason)
#pragma warning restore CA1031
        {
            OutcomeUnknown(reason, flight.Count);
            FailWithFollowers(flight, reason);
        }
    }

    private async Task<AppendReport> Commit(List<PendingBatch> flight)
    {
        using var span = CommitTrace.Begin(flight);
        var entries = flight.Sum(pending => pending.Batch.Rows.Length);
        var before = clock.Look();
        var report = await journal.Append([.. flight.Select(pending => pending.Batch)]).ConfigureAwait(false);
        clock.Compare(before, report.Now);
        meters.Committed(entries, clock.Since(before));
        return report;
    }

    /// <summary>What was decided on entries of unknown fate shares it. Batches of other feeds keep their place.</summary>
    private void FailWithFollowers(List<PendingBatch> flight, Exception reason)
    {
        var feeds = flight.Select(pending => pending.Batch.Feed).ToHashSet();
        var followers = TakeWaiting().ToLookup(pending => feeds.Contains(pending.Batch.Feed));
        waiting = [.. followers[false]];
        foreach (var pending in flight.Concat(followers[true])) Fail(pending, reason);
    }

    private void Complete(PendingBatch pending, Appended outcome)
    {
        CountPending(-pending.Batch.Rows.Length);
        pending.Complete(outcome);
    }

    private void Fail(PendingBatch pending, Exception reason)
    {
        CountPending(-pending.Batch.Rows.Length);
        pending.Fail(reason);
    }

    private void CountPending(int entries)
    {
        Interlocked.Add(ref pendingEntries, entries);
        meters.Pending(entries);
    }

    [LoggerMessage(LogLevel.Error, "The outcome of a commit of {Batches} batches is unknown; their grains have to read the journal again.")]
    private partial void OutcomeUnknown(Exception reason, int batches);
}

/// <summary>A batch and those who wait for it. Their code never runs on the writer's time.</summary>
internal sealed class PendingBatch(Batch batch)
{
    private readonly TaskCompletionSource<Appended> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Batch Batch => batch;

    /// <summary>The span in which the batch was decided on; null where nobody traces.</summary>
    public Activity? Asked { get; } = Activity.Current;

    public Task<Appended> Outcome => outcome.Task;

    public void Complete(Appended appended) => outcome.SetResult(appended);

    public void Fail(Exception reason) => outcome.SetException(reason);
}
