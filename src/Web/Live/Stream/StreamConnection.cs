using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live.Stream;

/// <summary>One event stream as a subscriber of its feed. Its outbox is held until what it missed is written.</summary>
public sealed class StreamConnection : ILiveConnection
{
    private readonly FeedId feed;
    private readonly Outbox outbox;
    private readonly TaskCompletionSource<bool> over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider time;
    private readonly DateTimeOffset? until;
    private IStreamWire? wire;

    /// <param name="until">When the token or the cookie that opened it expires.</param>
    public StreamConnection(FeedId feed, Caller caller, DateTimeOffset? until, LiveLimits limits, TimeProvider time, CancellationToken gone)
    {
        (this.feed, Caller, this.until, this.time) = (feed, caller, until, time);
        outbox = new(new(limits.OutboxParcels, limits.OutboxBytes), Send, _ => over.TrySetResult(false), time, held: true);
        gone.UnsafeRegister(_ => over.TrySetResult(false), null);
    }

    public Caller Caller { get; }
    public bool Visible => false;
    public bool Away => false;
    public IReadOnlyCollection<FeedId> Watched => [feed];
    public TimeSpan StuckFor => outbox.StuckFor;

    /// <summary>Completes when the stream is over: true when it ends in good order, false when its reader is lost.</summary>
    public Task<bool> Over => over.Task;

    public void Offer(Parcel parcel) => outbox.Offer(parcel);

    public bool Put(Parcel parcel) => outbox.Put(parcel);

    public void Send() => outbox.Send();

    public void Beat(IReadOnlyDictionary<FeedId, byte[]> heads)
    {
        if (heads.TryGetValue(feed, out var line)) Offer(new Heartbeat(line));
    }

    public void End(string reason) => Finish(new RevokedNews(feed, reason));

    /// <summary>It lasts no longer than what opened it, like a connection of the hub; its reader may come back with what holds then.</summary>
    public void ExpireBy(DateTimeOffset now)
    {
        if (until <= now && !over.Task.IsCompleted) Finish(new DrainingNews(0));
    }

    public void Abort() => over.TrySetResult(false);

    /// <summary>From now on it can be written to: the response has begun.</summary>
    internal void Begin(IStreamWire way) => wire = way;

    /// <summary>Writes frames that were missed, before all that gathers meanwhile.</summary>
    public async Task Write(IReadOnlyCollection<FrameText> frames) => await Write(EventText.Of(frames));

    /// <summary>Forgets what gathered: it will be read again.</summary>
    public void Rewind() => outbox.Clear();

    public void GoLive() => outbox.Release();

    /// <summary>Nothing more is written.</summary>
    public void Close() => outbox.Shut();

    private ValueTask Send(Parcel parcel)
    {
        var text = parcel.As(EventText.Of);
        return parcel is RevokedNews or DrainingNews or ResyncNews ? SendLast(text) : Write(text);
    }

    /// <summary>After frames were dropped the stream ends, too: its reader comes back with the last id that it has.</summary>
    private async ValueTask SendLast(EventText text)
    {
        await Write(text);
        // Nothing may follow: the server itself writes the end of the response.
        outbox.Shut();
        over.TrySetResult(true);
    }

    private ValueTask Write(EventText text) => text.Bytes.IsEmpty ? default : wire!.Write(text);

    private void Finish(Parcel last)
    {
        outbox.Finish([last]);
        _ = EndSoon();
    }

    /// <summary>Also where the reader does not take the news.</summary>
    private async Task EndSoon()
    {
        await Task.Delay(Patience.Farewell, time);
        over.TrySetResult(false);
    }
}
