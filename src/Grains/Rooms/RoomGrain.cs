using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Grains.Feeds;
using EMiningLive.Grains.Ledgers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace EMiningLive.Grains.Rooms;

/// <summary>A room in memory: a shell that loads, submits, tells and watches. What a room may do, <see cref="RoomSubject"/> says.</summary>
internal sealed partial class RoomGrain : Grain, IRoomGrain, IRemindable, ILedgerOwner, IActivation
{
    private static readonly RoomSubject Subject = RoomSubject.Instance;

    private readonly FeedId feed;
    private readonly LedgerPorts ports;
    private readonly ILogger<RoomGrain> log;
    private readonly SnapshotStore snapshots;
    private readonly Watchers watchers;
    private readonly Activations activations;
    private readonly Alarm alarm;
    /// <summary>Null only while the grain activates.</summary>
    private Ledger<RoomState, RoomCommand, RoomEvent> ledger = null!;

    public RoomGrain(
        IGrainContext context, LedgerPorts ports, Activations activations, [FromKeyedServices(SnapshotStore.Name)] IGrainStorage storage, ILogger<RoomGrain> log)
    {
        (feed, this.ports, this.activations, this.log) = (FeedId.Room(context.GrainId.Key.ToString()!), ports, activations, log);
        snapshots = new(storage, ports.Vault, context.GrainId, ports.Time, log);
        watchers = new(ports.Time, log);
        alarm = new(this, ports.Time, Nudge, log);
    }

    private Position<RoomState> Committed => ledger.Committed;

    /// <summary>Nobody is answered before what an outage calls for is durable.</summary>
    public override async Task OnActivateAsync(CancellationToken cancel)
    {
        var snapshot = await snapshots.Read();
        var loaded = await Task.Run(() => Loader<RoomState, RoomCommand, RoomEvent>.Load(feed, Subject, ports.Journal, snapshot, cancel), cancel);
        snapshots.Holds(loaded.From);
        ledger = new(feed, Subject, ports, loaded, this, log);
        await BecomeReady();
        Moved();
        await alarm.Reminded;
        activations.Add(this);
        RoomMeter.Activated();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancel)
    {
        activations.Remove(this);
        alarm.Dispose();
        if (ledger is null) return;
        // As long as the runtime gives it, and no longer.
        await Task.WhenAny(Leave(), Task.Delay(Timeout.Infinite, cancel));
        ledger.Abandon();
    }

    private async Task Leave()
    {
        await Task.WhenAll(ledger.Settled, snapshots.Written);
        if (ledger.IsAlive) snapshots.Last(Committed.Seq, ledger.Snapshot);
        await snapshots.Written;
    }

    public async Task<Answer> Submit(Caller caller, CommandId id, RoomCommand command)
    {
        var answer = await ledger.Submit(caller, id, command);
        await alarm.Reminded;
        RoomMeter.Answered(answer);
        return answer;
    }

    public async Task<ImmutableArray<Answer>> SubmitAll(ImmutableArray<Submission> commands) =>
        [.. await Task.WhenAll(commands.Select(SubmitOne))];

    /// <summary>What goes wrong with one is not the others' doing.</summary>
    private async Task<Answer> SubmitOne(Submission one)
    {
        try { return await Submit(one.Caller, one.Id, one.Command); }
        catch (Exception e)
        {
            LogUndecided(feed, e);
            return new Refused(Unknown.Outcome);
        }
    }

    public Task<ViewAnswer> View(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult<ViewAnswer>(
            RoomViews.View(now.State, viewer, now.Seq, now.Hash, ports.Time.GetUtcNow()) is { } view ? new RoomSeen(view) : new RoomNotSeen(new Refusal.NotFound()));
    }

    public Task<StandingSeen> Standing(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult(new StandingSeen(now.Seq, Standings.Of(now.State, viewer)));
    }

    public Task<WatchAnswer> Watch(IFeedWatcher watcher, Caller viewer, long after) => Task.FromResult(WatchNow(watcher, viewer, after));

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
        if (Subject.Sees(Committed.State, viewer) is null) return new ReadRefused(new Refusal.NotFound());
        try
        {
            var rows = await Task.Run(() => ports.Journal.Read(feed, after, Math.Clamp(limit, 1, 1000)));
            var now = Committed;
            return await Task.Run(() => Pages.Of(Subject, now, viewer, rows));
        }
        catch (Exception e)
        {
            LogUnread(feed, e);
            return new ReadRefused(Unknown.Outcome);
        }
    }

    public async Task Nudge()
    {
        if (Subject.DueAt(Committed.State) <= ports.Time.GetUtcNow()) await SubmitOwn(Subject.WhenDue);
    }

    public Task ReceiveReminder(string reminder, TickStatus status)
    {
        alarm.Woke();
        return Nudge();
    }

    FeedId IActivation.Feed => feed;

    Head IActivation.Known => Committed.Head;

    void IActivation.Compare(Head known, Head? truth) => GrainContext.Scheduler.QueueAction(() => ledger.Compare(known, truth));

    void ILedgerOwner.Happened(Notice notice) => watchers.Tell(watcher => watcher.Happened(notice));

    public void Moved()
    {
        var due = Subject.DueAt(Committed.State);
        alarm.Set(due);
        DelayDeactivation(Subject.StaysActive(Committed.State) ? TimeSpan.MaxValue : TimeSpan.FromTicks(-1));
        snapshots.Follow(Committed.Seq, ledger.Snapshot);
    }

    void ILedgerOwner.Died(Exception? why)
    {
        LogDied(feed, Committed.Seq, why);
        DeactivateOnIdle();
    }

    private async Task BecomeReady()
    {
        if (Subject.WhenReady(Committed.State, ports.Time.GetUtcNow()) is not { } command) return;
        if (await SubmitOwn(command) is Refused { Refusal: Refusal.Unavailable }) throw new OrleansException($"{feed} cannot become ready now.");
    }

    private Task<Answer> SubmitOwn(RoomCommand command) => ledger.Submit(Caller.System, new CommandId(Guid.CreateVersion7()), command);

    private WatchAnswer WatchNow(IFeedWatcher watcher, Caller viewer, long after)
    {
        var now = Committed;
        if (Subject.Sees(now.State, viewer) is not { } viewpoint) return new WatchRefused(new Refusal.NotFound());
        if (after > now.Seq) return new WatchRefused(new Refusal.Diverged(now.Seq, now.Hash));
        watchers.Renew(watcher);
        var reaches = ledger.TryRecent(after, out var facts);
        return new Watching(viewpoint, now.Head, facts, More: !reaches);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed} is loaded anew: what followed on entry {Seq} is not known.")]
    private partial void LogDied(FeedId feed, long seq, Exception? why);

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of a command of {Feed} is not known.")]
    private partial void LogUndecided(FeedId feed, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed} could not be read.")]
    private partial void LogUnread(FeedId feed, Exception e);
}
