using System.Text.Json.Nodes;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Publication;

/// <summary>How an auction ended. Null for what is not an end.</summary>
internal static class EndFacts
{
    public static Content? Of(AuctionKnown known, in PublicFact<RoomEvent> fact) => fact.What switch
    {
        AuctionClosed closed => Closed(known, closed, fact),
        Cancelled cancelled => Ended(known, fact, Tags.TenderCancellation, "cancelled", new JsonObject { ["phase"] = "cancelled" }.Text("reason", cancelled.Reason)),
        Annulled annulled => Ended(known, fact, Tags.TenderCancellation, "unsuccessful", new() { ["phase"] = "closed", ["annulledFor"] = annulled.Reason }),
        _ => null,
    };

    private static Content Closed(AuctionKnown known, AuctionClosed closed, in PublicFact<RoomEvent> fact)
    {
        var auction = new JsonObject { ["phase"] = "closed", ["reserveMet"] = closed.ReserveMet }
            .Known("reserve", known.Reserve is { } reserve ? Pieces.Value(reserve) : null)
            .Known("winner", closed.Winner?.Value);
        if (closed.Winner is null) return Ended(known, fact, Tags.TenderUpdate, "unsuccessful", auction);
        return Awarded(known, closed, fact, Ended(known, fact, Tags.Award, "complete", auction));
    }

    /// <summary>Of an anonymous auction the winner is named by the entry that names all.</summary>
    private static Content Awarded(AuctionKnown known, AuctionClosed closed, in PublicFact<RoomEvent> fact, Content content)
    {
        var award = new JsonObject { ["id"] = known.Room, ["status"] = "active", ["date"] = Pieces.Time(fact.At) }
            .Text("title", known.Title)
            .Known("value", closed.Amount is { } amount ? Pieces.Value(amount) : null);
        if (!known.Names.TryGetValue(closed.Winner!.Value, out var winner)) return content.And(("awards", Pieces.List(award)));
        award["suppliers"] = Pieces.List(Organisations.Reference(winner));
        return content.And(("awards", Pieces.List(award)), ("parties", Pieces.List(known.Party(winner))));
    }

    private static Content Ended(AuctionKnown known, in PublicFact<RoomEvent> fact, string tag, string status, JsonObject auction) =>
        new([tag], ("tender", known.Tender.Known("status", status)), Auctions.Section(known, fact, auction));
}
