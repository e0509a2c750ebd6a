using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Publication;

/// <summary>Bids and opened offers, in the form of the standard's extension for bids. Who bids is said where everyone may know it, or later.</summary>
internal static class BidFacts
{
    public static Content? Of(AuctionKnown known, in PublicFact<RoomEvent> fact) => fact.What switch
    {
        BidPlaced bid => Placed(known, bid, fact),
        OffersOpened opened => Opened(known, opened, fact),
        BiddersNamed => Named(known, fact),
        _ => null,
    };

    private static Content Placed(AuctionKnown known, BidPlaced placed, in PublicFact<RoomEvent> fact)
    {
        var details = new JsonObject { ["bidder"] = placed.Bidder.Value, ["stage"] = "ascending", ["automatic"] = placed.Auto };
        var best = new JsonObject { ["bidder"] = placed.Bidder.Value, ["value"] = Pieces.Value(placed.Amount), ["bid"] = known.IdOf(fact.Seq) };
        return With(known, [placed.Bidder], Bid(known, fact.Seq, fact.At, placed.Bidder, placed.Amount, details))
            .And(Auctions.Section(known, fact, new() { ["best"] = best }));
    }

    private static Content Opened(AuctionKnown known, OffersOpened opened, in PublicFact<RoomEvent> fact)
    {
        var offers = opened.Offers.Select(offer => Bid(known, offer.Seq, known.Sealed[offer.Seq], offer.Bidder, offer.Amount, Details(offer, opened)));
        var auction = new JsonObject { ["stage"] = known.Stage, ["secondStageFloor"] = Pieces.Value(opened.Floor), ["qualified"] = Pieces.Words(opened.Qualified.Select(bidder => bidder.Value)) };
        var period = new JsonObject { ["endDate"] = Pieces.Time(opened.ClosesAt) };
        return With(known, opened.Offers.Select(offer => offer.Bidder), offers, period).And(Auctions.Section(known, fact, auction.Known("hardStopAt", opened.HardStopAt)));
    }

    /// <summary>The end of an anonymous auction: every bid is told again by its id, now with who made it. Who was admitted and never bid is no tenderer.</summary>
    private static Content Named(AuctionKnown known, in PublicFact<RoomEvent> fact)
    {
        var bids = known.Bids.Select(bid => new JsonObject { ["id"] = bid.Id }.Known("tenderers", Tenderers(known, bid.Bidder)));
        var names = new JsonObject(known.Tenderers.Select(bidder => KeyValuePair.Create(bidder.Value, (JsonNode?)Organisations.Reference(known.Names[bidder]))));
        var content = With(known, known.Tenderers, bids).And(Auctions.Section(known, fact, new() { ["bidders"] = names }));
        return known.Winner is { } winner ? Awarded(known, winner, content) : content;
    }

    private static Content Awarded(AuctionKnown known, BidderId winner, Content content)
    {
        var award = new JsonObject { ["id"] = known.Room, ["suppliers"] = Tenderers(known, winner) };
        return content.And(("awards", Pieces.List(award))) with { Tags = [Tags.TenderUpdate, Tags.AwardUpdate] };
    }

    private static JsonObject Details(OpenedOffer offer, OffersOpened opened) =>
        new() { ["bidder"] = offer.Bidder.Value, ["stage"] = "sealed", ["rank"] = offer.Rank, ["qualified"] = opened.Qualified.Contains(offer.Bidder) };

    private static JsonObject Bid(AuctionKnown known, long seq, DateTimeOffset at, BidderId bidder, Money amount, JsonObject details) =>
        new JsonObject { ["id"] = known.IdOf(seq), ["date"] = Pieces.Time(at), ["status"] = "valid", ["value"] = Pieces.Value(amount) }
            .Known("tenderers", Tenderers(known, bidder))
            .Known(Auctions.Name, details);

    private static Content With(AuctionKnown known, IEnumerable<BidderId> bidders, JsonObject bid) => With(known, bidders, [bid]);

    /// <summary>Bids with the parties that they name, if they name any.</summary>
    private static Content With(AuctionKnown known, IEnumerable<BidderId> bidders, IEnumerable<JsonObject> bids, JsonObject? period = null)
    {
        PartyId[] parties = [.. bidders.Where(known.Names.ContainsKey).Select(bidder => known.Names[bidder]).Distinct()];
        var tender = known.Tender.Known("tenderPeriod", period).Known("numberOfTenderers", known.Tenderers.Count);
        if (parties.Length > 0) tender["tenderers"] = Pieces.List(parties.Select(Organisations.Reference));
        var content = new Content([Tags.TenderUpdate], ("tender", tender), ("bids", new JsonObject { ["details"] = Pieces.List(bids) }));
        return parties.Length > 0 ? content.And(("parties", Pieces.List(parties.Select(known.Party)))) : content;
    }

    private static JsonArray? Tenderers(AuctionKnown known, BidderId bidder) =>
        known.Names.TryGetValue(bidder, out var party) ? Pieces.List(Organisations.Reference(party)) : null;
}
