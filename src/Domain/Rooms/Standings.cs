using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>Where a bidder stands in a live auction. Its number and its offer are secrets of its party, so nobody else is told.</summary>
public static class Standings
{
    public const string NoBid = "noBid";
    public const string OfferSealed = "offerSealed";
    public const string Leading = "leading";
    public const string Outbid = "outbid";
    public const string NotQualified = "notQualified";

    /// <summary>Null for everyone who does not bid there, and where nothing is live.</summary>
    public static OwnStanding? Of(RoomState room, Caller caller)
    {
        if (room.Auction is not { Stage: Stage.Sealed or Stage.Ascending } auction || room.Phase is Phase.Cancelled) return null;
        if (room.Sees(caller) is not { Kind: ViewpointKind.Party }) return null;
        return room.Present(caller.Party)?.Bidder is { } bidder ? new(bidder, Standing(auction, bidder)) : null;
    }

    private static string Standing(AuctionState auction, BidderId bidder)
    {
        var own = auction.Bidders[bidder];
        if (auction.Stage == Stage.Sealed) return own.Offer is null ? NoBid : OfferSealed;
        if (!auction.MayBid(bidder)) return NotQualified;
        if (!own.HasBid) return NoBid;
        return auction.Best?.Bidder == bidder ? Leading : Outbid;
    }
}
