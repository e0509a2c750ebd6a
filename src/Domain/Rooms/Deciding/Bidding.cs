using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>A bid by hand, and who may place one.</summary>
internal static class Bidding
{
    public static Decision<RoomEvent> Decide(in Asking asking, Bid bid)
    {
        if (NoBidder(asking) is { } stranger) return stranger;
        if (asking.NotUnderWay is { } refusal) return refusal;
        if (asking.Room.Auction!.Stage == Stage.Sealed) return new Refusal.NotOpen();

        var (rules, auction, bidder) = (asking.Room.Rules, asking.Room.Auction, asking.Member!.Bidder!.Value);
        if (!IsQualified(asking.Room, asking.Member)) return new Refusal.NotQualified();
        if (bid.Amount.Currency != rules.Currency || (bid.UpTo is { } upTo && upTo.Currency != rules.Currency)) return new Refusal.WrongCurrency();
        if (Unfit(rules, auction, bidder, bid) is { } unfit) return unfit;
        return Accepted(asking, bidder, bid);
    }

    /// <summary>Not allowed unless the caller binds one of the bidders.</summary>
    public static Refusal? NoBidder(in Asking asking) =>
        asking.Member is { As: Places.Bidder } member && member.IsBoundBy(asking.Caller) ? null : new Refusal.NotAllowed();

    /// <summary>Whether every item of the checklist is met, and the party is among those that the second stage is for.</summary>
    public static bool IsQualified(RoomState room, Member member) =>
        member.Checklist(room.Rules).All(item => item.Met) && (member.Bidder is not { } bidder || room.Auction!.MayBid(bidder));

    /// <summary>Too low or off the steps; a leader may also name its own best again to raise its limit.</summary>
    private static Refusal? Unfit(Rules rules, AuctionState auction, BidderId bidder, Bid bid)
    {
        var least = Steps.MinNext(rules, auction);
        var leads = auction.Best?.Bidder == bidder;
        var raisesLimitAlone = leads && bid.UpTo is not null && bid.Amount == auction.Best!.Amount;

        if (!raisesLimitAlone && !(bid.Amount.Amount >= least?.Amount)) return new Refusal.TooLow(least);
        if (leads && bid.UpTo?.Amount < Proxies.LimitOf(auction, bidder)) return new Refusal.TooLow(LeastLimit(rules, auction, bidder, raisesLimitAlone));
        if (OffStep(rules, bid.Amount) is { } amountOff) return amountOff;
        if (bid.UpTo is { } upTo && OffStep(rules, upTo) is { } limitOff) return limitOff;
        if (raisesLimitAlone && bid.UpTo?.Amount == Proxies.LimitOf(auction, bidder)) return new Refusal.AlreadyDone();
        return null;
    }

    /// <summary>With a higher bid the leader's limit may stay as it is; alone it has to rise. Only its own party is told.</summary>
    private static Money? LeastLimit(Rules rules, AuctionState auction, BidderId bidder, bool alone)
    {
        var limit = Proxies.LimitOf(auction, bidder);
        var least = alone ? Steps.Above(rules, limit) : limit;
        return least is { } amount ? new Money(amount, rules.Currency!) : null;
    }

    private static Refusal? OffStep(Rules rules, Money amount) =>
        Steps.IsValid(rules, amount.Amount) ? null : new Refusal.OffStep(Steps.StepAt(rules, amount.Amount));

    private static Decision<RoomEvent> Accepted(in Asking asking, BidderId bidder, Bid bid)
    {
        var events = new List<Follows<RoomEvent>>(5);
        Proxies.Answer(asking, bidder, bid, events);
        if (events.Exists(follows => follows.What is BidPlaced) && Clocks.AfterBid(asking.Room.Rules, asking.Room.Auction!, asking.At) is { } moved)
            events.Add(new(asking.Who, moved));
        return new([.. events], null);
    }
}
