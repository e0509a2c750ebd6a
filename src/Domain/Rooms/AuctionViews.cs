using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms.Deciding;

namespace EMiningLive.Domain.Rooms;

/// <summary>An auction as one viewer sees it.</summary>
internal static class AuctionViews
{
    public static AuctionView View(RoomState room, AuctionState auction, Viewpoint viewpoint) => new(
        auction.Stage.Word(),
        auction.Best,
        auction.Stage == Stage.Closed ? null : Least(room.Rules, auction),
        room.ClosesAt,
        Remaining(room, auction),
        auction.HardStopAt,
        Bidders(room, auction, viewpoint),
        auction.Ladder.Items,
        auction.Offers,
        auction.Qualified,
        auction.Floor,
        Proposed(room, auction),
        Mine(auction, viewpoint),
        auction.Outcome,
        auction.ReserveOpen || viewpoint.Kind == ViewpointKind.Host ? auction.Reserve : null,
        auction.Bids);

    /// <summary>A sealed offer needs no step: the start is its least.</summary>
    private static Money? Least(Rules rules, AuctionState auction) =>
        rules.Preset == Presets.TwoStage && auction.Stage != Stage.Ascending ? rules.Start : Steps.MinNext(rules, auction);

    private static long? Remaining(RoomState room, AuctionState auction) =>
        room.StoppedAt is { } stopped && auction.Stage != Stage.Closed ? Math.Max(0, (long)(auction.EndsAt - stopped).TotalMilliseconds) : null;

    private static Proposal? Proposed(RoomState room, AuctionState auction) =>
        auction.Proposal is { } proposal && proposal.Until >= room.StoppedAt ? proposal with { Until = null } : auction.Proposal;

    /// <summary>Where names are kept: the numbers that everyone has seen bid, and the viewer's own.</summary>
    private static ImmutableArray<BidderView> Bidders(RoomState room, AuctionState auction, Viewpoint viewpoint)
    {
        if (!room.KeepsNames) return [.. auction.Bidders.Select(bidder => new BidderView(bidder.Key, bidder.Value.Party))];
        return
        [
            .. auction.Bidders
                .Where(bidder => auction.IsPublic(bidder.Key) || IsOwn(bidder.Value, viewpoint))
                .Select(bidder => new BidderView(bidder.Key, IsOwn(bidder.Value, viewpoint) ? bidder.Value.Party : null)),
        ];
    }

    private static Mine? Mine(AuctionState auction, Viewpoint viewpoint) =>
        auction.Bidders.Values.FirstOrDefault(bidder => IsOwn(bidder, viewpoint)) is { } own ? new(own.Limit?.UpTo, own.Offer?.Amount) : null;

    private static bool IsOwn(Bidder bidder, Viewpoint viewpoint) => Audience.Only(bidder.Party).Admits(viewpoint);
}
