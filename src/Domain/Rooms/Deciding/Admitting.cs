using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Who is in the room, and what of their eligibility is proved: the host's to say.</summary>
internal static class Admitting
{
    /// <summary>As many parties as a room may ever admit, so that its state stays bounded.</summary>
    public const int MostParties = 1_000;

    public static Decision<RoomEvent> Decide(in Asking asking, Admit admit)
    {
        var room = asking.Room;
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (room.Members.Count >= MostParties && !room.Members.ContainsKey(admit.Party)) return new Refusal.NotAllowed();
        if (asking.Ended && admit.As != Places.Observer) return new Refusal.Closed();
        if (admit.As == Places.Bidder && BiddersAreKnown(asking)) return new Refusal.Closed();
        if (room.Present(admit.Party) is not null) return new Refusal.AlreadyDone();
        return NextNumber(room, admit) is { } number
            ? asking.Then(new PartyAdmitted(admit.Party, admit.As), new BidderNumbered(number, admit.Party))
            : asking.Then(new PartyAdmitted(admit.Party, admit.As));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Expel expel)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        if (asking.Room.Present(expel.Party) is not { } member) return new Refusal.Invalid("party", "is not in the room");
        if (IsBound(asking.Room, member)) return new Refusal.NotAllowed();
        return asking.Then(new PartyExpelled(expel.Party, expel.Reason));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Clear clear)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        if (asking.Room.Present(clear.Party) is not { As: Places.Bidder } member) return new Refusal.Invalid("party", "is not a bidder here");
        if (member.Cleared.GetValueOrDefault(clear.Item) is { } item && item == new ChecklistItem(clear.Item, clear.Met, clear.Note)) return new Refusal.AlreadyDone();
        return asking.Then(new EligibilityChanged(clear.Party, clear.Item, clear.Met, clear.Note));
    }

    /// <summary>From the first bid, in two stages from the moment offers are due, nobody becomes a bidder.</summary>
    private static bool BiddersAreKnown(in Asking asking) =>
        asking.Room.Auction is { Bids: > 0 } or { Offers: not null } || asking.Room.OffersDueBy(asking.At);

    /// <summary>
    /// Whether an accepted bid or offer holds the party. While it is sealed who placed one, one binds all bidders: else the host would learn it
    /// by trying to expel.
    /// </summary>
    private static bool IsBound(RoomState room, Member member)
    {
        if (member.As != Places.Bidder) return false;
        var auction = room.Auction!;
        return room.KeepsNames || auction.Stage == Stage.Sealed ? auction.Bound : member.Bidder is { } bidder && auction.Bidders[bidder].IsBound;
    }

    /// <summary>The number of who comes after the draw; null before it, and for who has one.</summary>
    private static BidderId? NextNumber(RoomState room, Admit admit)
    {
        if (admit.As != Places.Bidder || room.Auction!.Stage == Stage.Draft) return null;
        return room.Members.GetValueOrDefault(admit.Party)?.Bidder is null ? BidderId.Number(room.Auction.Bidders.Count + 1) : null;
    }
}
