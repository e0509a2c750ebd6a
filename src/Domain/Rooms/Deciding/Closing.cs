using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>What takes place by itself: the opening at its time, the word that the end is near, and the end.</summary>
internal static class Closing
{
    /// <summary>Timers may come early, late, twice or never: what is not due is not done, and nothing is done twice.</summary>
    public static Decision<RoomEvent> Decide(in Asking asking, TimeCame _)
    {
        if (!(Clocks.TurnsAt(asking.Room) <= asking.At)) return Warning(asking);
        return asking.Room.Phase == Phase.Draft ? asking.Then([.. Opening.OnTime(asking)]) : asking.Then([.. End(asking.Room)]);
    }

    private static Decision<RoomEvent> Warning(in Asking asking) =>
        Clocks.WarnsAt(asking.Room) <= asking.At ? asking.Then(new DeadlineIsNear(asking.Room.Auction!.EndsAt)) : Asking.Nothing;

    private static IEnumerable<RoomEvent> End(RoomState room)
    {
        var auction = room.Auction!;
        if (auction is { Offers: not null, Best: null }) return [new Annulled(Annulments.NoBid)];
        return room.Anonymous ? [Result(auction), new BiddersNamed(Names(auction))] : [Result(auction)];
    }

    /// <summary>Sold to the best bid, unless it is below the reserve.</summary>
    private static AuctionClosed Result(AuctionState auction)
    {
        if (auction.Best is not { } best) return new(null, null, ReserveMet: false);
        return auction.Reserve?.Amount > best.Amount.Amount ? new(null, null, ReserveMet: false) : new(best.Bidder, best.Amount, ReserveMet: true);
    }

    private static ImmutableSortedDictionary<BidderId, PartyId> Names(AuctionState auction) =>
        auction.Bidders.ToImmutableSortedDictionary(bidder => bidder.Key, bidder => bidder.Value.Party);
}
