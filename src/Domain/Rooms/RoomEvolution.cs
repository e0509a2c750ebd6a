using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>The room after something happened to it. It never asks whether it may: what is decided is decided.</summary>
internal static class RoomEvolution
{
    public static RoomState Evolve(RoomState room, in Happened<RoomEvent> happened) => happened.What switch
    {
        RoomCreated created => Created(room, created, happened.At),
        PartyAdmitted admitted => Admitted(room, admitted, happened.Seq),
        PartyExpelled expelled => room.With(expelled.Party, member => member with { Gone = true }),
        PersonAppointed appointed => room.With(happened.Who.Party, member => Appointed(member, appointed)),
        EligibilityChanged changed => room.With(changed.Party, member => Cleared(member, changed)),
        Said said => Heard(room, said, happened),
        Opened => room with { Phase = Phase.Open, Auction = room.Auction?.Begun(room.Rules, happened.At) },
        BidderNumbered numbered => Numbered(room, numbered),
        Paused paused => Stopped(room, happened.At) with { Phase = Phase.Paused, PausedFor = paused.Reason },
        Frozen frozen => Stopped(room, happened.At) with { Phase = Phase.Frozen, FrozenFor = frozen.Reason },
        Resumed resumed => Running(room, happened.At, resumed.ClosesAt, resumed.HardStopAt) with { PausedFor = null },
        Unfrozen unfrozen => Thawed(room, happened.At, unfrozen) with { FrozenFor = null },
        Cancelled cancelled => room with { Phase = Phase.Cancelled, CancelledFor = cancelled.Reason, Auction = room.Auction?.Over(null) },
        AffiliatesFound found => room with { Affiliates = [.. room.Affiliates.Union(found.Parties).OrderBy(party => party.Value, StringComparer.Ordinal)] },
        RoomClosed => room with { Phase = Phase.Closed },
        Annulled annulled => Ended(room, new Outcome(null, null, false, annulled.Reason)),
        AuctionClosed closed => Ended(room, new Outcome(closed.Winner, closed.Amount, closed.ReserveMet, null)),
        _ => room with { Auction = AuctionEvolution.Evolve(room.Auction!, happened) },
    };

    private static RoomState Created(RoomState room, RoomCreated created, DateTimeOffset at) => room with
    {
        Kind = created.Kind,
        Title = created.Title,
        Project = created.Project,
        Host = created.Host,
        Rules = created.Rules,
        CreatedAt = at,
        Auction = created.Kind == Kinds.Auction ? AuctionState.Planned(created.Rules) : null,
    };

    private static RoomState Admitted(RoomState room, PartyAdmitted admitted, long seq)
    {
        var before = room.Members.GetValueOrDefault(admitted.Party) ?? new Member { As = admitted.As, Since = seq };
        var bidderSince = before.BidderSince ?? (admitted.As == Places.Bidder ? seq : null);
        return room with
        {
            Members = room.Members.SetItem(admitted.Party, before with { As = admitted.As, Since = seq, BidderSince = bidderSince, Gone = false }),
        };
    }

    private static RoomState With(this RoomState room, PartyId party, Func<Member, Member> change) =>
        room with { Members = room.Members.SetItem(party, change(room.Members[party])) };

    private static Member Appointed(Member member, PersonAppointed appointed) =>
        member with { Appointed = member.Appointed.SetItem(appointed.Person.Value, appointed.As) };

    private static Member Cleared(Member member, EligibilityChanged changed) =>
        member with { Cleared = member.Cleared.SetItem(changed.Item, new ChecklistItem(changed.Item, changed.Met, changed.Note)) };

    private static RoomState Heard(RoomState room, Said said, in Happened<RoomEvent> happened)
    {
        var circle = Circles.Of(said, happened.Who.Party);
        var line = new SaidView(happened.Seq, happened.At, happened.Who.Party, happened.Who.Person, said.Text, said.To);
        return room with { Said = room.Said.SetItem(circle, room.Said.GetValueOrDefault(circle, Recent<SaidView>.None).Add(line)) };
    }

    private static RoomState Numbered(RoomState room, BidderNumbered numbered)
    {
        var auction = room.Auction!;
        return room.With(numbered.Party, member => member with { Bidder = numbered.Bidder }) with
        {
            Auction = auction with { Bidders = auction.Bidders.SetItem(numbered.Bidder, new Bidder(numbered.Party)) },
        };
    }

