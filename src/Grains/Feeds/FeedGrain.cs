using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Domain;
using EMiningLive.Grains.Ledgers;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Feeds;

/// <summary>A feed in memory: a shell that loads, submits, tells and watches. What may happen to it, its subject says.</summary>
/// <param name="feed">The feed's name, from the grain's key.</param>
internal abstract partial class FeedGrain<TState, TCommand, TEvent>(FeedId feed, ISubject<TState, TCommand, TEvent> subject, GrainPorts ports, ILogger log)
    : Grain, IFeedGrain, IRemindable, ILedgerOwner<TEvent>, IActivation
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private const int PageLength = 1000;

    private readonly Watchers watchers = new(ports.Ledger.Time, log);

    /// <summary>Null only while the grain activates, as <see cref="alarm"/> and <see cref="snapshots"/>.</summary>
    private Ledger<TState, TCommand, TEvent> ledger = null!;
    private SnapshotStore snapshots = null!;
    private Alarm alarm = null!;
    private Errands<TEvent> errands = null!;

    protected FeedId Feed => feed;

    protected Position<TState> Committed => ledger.Committed;

    protected DateTimeOffset Now => ports.Ledger.Time.GetUtcNow();

    /// <summary>Nobody is answered before what an outage calls for is durable.</summary>
    public override async Task OnActivateAsync(CancellationToken cancel)
    {
        alarm = new(feed, this, ports.Ledger.Time, Nudge, log);
        snapshots = new(ports.Storage, ports.Ledger.Vault, feed, this.GetGrainId(), ports.Ledger.Time, log);
        var snapshot = await snapshots.Read();
        var loaded = await Task.Run(() => Loader<TState, TCommand, TEvent>.Load(feed, subject, ports.Ledger.Journal, snapshot, cancel), cancel);
        snapshots.Holds(loaded.From);
        ledger = new(feed, subject, ports.Ledger, loaded, this, log);
        errands = new(feed, news => subject.Errands(Committed.State, news), errand => ports.Errands.Run(feed, errand), Settle, ports.Ledger.Time, log);
        await BecomeReady();
        Moved();
        await TellWhatIsUntold();
        await alarm.Reminded;
        ports.Activations.Add(this);
        FeedMeter.Activated(feed);
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancel)
    {
        ports.Activations.Remove(this);
        alarm?.Dispose();
        if (errands is not null) errands.Stopped = true;
        if (ledger is null) return;
        // As long as the runtime gives it, and no longer.
        await Task.WhenAny(Leave(), Task.Delay(Timeout.Infinite, cancel));
        ledger.Abandon();
    }

    public async Task<Answer> Submit(Caller caller, CommandId id, TCommand command)
    {
        var answer = await ledger.Submit(caller, id, command);
        await alarm.Reminded;
        FeedMeter.Answered(feed, answer);
        return answer;
    }

    public Task<WatchAnswer> Watch(IFeedWatcher watcher, Caller viewer, long after) => Task.FromResult(WatchNow(watcher, viewer, after));

    public Task<bool> IsThereFor(Caller viewer) => Task.FromResult(subject.Sees(Committed.State, viewer) is not null);

    public Task<Head> Renew(IFeedWatcher watcher)
    {
        watchers.Renew(watcher);
        return Task.FromResult(Committed.Head);
    }

    public Task Unwatch(IFeedWatcher watcher)
    {
        watchers.Remove(watcher);
        return Task.CompletedTask;
    }

    /// <summary>Reads and cuts off this scheduler; a state never changes, so that it can be looked at from anywhere.</summary>
    public async Task<ReadAnswer> Read(Caller viewer, long after, int limit)
    {
        if (subject.Sees(Committed.State, viewer) is null) return new ReadRefused(new Refusal.NotFound());
        try
        {
            var rows = await Task.Run(() => ports.Ledger.Journal.Read(feed, after, Math.Clamp(limit, 1, 1000)));
            var now = Committed;
            return await Task.Run(() => Pages.Of(subject, now, viewer, rows));
        }
        catch (Exception e)
        {
            LogUnread(feed.Traced, e);
            return new ReadRefused(Unknown.Outcome);
        }
    }

    public async Task Nudge()
    {
        if (subject.DueAt(Committed.State) <= Now) await SubmitOwn(subject.WhenDue);
        else if (errands.AreIdle) await Settle(Committed.Seq);
    }

    public Task ReceiveReminder(string reminder, TickStatus status)
    {
        alarm.Woke();
        return Nudge();
    }

    FeedId IActivation.Feed => feed;

    Head IActivation.Known => Committed.Head;

    void IActivation.Compare(Head known, Head? truth) => GrainContext.Scheduler.QueueAction(() => ledger.Compare(known, truth));

    void ILedgerOwner<TEvent>.Happened(Notice notice) => watchers.Tell(watcher => watcher.Happened(notice));

    void ILedgerOwner<TEvent>.Told(IReadOnlyList<Happened<TEvent>> news) => errands.Add(news);

    public void Moved()
    {
        alarm.Set(subject.DueAt(Committed.State));
        DelayDeactivation(subject.StaysActive(Committed.State) ? TimeSpan.MaxValue : TimeSpan.FromTicks(-1));
        snapshots.Follow(Committed.Seq, ledger.Snapshot);
        Became();
    }

    /// <summary>The committed state is another one, or was loaded. Must not throw.</summary>
    protected virtual void Became() { }

    void ILedgerOwner<TEvent>.Died(Exception? why)
    {
        LogDied(feed.Traced, Committed.Seq, why);
        DeactivateOnIdle();
    }

    /// <summary>What was durable when the last activation ended, and not told.</summary>
    private async Task TellWhatIsUntold()
    {
        var (after, journal) = (await Task.Run(() => ports.Ledger.Journal.Told(feed)), ports.Ledger.Journal);
        var untold = new List<Happened<TEvent>>();
        while (after < Committed.Seq && await Task.Run(() => journal.Read(feed, after, PageLength)) is { IsEmpty: false } rows)
        {
            untold.AddRange(rows.Select(row => row.Entry.AsHappened(subject)).Where(happened => subject.Tells(happened.What)));
            after = rows[^1].Entry.Seq;
        }

        errands.Add(untold);
    }

    /// <summary>Where nothing is untold, all that is durable is settled. From a thread of its own: the calls of SQLite block.</summary>
    private Task Settle(long seq)
    {
        var upTo = errands.AreDone ? Committed.Seq : seq;
        var dueAt = ledger.AllTold(upTo);
        return Task.Run(() => ports.Ledger.Journal.Settle(feed, upTo, dueAt));
    }

    private async Task Leave()
    {
        await Task.WhenAll(ledger.Settled, snapshots.Written);
        if (ledger.IsAlive) snapshots.Last(Committed.Seq, ledger.Snapshot);
        await snapshots.Written;
    }

    private async Task BecomeReady()
    {
        if (subject.WhenReady(Committed.State, Now) is not { } command) return;
        if (await SubmitOwn(command) is Refused { Refusal: Refusal.Unavailable }) throw new OrleansException($"{feed.Traced} cannot become ready now.");
    }

    private Task<Answer> SubmitOwn(TCommand command) => ledger.Submit(Caller.System, new CommandId(Guid.CreateVersion7()), command);

    private WatchAnswer WatchNow(IFeedWatcher watcher, Caller viewer, long after)
    {
        var now = Committed;
        if (subject.Sees(now.State, viewer) is not { } viewpoint) return new WatchRefused(new Refusal.NotFound());
        if (after > now.Seq) return new WatchRefused(new Refusal.Diverged(now.Seq, now.Hash));
        watchers.Renew(watcher);
        var reaches = ledger.TryRecent(after, out var facts);
        return new Watching(viewpoint, now.Head, facts, More: !reaches);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed} is loaded anew: what followed on entry {Seq} is not known.")]
    private partial void LogDied(string feed, long seq, Exception? why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed} could not be read.")]
    private partial void LogUnread(string feed, Exception e);
}
