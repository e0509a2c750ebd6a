using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>The sealed stage: offers that nobody else sees, and their opening by two officials (rules, "Two stages").</summary>
internal static class Offers
{
    /// <summary>How long after the first official a second may join.</summary>
    public static readonly TimeSpan SecondKeyWithin = TimeSpan.FromMinutes(10);

    public static Decision<RoomEvent> Decide(in Asking asking, SealOffer offer)
    {
        var (room, rules) = (asking.Room, asking.Room.Rules);
        if (Bidding.NoBidder(asking) is { } stranger) return stranger;
        if (asking.NotUnderWay is { } refusal) return refusal;
        if (room.Auction!.Stage != Stage.Sealed || room.OffersDueBy(asking.At)) return new Refusal.Closed();
        if (!Bidding.IsQualified(room, asking.Member!)) return new Refusal.NotQualified();
        if (offer.Amount.Currency != rules.Currency) return new Refusal.WrongCurrency();
        if (offer.Amount.Amount < rules.Start!.Value.Amount) return new Refusal.TooLow(rules.Start.Value);
        return asking.Then(new OfferSealed(asking.Member!.Bidder!.Value, offer.Amount));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, OpenOffers _)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.NotUnderWay is { } refusal) return refusal;
        if (asking.Room.Auction!.Stage == Stage.Ascending) return new Refusal.AlreadyDone();
        if (!asking.Room.OffersDueBy(asking.At)) return new Refusal.NotOpen();
        if (Standing(asking) is not { } proposal) return asking.Then(new OpeningProposed());
        if (proposal.By == asking.Caller.Person) return new Refusal.AlreadyDone();
        return asking.Then(Opened(asking.Room, asking.At));
    }

    /// <summary>The first official's proposal, while a second may still join it.</summary>
    private static Proposal? Standing(in Asking asking) =>
        asking.Room.Auction!.Proposal is { } proposal && asking.At <= proposal.Until ? proposal : null;

    /// <summary>With too few offers no amount is opened.</summary>
    private static RoomEvent Opened(RoomState room, DateTimeOffset at)
    {
        var offers = Ranked(room.Auction!);
        if (offers.Length < room.Rules.MinBidders) return new Annulled(Annulments.TooFewOffers);
        var qualified = QualifiedRanks(offers[^1].Rank, room.Rules.QualifyShare!.Value);
        var closesAt = at.AddSeconds(room.Rules.AscendingSeconds!.Value);
        return new OffersOpened(
            offers,
            offers[0].Amount,
            [.. offers.Where(offer => offer.Rank <= qualified).Select(offer => offer.Bidder)],
            closesAt,
            // The ascending time is owed: an opening that came late takes nothing of it.
            room.Auction!.HardStopAt < closesAt ? closesAt : null);
    }

    /// <summary>ceil( share × number of ranks )</summary>
    private static int QualifiedRanks(int ranks, decimal share) => (int)decimal.Ceiling(share * ranks);

    /// <summary>Highest first, equal amounts in the order in which they were sealed; equal amounts share a rank, and no rank is left out.</summary>
    private static ImmutableArray<OpenedOffer> Ranked(AuctionState auction)
    {
        var offers = auction.Bidders
            .Where(bidder => bidder.Value.Offer is not null)
            .Select(bidder => (Bidder: bidder.Key, Offer: bidder.Value.Offer!))
            .OrderByDescending(sealedBy => sealedBy.Offer.Amount.Amount)
            .ThenBy(sealedBy => sealedBy.Offer.Seq)
            .ToArray();
        var ranks = offers.Select(sealedBy => sealedBy.Offer.Amount.Amount).Distinct().ToList();
        return [.. offers.Select(o => new OpenedOffer(o.Bidder, o.Offer.Amount, ranks.IndexOf(o.Offer.Amount.Amount) + 1, o.Offer.Seq))];
    }
}
