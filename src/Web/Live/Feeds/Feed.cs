using System.Threading.Channels;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>
/// One feed as this node follows it: its last facts, and the connections that watch it. What the grain tells is enqueued
/// and told on by one loop; no send is ever awaited here. A gap is repaired by asking, before anything behind it is told.
/// </summary>
public sealed partial class Feed(FeedId id, IFeedGrain grain, TimeProvider time, ILogger logger)
{
    /// <summary>Facts kept for those who join.</summary>
    public const int Kept = 256;

    private const int PageSize = 1000;
    private const int MostEarly = 64;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim repairing = new(1);
    private readonly Tail tail = new(Kept);
    private readonly Dictionary<ISubscriber, Viewpoint?> viewers = [];
    private readonly CancellationTokenSource retired = new();

    // What does not fit any more is lost here like on the way: it shows as a gap.
    private readonly Channel<Notice> heard = Channel.CreateBounded<Notice>(
        new BoundedChannelOptions(1024) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Connections that have something to send, in turn.</summary>
    private List<ISubscriber> put = [];

    /// <summary>Notices that overtook others; only the telling loop looks at them.</summary>
    private readonly List<Notice> early = [];

    private Task<Refusal?>? ready;
    private IFeedWatcher? watcher;
    private long emptySince = time.GetTimestamp();

    public FeedId Id => id;

    /// <summary>The observer object that stands for this feed on this node.</summary>
    public IFeedWatcher Watcher => watcher ?? throw new InvalidOperationException($"{id} is not followed yet");

    /// <summary>How far this node has come.</summary>
    public Head Head
    {
        get { lock (gate) return new(tail.Version, tail.Head); }
    }

    /// <summary>How long nobody has watched; null while someone does.</summary>
    public TimeSpan? IdleFor
    {
        get { lock (gate) return viewers.Count > 0 ? null : time.GetElapsedTime(emptySince); }
    }

    /// <summary>Follows the feed from its head, the first time it is called. A refusal says that there is nothing to follow.</summary>
    /// <param name="truth">Asks for the committed head of the feed, null when it has none.</param>
    /// <param name="ear">Makes the observer object that the grain tells.</param>
    public Task<Refusal?> Ready(Func<Task<Head?>> truth, Func<Task<IFeedWatcher>> ear)
    {
        lock (gate) return ready ??= Task.Run(() => Start(truth, ear));
    }

    /// <summary>What the grain tells. Never waits.</summary>
    public void Hear(Notice notice) => heard.Writer.TryWrite(notice);

    /// <summary>Calls for each connection that sees the feed, none of which can lose its right meanwhile.</summary>
    public void Offer(Func<ISubscriber, Viewpoint, Parcel?> choose)
    {
        lock (gate)
        {
            foreach (var (viewer, viewpoint) in viewers)
                if (viewpoint is { } from && choose(viewer, from) is { } parcel && viewer.Put(parcel)) put.Add(viewer);
        }

        SendAll();
    }

    /// <summary>From where the connection looks; null when it does not.</summary>
    public Viewpoint? ViewpointOf(ISubscriber viewer)
    {
        lock (gate) return viewers.GetValueOrDefault(viewer);
    }

    public void Leave(ISubscriber viewer)
    {
        lock (gate) Remove(viewer);
    }

    /// <summary>Ends the feed here if nobody watches it. False when someone does.</summary>
    public bool Retire()
    {
        lock (gate)
        {
            if (viewers.Count > 0) return false;
            retired.Cancel();
            return true;
        }
    }

    private async Task<Refusal?> Start(Func<Task<Head?>> truth, Func<Task<IFeedWatcher>> ear)
    {
        if (await truth() is not { } head) return new Refusal.NotFound();
        watcher = await ear();
        var from = Math.Max(0, head.Version - Kept);
        var answer = await time.Persistently(() => grain.Watch(Watcher, Caller.System, from));
        if (answer is WatchRefused refused) return refused.Refusal;
        if (await time.Persistently(() => grain.Read(Caller.System, from, PageSize)) is not PageRead { Page: var page }) return new Refusal.Unavailable(1000);
        lock (gate)
        {
            tail.Begin(new(from, []), page.Facts);
            tail.LearnOpenings(((Watching)answer).Facts);
        }

        _ = Task.Run(TellAll);
        return null;
    }

    private async Task TellAll()
    {
        while (!retired.IsCancellationRequested)
        {
            try
            {
                if (!await heard.Reader.WaitToReadAsync(retired.Token)) return;
                if (!TellHeard() && !await Fills()) await CatchUp();
            }
            catch (OperationCanceledException) when (retired.IsCancellationRequested) { return; }
            catch (Exception failed) { LogNotCaughtUp(id.Traced, failed); }
        }
    }

    /// <summary>Tells all that was heard, in order; false at a gap.</summary>
    private bool TellHeard()
    {
        List<Told> run = [];
        lock (gate)
        {
            while (heard.Reader.TryRead(out var notice)) early.Add(notice);
            while (early.FindIndex(IsNext) is >= 0 and var place)
            {
                Take(early[place], run);
                early.RemoveAt(place);
            }

            Tell(run);
        }

        SendAll();
        return early.Count == 0;
    }

    private bool IsNext(Notice notice) => notice.Facts.IsEmpty || tail.Reaches(notice.Facts[0]);

    private void Take(Notice notice, List<Told> run)
    {
        var known = tail.Version;
        foreach (var fact in notice.Facts)
            if (tail.Reaches(fact) && tail.Take(fact) is { } told) run.Add(told);
        tail.LearnOpenings(notice.Facts);
        if (tail.Version == known || notice.Gone.IsDefaultOrEmpty) return;
        Tell(run);
        Expel(notice);
    }

    /// <summary>
    /// Whether a gap closes by itself: calls keep no order, and what follows on a notice may overtake it by some milliseconds.
    /// What is still too early after that is forgotten: it will be read with the rest.
    /// </summary>
    private async Task<bool> Fills()
    {
        using var patience = new CancellationTokenSource(Patience.Overtaking, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, retired.Token);
        try
        {
            while (early.Count < MostEarly && await heard.Reader.WaitToReadAsync(either.Token))
                if (TellHeard()) return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested) { }

        early.Clear();
        return false;
    }

    private void Tell(List<Told> run)
    {
        if (run.Count == 0) return;
        LiveMeter.Lag.Record((time.GetUtcNow() - run[^1].Fact.Entry.At).TotalMilliseconds);
        var cuts = new Dictionary<Viewpoint, Batch?>();
        foreach (var (viewer, viewpoint) in viewers)
        {
            if (viewpoint is not { } from) continue;
            if (!cuts.TryGetValue(from, out var batch)) cuts[from] = batch = Cutting.Batch(id, from, run);
            if (batch is not null && viewer.Put(batch)) put.Add(viewer);
        }

        run.Clear();
    }

    /// <summary>Outside the gate: whoever joins or leaves does not wait for thousands of sends.</summary>
    private void SendAll()
    {
        List<ISubscriber> all;
        lock (gate) (all, put) = (put, []);
        foreach (var viewer in all) viewer.Send();
    }

    private void Expel(Notice notice)
    {
        foreach (var viewer in viewers.Keys.Where(viewer => notice.Gone.Contains(viewer.Caller.Party)).ToList()) Revoke(viewer);
    }

    private void Revoke(ISubscriber viewer)
    {
        viewer.Offer(new RevokedNews(id, RevokedNews.Expelled));
        Remove(viewer);
    }

    private void Remove(ISubscriber viewer)
    {
        if (viewers.Remove(viewer) && viewers.Count == 0) emptySince = time.GetTimestamp();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Feed} could not be brought up to date; it is tried again")]
    private partial void LogNotCaughtUp(string feed, Exception failed);
}
