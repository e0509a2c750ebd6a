using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Publication;

/// <summary>
/// One auction of a project as releases, entry after entry. It is given frames cut for an observer and knows nothing else; and of those it
/// says nothing that could not be read when the entry was written, so that no release ever changes.
/// </summary>
public sealed class RoomReleases(string ocid, string room, DateTimeOffset publicSince, ImmutableHashSet<PartyId> suppliers)
{
    private readonly FeedId feed = FeedId.Room(room);
    private AuctionKnown known = new() { Room = room, Suppliers = suppliers };

    /// <summary>The room's id, without <c>rooms/</c>.</summary>
    public string Room => room;

    /// <summary>Null where the entry is sealed, or says nothing that is published.</summary>
    public Release? Next(Frame frame)
    {
        if (PublicFact<RoomEvent>.Of(feed, frame, publicSince, RoomSubject.Instance.Decode) is not { } fact) return Sealed(frame);
        known = After(known, fact);
        var content = TenderFacts.Of(known, fact) ?? BidFacts.Of(known, fact) ?? EndFacts.Of(known, fact);
        return content is null ? null : Release.Of(ocid, fact, content);
    }

    private Release? Sealed(Frame frame)
    {
        known = known with { Sealed = known.Sealed.SetItem(frame.Seq, frame.At) };
        return null;
    }

    private static AuctionKnown After(AuctionKnown known, in PublicFact<RoomEvent> fact) => fact.What switch
    {
        RoomCreated created => known with { Title = created.Title, Rules = created.Rules, Stage = created.Rules.Preset == Presets.TwoStage ? "sealed" : "ascending" },
        // Sealed until the end and open for ever after: what it says is only kept until the close says it.
        ReserveSealed reserve => known with { Reserve = reserve.Reserve },
        OfferSealed => known with { Sealed = known.Sealed.SetItem(fact.Seq, fact.At) },
        // In anonymous auctions this entry opens when all are named, long after it was written.
        BidderNumbered numbered when !known.Anonymous => known with { Names = known.Names.SetItem(numbered.Bidder, numbered.Party) },
        Paused or Frozen => known with { Stops = known.Stops.Push(known.IdOf(fact.Seq)) },
        Resumed or Unfrozen => known.GoingOn,
        BidPlaced bid => known.Bid(fact.Seq, bid.Bidder),
        OffersOpened opened => opened.Offers.Aggregate(known, (so, offer) => so.Bid(offer.Seq, offer.Bidder)) with { Stage = "ascending" },
        AuctionClosed closed => known with { Winner = closed.Winner },
        BiddersNamed named => known with { Names = named.Names },
        _ => known,
    };
}
