using Microsoft.AspNetCore.Authentication;

namespace EMiningLive.Web.Live.Stream;

/// <summary>A stream lasts no longer than the token or the cookie that opened it, like a connection of the hub.</summary>
internal static class Expiry
{
    /// <summary>Calls once, when that is over; null for one without an end. Dispose with the stream.</summary>
    public static ITimer? Watch(HttpContext context, TimeProvider time, Action expired)
    {
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc is not { } end) return null;
        var left = end - time.GetUtcNow();
        return time.CreateTimer(_ => expired(), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
