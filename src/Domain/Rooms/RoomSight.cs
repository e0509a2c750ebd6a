using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>Who may see the two parts of an entry (contract, "Sealing"), on the state that holds now.</summary>
internal static class RoomSight
{
    public static Sight Seen(RoomState now, in Happened<RoomEvent> happened) => new(Who(now, happened), What(now, happened));

    /// <summary>All that sight depends on: who is in the room and since when, whether bidders are named, what was opened, how it ended.</summary>
    public static bool Alike(RoomState before, RoomState now) =>
        ReferenceEquals(before.Members, now.Members)
        && before.KeepsNames == now.KeepsNames
        && before.Auction?.Offers == now.Auction?.Offers
        && ReferenceEquals(before.Auction?.Outcome, now.Auction?.Outcome);

    /// <summary>In whose name it stands. A bidder's name is kept from competitors, for its bids and offers from the host too.</summary>
    private static Audience Who(RoomState now, in Happened<RoomEvent> happened)
    {
        var party = happened.Who.Party;
        return happened.What switch
        {
            AffiliatesFound => Audience.HostAlone,
            LimitSet or Said { To: Hearers.Party } => Audience.Only(party),
            Said { To: Hearers.Host } => Audience.HostAnd(party),
            OfferSealed when !IsOpen(now, happened.Seq) => Audience.Only(party),
            BidderNumbered numbered when now.KeepsNames => Audience.Only(numbered.Party),
            BidPlaced or OfferSealed or ClosingMoved when now.KeepsNameOf(party, happened.Seq) => Audience.Only(party),
            _ => now.KeepsNameOf(party, happened.Seq) ? Audience.HostAnd(party) : Audience.All,
        };
    }

    private static Audience What(RoomState now, in Happened<RoomEvent> happened)
    {
        var (party, seq) = (happened.Who.Party, happened.Seq);
        return happened.What switch
        {
            LimitSet or Said { To: Hearers.Party } => Audience.Only(party),
            Said { To: Hearers.Host } => Audience.HostAnd(party),
            AffiliatesFound => Audience.HostAlone,
            OfferSealed => IsOpen(now, seq) ? Audience.All : Audience.Only(party),
            ReserveSealed => now.Auction!.ReserveOpen ? Audience.All : Audience.HostAlone,
            BidderNumbered numbered => now.KeepsNames ? Audience.Only(numbered.Party) : Audience.All,
            PartyAdmitted admitted => Naming(now, admitted.Party, seq),
            PartyExpelled expelled => Naming(now, expelled.Party, seq),
            EligibilityChanged changed => Naming(now, changed.Party, seq),
            PersonAppointed => Naming(now, party, seq),
            _ => Audience.All,
        };
    }

    /// <summary>What names a party: where that party is a bidder whose name is kept, it and the host alone see it.</summary>
    private static Audience Naming(RoomState now, PartyId party, long seq) =>
        now.KeepsNameOf(party, seq) ? Audience.HostAnd(party) : Audience.All;

    /// <summary>Whether that sealed offer is one of those that were opened; a replaced one never is.</summary>
    private static bool IsOpen(RoomState now, long seq)
    {
        foreach (var offer in now.Auction!.Offers ?? [])
        {
            if (offer.Seq == seq) return true;
        }

        return false;
    }
}
