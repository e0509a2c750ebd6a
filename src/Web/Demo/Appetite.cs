using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Web.Demo;

/// <summary>
/// How far a company goes in a room by now: a part of what it would pay at once, so that there is something to see, and the rest bit by
/// bit until the close, so that there is something to see later, too. Counted from when the company first looked.
/// </summary>
internal sealed class Appetite
{
    /// <summary>The share of the way to its top that a company goes at once.</summary>
    private const decimal AtOnce = 0.3m;

    private readonly Dictionary<string, (DateTimeOffset At, decimal Price)> first = [];

    /// <param name="top">What the company would pay at most, in the room's currency.</param>
    public decimal Reach(string room, AuctionView auction, decimal start, decimal top, DateTimeOffset now)
    {
        if (!first.TryGetValue(room, out var since)) first[room] = since = (now, auction.Best?.Amount.Amount ?? start);
        return since.Price + ((top - since.Price) * (AtOnce + ((1 - AtOnce) * Passed(since.At, auction.ClosesAt ?? now, now))));
    }

    /// <summary>Between 0 and 1; 1 when no time is left.</summary>
    private static decimal Passed(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) =>
        to <= now ? 1 : Math.Clamp((decimal)((now - from) / (to - from)), 0, 1);
}
