using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>
/// What follows on a bid while others have limits (rules, "Proxies"): X bids a with limit u, Y leads with limit L. At most three bids, in this
/// order; an equal amount takes the lead only where an earlier limit answers, so the best never falls. The reserve plays no part.
/// </summary>
internal static class Proxies
{
    public static void Answer(in Asking asking, BidderId bidder, Bid bid, List<Follows<RoomEvent>> events)
    {
        var auction = asking.Room.Auction!;
        if (auction.Best?.Bidder == bidder) Raise(asking, auction.Best, bidder, bid, events);
        else Challenge(asking, bidder, bid, events);
    }

    /// <summary>Up to where automatic bids may follow for that bidder: its limit, or its own best bid.</summary>
    public static decimal LimitOf(AuctionState auction, BidderId bidder)
    {
        var limit = auction.Bidders[bidder].Limit?.UpTo.Amount ?? 0;
        return auction.Best is { } best && best.Bidder == bidder ? Math.Max(limit, best.Amount.Amount) : limit;
    }

    /// <summary>The leader goes above itself, or raises its limit alone.</summary>
    private static void Raise(in Asking asking, BestBid best, BidderId bidder, Bid bid, List<Follows<RoomEvent>> events)
    {
        if (bid.Amount != best.Amount) events.Add(new(asking.Who, new BidPlaced(bidder, bid.Amount, Auto: false)));
        if (bid.UpTo is { } upTo) events.Add(new(asking.Who, new LimitSet(bidder, upTo)));
    }

    private static void Challenge(in Asking asking, BidderId x, Bid bid, List<Follows<RoomEvent>> events)
    {
        var (rules, auction) = (asking.Room.Rules, asking.Room.Auction!);
        decimal a = bid.Amount.Amount, u = bid.UpTo?.Amount ?? a;
        events.Add(new(asking.Who, new BidPlaced(x, bid.Amount, Auto: false)));
        if (bid.UpTo is { } upTo) events.Add(new(asking.Who, new LimitSet(x, upTo)));

        if (auction.Best?.Bidder is not { } y || auction.Bidders[y].Limit is not { } limit || limit.UpTo.Amount < a) return;
        var l = limit.UpTo.Amount;
        events.Add(new(limit.Who, Auto(y, Lower(l, Steps.Next(rules, u)))));
        if (u > l) events.Add(new(asking.Who, Auto(x, Lower(u, Steps.Next(rules, l)))));

        BidPlaced Auto(BidderId bidder, decimal amount) => new(bidder, new Money(amount, rules.Currency!), Auto: true);
    }

    /// <summary>The limit, or the next step where that is lower; there is none beyond the largest amount.</summary>
    private static decimal Lower(decimal limit, decimal? next) => next < limit ? next.Value : limit;
}
