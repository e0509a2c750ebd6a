namespace EMiningLive.Web.Live.Connections;

/// <summary>A rate with a burst: what is taken fills again with time. Not thread-safe: each connection has its own.</summary>
public sealed class TokenBucket
{
    private readonly double perSecond;
    private readonly double burst;
    private readonly TimeProvider time;
    private double tokens;
    private long filledAt;

    public TokenBucket(double perSecond, double burst, TimeProvider time)
    {
        (this.perSecond, this.burst, this.time) = (perSecond, burst, time);
        (tokens, filledAt) = (burst, time.GetTimestamp());
    }

    /// <summary>How long until one can be taken again.</summary>
    public int RetryAfterMs => Math.Max(1, (int)Math.Ceiling((1 - tokens) / perSecond * 1000));

    public bool TryTake(double cost = 1)
    {
        Fill();
        if (tokens < cost) return false;
        tokens -= cost;
        return true;
    }

    private void Fill()
    {
        var now = time.GetTimestamp();
        tokens = Math.Min(burst, tokens + time.GetElapsedTime(filledAt, now).TotalSeconds * perSecond);
        filledAt = now;
    }
}
