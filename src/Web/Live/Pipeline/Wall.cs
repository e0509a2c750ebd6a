using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live.Pipeline;

/// <summary>
/// The derived feed <c>pipeline</c> on this node: what its grain tells goes on to whoever watches here. Frames carry no hashes; who sees another
/// epoch or a gap reads <c>GET /api/pipeline</c> again, and so it is when a call of the grain is lost.
/// </summary>
public sealed partial class Wall(IGrainFactory grains, TimeProvider time, ILogger<Wall> log) : IPipelineWatcher
{
    public static readonly FeedId Feed = new("pipeline");

    private static readonly Viewpoint Viewpoint = new(ViewpointKind.Observer, PartyId.Everyone);

    private readonly Lock gate = new();
    private readonly HashSet<ISubscriber> viewers = [];

    /// <summary>Held here: Orleans holds observers weakly.</summary>
    private IPipelineWatcher? ear;
    private PipelinePlace place = new("", 0);

    private IPipelineGrain Grain => grains.GetGrain<IPipelineGrain>(IPipelineGrain.Key);

    /// <summary>All of it, as it is now.</summary>
    public Task<PipelineView> View() => time.Persistently(Grain.View);

    /// <summary>Has the connection told of all that follows.</summary>
    public async Task<JoinAnswer> Join(ISubscriber viewer)
    {
        try
        {
            await Renew();
            lock (gate)
            {
                viewers.Add(viewer);
                var head = new Head(place.Seq, []);
                return new Joined(Viewpoint, head, head, [], More: false);
            }
        }
        catch (Exception lost) when (UnknownOutcome.Is(lost))
        {
            return UnknownOutcome.Refusal;
        }
    }

    public void Leave(ISubscriber viewer)
    {
        lock (gate) viewers.Remove(viewer);
    }

    public Task Changed(PipelineFrame frame)
    {
        lock (gate) place = new(frame.Epoch, frame.Seq);
        LiveMeter.Lag.Record((time.GetUtcNow() - frame.At).TotalMilliseconds);
        Offer(new Batch(Feed, [new(frame.Seq, Again: false, Written(frame))]));
        return Task.CompletedTask;
    }

    /// <summary>Renews the lease while somebody watches; where something was lost on the way, everyone is sent to read again.</summary>
    public async Task Keep()
    {
        lock (gate) { if (viewers.Count == 0) return; }
        try
        {
            if (await Renew()) Offer(new ResyncNews(Feed));
        }
        catch (Exception lost) when (UnknownOutcome.Is(lost)) { LogNotRenewed(lost); }
    }

    /// <summary>For heartbeats.</summary>
    public byte[] Line()
    {
        lock (gate) return Heads.Line(new(place.Seq, []), time.GetUtcNow());
    }

    /// <summary>Whether the grain is elsewhere than this node was told.</summary>
    private async Task<bool> Renew()
    {
        ear ??= grains.CreateObjectReference<IPipelineWatcher>(this);
        var before = place;
        var now = await Grain.Watch(ear).WaitAsync(Patience.Grain, time);
        lock (gate)
        {
            // What was told while the answer was on its way is later than the answer.
            if (now == place || before != place) return false;
            place = now;
            return true;
        }
    }

    private void Offer(Parcel parcel)
    {
        ISubscriber[] all;
        lock (gate) all = [.. viewers];
        foreach (var viewer in all) viewer.Offer(parcel);
    }

    private static byte[] Written(PipelineFrame frame) =>
    [
        .. "{\"epoch\":"u8, .. Wire.Write(frame.Epoch), .. ",\"seq\":"u8, .. Wire.Write(frame.Seq),
        .. ",\"at\":"u8, .. Wire.Write(frame.At), .. ",\"changes\":"u8, .. frame.Changes, .. "}"u8,
    ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pipeline could not be asked how far it is; it is asked again.")]
    private partial void LogNotRenewed(Exception lost);
}
