using EMiningLive.Contracts;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>
/// What waits for one connection while a send to it is under way. An idle one sends at once, on the caller's thread up to
/// the first wait; what gathers meanwhile leaves as one message. Bounded: on overflow the frames are dropped and the
/// connection is told to ask again.
/// </summary>
/// <param name="send">Writes to the wire; may take as long as its reader does.</param>
/// <param name="failed">The wire is gone.</param>
/// <param name="merges">Whether frames that gathered are made one message: not where the wire itself lets messages leave together.</param>
/// <param name="held">Only gathers until <see cref="Release"/>: something has to be sent before.</param>
public sealed class Outbox(OutboxBounds bounds, Func<Parcel, ValueTask> send, Action<Exception> failed, TimeProvider time, bool held = false, bool merges = true)
{
    private readonly Lock gate = new();
    private readonly Queue<Parcel> waiting = new();
    private long bytes;
    private bool holding = held;
    private bool sending;
    private bool shut;
    private bool finished;
    private long sendingSince;

    /// <summary>How long the present send has waited for its reader; zero when none is under way.</summary>
    public TimeSpan StuckFor
    {
        get { lock (gate) return sending ? time.GetElapsedTime(sendingSince) : TimeSpan.Zero; }
    }

    public void Offer(Parcel parcel)
    {
        if (Put(parcel)) Send();
    }

    /// <summary>Only enqueues. True for the one who has to call <see cref="Send"/>.</summary>
    public bool Put(Parcel parcel)
    {
        lock (gate)
        {
            if (shut || finished) return false;
            Enqueue(parcel);
            if (sending || holding) return false;
            (sending, sendingSince) = (true, time.GetTimestamp());
            return true;
        }
    }

    /// <summary>Sends what was put.</summary>
    public void Send() => _ = Drain();

    /// <summary>Sends what gathered while it was held, and from now on all at once.</summary>
    public void Release()
    {
        lock (gate) (holding, sending, sendingSince) = (false, true, time.GetTimestamp());
        _ = Drain();
    }

    /// <summary>Sends these as the last: what waits is dropped, and nothing is taken any more. False when it is over already.</summary>
    public bool Finish(IEnumerable<Parcel> last)
    {
        lock (gate)
        {
            if (shut || finished) return false;
            finished = true;
            Drop();
            foreach (var parcel in last) Enqueue(parcel);
            if (sending || holding) return true;
            (sending, sendingSince) = (true, time.GetTimestamp());
        }

        _ = Drain();
        return true;
    }

    /// <summary>Forgets the frames that wait; what ends something stays.</summary>
    public void Forget()
    {
        lock (gate) Replace(Endings());
    }

    /// <summary>Nothing more is sent, what waits is forgotten.</summary>
    public void Shut()
    {
        lock (gate)
        {
            (shut, sending) = (true, false);
            Drop();
        }
    }

    private void Enqueue(Parcel parcel)
    {
        Add(parcel);
        if (waiting.Count > bounds.Parcels || bytes > bounds.Bytes) Overflow();
    }

    /// <summary>Keeps what ends something; each feed whose frames are dropped is to be asked for again.</summary>
    private void Overflow()
    {
        LiveMeter.Overflows.Add(1);
        var endings = Endings();
        var behind = waiting.Select(FeedOf).OfType<FeedId>().Except(endings.OfType<RevokedNews>().Select(revoked => revoked.Feed));
        Replace([.. behind.Select(feed => new ResyncNews(feed)), .. endings]);
    }

    private Parcel[] Endings() => [.. waiting.Where(parcel => parcel is RevokedNews or DrainingNews)];

    private void Replace(Parcel[] parcels)
    {
        Drop();
        foreach (var parcel in parcels) Add(parcel);
    }

    private void Add(Parcel parcel)
    {
        waiting.Enqueue(parcel);
        bytes += parcel.Bytes;
    }

    private void Drop()
    {
        waiting.Clear();
        bytes = 0;
    }

    private static FeedId? FeedOf(Parcel parcel) => parcel switch
    {
        Batch batch => batch.Feed,
        ResyncNews resync => resync.Feed,
        _ => null,
    };

    private async Task Drain()
    {
        try
        {
            while (Next() is { } parcel) await send(parcel);
        }
        catch (Exception wire)
        {
            // Whatever a wire throws, it is this connection's alone.
            Shut();
            failed(wire);
        }
    }

    /// <summary>The next parcel, with the frames that directly follow for the same feed in it; null when all are sent.</summary>
    private Parcel? Next()
    {
        lock (gate)
        {
            sending = waiting.TryDequeue(out var parcel);
            if (parcel is null) return null;
            sendingSince = time.GetTimestamp();
            bytes -= parcel.Bytes;
            return merges && parcel is Batch batch ? Gathered(batch) : parcel;
        }
    }

    private Batch Gathered(Batch first)
    {
        List<Batch> batches = [first];
        for (var size = first.Bytes; size < Piece.Bytes && waiting.TryPeek(out var next) && next is Batch batch && batch.Feed == first.Feed; size += batch.Bytes)
        {
            batches.Add(batch);
            waiting.Dequeue();
            bytes -= batch.Bytes;
        }

        return Batch.Merge(batches);
    }
}

/// <summary>What may wait for one connection.</summary>
public sealed record OutboxBounds(int Parcels, int Bytes);
