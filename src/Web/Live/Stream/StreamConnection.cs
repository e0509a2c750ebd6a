using System.Buffers;
using System.IO.Pipelines;
using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.People;

namespace EMiningLive.Web.Live.Stream;

/// <summary>One event stream as a subscriber of its feed. Its outbox is held until what it missed is written.</summary>
public sealed class StreamConnection : ILiveConnection
{
    private readonly FeedId feed;
    private readonly PipeWriter wire;
    private readonly CancellationToken gone;
    private readonly Outbox outbox;
    private readonly TaskCompletionSource<bool> over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider time;

    public StreamConnection(FeedId feed, ClaimsPrincipal user, PipeWriter wire, LiveLimits limits, TimeProvider time, CancellationToken gone)
    {
        (this.feed, User, Caller, this.wire, this.gone, this.time) = (feed, user, user.CallerOf(), wire, gone, time);
        outbox = new(new(limits.OutboxParcels, limits.OutboxBytes), Send, _ => over.TrySetResult(false), time, held: true);
        gone.UnsafeRegister(_ => over.TrySetResult(false), null);
    }

    public ClaimsPrincipal User { get; }
    public Caller Caller { get; }
    public bool Visible => false;
    public bool Away => false;
    public IReadOnlyCollection<FeedId> Watched => [feed];
    public TimeSpan StuckFor => outbox.StuckFor;

    /// <summary>Completes when the stream is over: true when it ends in good order, false when its reader is lost.</summary>
    public Task<bool> Over => over.Task;

    public void Offer(Parcel parcel) => outbox.Offer(parcel);

    public void Beat(IReadOnlyDictionary<FeedId, byte[]> heads)
    {
        if (heads.TryGetValue(feed, out var line)) Offer(new Heartbeat(line));
    }

    public void End(string reason)
    {
        outbox.Finish([new RevokedNews(feed, reason)]);
        _ = EndSoon();
    }

    /// <summary>Its reader may come back with what holds now.</summary>
    public void Expire()
    {
        outbox.Finish([new DrainingNews(0)]);
        _ = EndSoon();
    }

    public void Abort() => over.TrySetResult(false);

    /// <summary>Writes frames that were missed, before all that gathers meanwhile.</summary>
    public async Task Write(IEnumerable<FrameText> frames)
    {
        foreach (var frame in frames) wire.Write(EventText.Of(frame));
        await wire.FlushAsync(gone);
    }

    /// <summary>Forgets what gathered: it will be read again.</summary>
    public void Rewind() => outbox.Clear();

    public void GoLive() => outbox.Release();

    /// <summary>Nothing more is written.</summary>
    public void Close() => outbox.Shut();

    private async ValueTask Send(Parcel parcel)
    {
        wire.Write(parcel.As(() => EventText.Of(parcel)).Bytes);
        await wire.FlushAsync(gone);
        // After frames were dropped the stream ends: its reader comes back with the last id that it has.
        if (parcel is RevokedNews or DrainingNews or ResyncNews) over.TrySetResult(true);
    }

    /// <summary>Also where the reader does not take the news.</summary>
    private async Task EndSoon()
    {
        await Task.Delay(Patience.Farewell, time);
        over.TrySetResult(false);
    }
}