    /// <summary>A freeze over a pause stops nothing anew.</summary>
    private static RoomState Stopped(RoomState room, DateTimeOffset at) => room with { StoppedAt = room.StoppedAt ?? at };

    private static RoomState Running(RoomState room, DateTimeOffset at, DateTimeOffset? closesAt, DateTimeOffset? hardStopAt) => room with
    {
        Phase = Phase.Open,
        StoppedAt = null,
        Auction = room.Auction is { } auction ? auction with
        {
            EndsAt = closesAt ?? auction.EndsAt,
            HardStopAt = hardStopAt ?? auction.HardStopAt,
            Proposal = Later(auction.Proposal, at - room.StoppedAt!.Value),
        } : null,
    };

    /// <summary>An official who waited for the second key loses nothing of the time for it.</summary>
    private static Proposal? Later(Proposal? proposal, TimeSpan still) =>
        proposal is null ? null : proposal with { Until = proposal.Until + still };

    private static RoomState Thawed(RoomState room, DateTimeOffset at, Unfrozen unfrozen) =>
        room.PausedFor is null ? Running(room, at, unfrozen.ClosesAt, unfrozen.HardStopAt) : room with { Phase = Phase.Paused };

    private static RoomState Ended(RoomState room, Outcome outcome) =>
        room with { Phase = Phase.Closed, Auction = room.Auction!.Over(outcome) };
}

/// <summary>The auction of a room after something happened to it.</summary>
internal static class AuctionEvolution
{
    public static AuctionState Evolve(AuctionState auction, in Happened<RoomEvent> happened) => happened.What switch
    {
        ReserveSealed reserve => auction with { Reserve = reserve.Reserve, ReserveSeq = happened.Seq },
        BidPlaced bid => Bid(auction, bid, happened),
        LimitSet limit => auction.With(limit.Bidder, new Limit(limit.UpTo, happened.Who)),
        ClosingMoved moved => Moved(auction, moved, happened),
        OfferSealed offer => auction.With(offer.Bidder, new Offer(offer.Amount, happened.Seq)),
        OpeningProposed => auction with { Proposal = new Proposal(happened.Who.Person, happened.At, happened.At + Deciding.Offers.SecondKeyWithin) },
        DeadlineIsNear => auction with { Warns = false },
        OffersOpened opened => OffersAreOpen(auction, opened, happened.At),
        BiddersNamed => auction with { Named = true },
        _ => throw new UnreachableException($"{happened.What.GetType().Name} has no place in the evolution of a room"),
    };

    private static AuctionState Bid(AuctionState auction, BidPlaced bid, in Happened<RoomEvent> happened)
    {
        var bidder = auction.Bidders[bid.Bidder];
        return auction with
        {
            Best = new BestBid(bid.Bidder, bid.Amount),
            Bids = auction.Bids + 1,
            Bidders = bidder.HasBid ? auction.Bidders : auction.Bidders.SetItem(bid.Bidder, bidder with { HasBid = true }),
            Ladder = auction.Ladder.Add(new(happened.Seq, happened.At, bid.Bidder, bid.Amount, bid.Auto, null, null)),
        };
    }

    private static AuctionState Moved(AuctionState auction, ClosingMoved moved, in Happened<RoomEvent> happened) => auction with
    {
        EndsAt = moved.ClosesAt,
        HardStopAt = moved.HardStopAt ?? auction.HardStopAt,
        Ladder = auction.Ladder.Add(new(happened.Seq, happened.At, null, null, null, moved.ClosesAt, moved.Reason)),
    };

    private static AuctionState OffersAreOpen(AuctionState auction, OffersOpened opened, DateTimeOffset at) => auction with
    {
        Stage = Stage.Ascending,
        EndsAt = opened.ClosesAt,
        Warns = Clocks.IsFar(opened.ClosesAt, at),
        HardStopAt = opened.HardStopAt ?? auction.HardStopAt,
        Proposal = null,
        Offers = opened.Offers,
        Floor = opened.Floor,
        Qualified = opened.Qualified,
    };

    private static AuctionState With(this AuctionState auction, BidderId bidder, Limit limit) =>
        auction with { Bidders = auction.Bidders.SetItem(bidder, auction.Bidders[bidder] with { Limit = limit }) };

    private static AuctionState With(this AuctionState auction, BidderId bidder, Offer offer) =>
        auction with { Bidders = auction.Bidders.SetItem(bidder, auction.Bidders[bidder] with { Offer = offer }) };
}
