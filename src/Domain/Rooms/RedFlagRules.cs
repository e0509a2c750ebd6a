using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Rooms;

/// <summary>What an observer should look at in an auction that is over (rules, "Officials' wall"). A flag is a question, not a verdict.</summary>
internal static class RedFlagRules
{
    /// <summary>Sold for less than this above the secret reserve: somebody may have known it.</summary>
    private const decimal JustAbove = 1.05m;

    /// <summary>Less than this between the creation of the room and the end that was planned then leaves no time to prepare a bid.</summary>
    private static readonly TimeSpan LeastNotice = TimeSpan.FromMinutes(30);

    public static IEnumerable<string> Of(RoomState room, AuctionClosed closed)
    {
        var auction = room.Auction!;
        if (closed.Winner is not null && auction.Bidders.Values.Count(bidder => bidder.HasBid) == 1) yield return RedFlags.SingleBidder;
        if (closed.Amount?.Amount < auction.Reserve?.Amount * JustAbove) yield return RedFlags.JustAboveReserve;
        if ((room.Rules.ClosesAt ?? room.Rules.OffersDueAt) - room.CreatedAt < LeastNotice) yield return RedFlags.ShortNotice;
        if (!room.Affiliates.IsEmpty) yield return RedFlags.Affiliates;
    }
}
