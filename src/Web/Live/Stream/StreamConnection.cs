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
    private long writingSince;
    private volatile bool ending;

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

    /// <summary>Counts from the present write, whether of what was missed or of what is new.</summary>
    public TimeSpan StuckFor => Volatile.Read(ref writingSince) is var since and not 0 ? time.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Its last word is said, or waits to be.</summary>
    public bool Ending => ending;

    /// <summary>Completes when the stream is over: true when it ends in good order, false when its reader is lost.</summary>
    public Task<bool> Over => over.Task;

    /// <summary>What it has not sent when the node takes its leave, its reader will ask the next one for.</summary>
    public void Offer(Parcel parcel)
    {
        if (parcel is DrainingNews) Finish(parcel);
        else outbox.Offer(parcel);
    }

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
        if (until <= now) ComeAgain(0);
    }

    /// <summary>Ends it; its reader may come back, after that time, with the last id that it has.</summary>
    public void ComeAgain(int afterMs) => Finish(new DrainingNews(afterMs));

    public void Abort() => over.TrySetResult(false);

    /// <summary>From now on it can be written to: the response has begun.</summary>
    internal void Begin(IStreamWire way) => wire = way;

    /// <summary>Writes frames that were missed, before all that gathers meanwhile; in pieces, so that a slow reader is seen to read.</summary>
    public async Task Write(IEnumerable<FrameText> frames)
    {
        foreach (var piece in Piece.Of(frames))
            if (!Ending) await Write(EventText.Of(piece));
    }

    /// <summary>Forgets what gathered: it will be read again.</summary>
    public void Rewind() => outbox.Forget();

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

    /// <summary>Once at a time: the outbox is held while what was missed is written.</summary>
    private async ValueTask Write(EventText text)
    {
        if (text.Bytes.IsEmpty) return;
        Volatile.Write(ref writingSince, time.GetTimestamp());
        await wire!.Write(text);
        Volatile.Write(ref writingSince, 0);
    }

    private void Finish(Parcel last)
    {
        if (!outbox.Finish([last])) return;
        // Only now: whoever sees it releases the outbox, in which nothing else may wait any more.
        ending = true;
        _ = EndSoon();
    }

    /// <summary>Also where the reader does not take the news.</summary>
    private async Task EndSoon()
    {
        await Task.Delay(Patience.Farewell, time);
        over.TrySetResult(false);
    }
}
