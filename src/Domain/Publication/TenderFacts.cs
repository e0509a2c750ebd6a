using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Publication;

/// <summary>What an auction's entries say of the tender: that it is held, its rules, and how its clocks ran. Null for those that say nothing there.</summary>
internal static class TenderFacts
{
    public static Content? Of(AuctionKnown known, in PublicFact<RoomEvent> fact) => fact.What switch
    {
        RoomCreated created => Created(known, created, fact),
        Opened opened => Running(known, fact, Tags.Tender, new() { ["startDate"] = Pieces.Time(fact.At), ["endDate"] = Time(opened.ClosesAt) }, new() { ["phase"] = "open" }, "active"),
        ClosingMoved moved => Moved(known, moved, fact),
        Paused paused => Stopped(known, "paused", paused.Reason, fact),
        Frozen frozen => Stopped(known, "frozen", frozen.Reason, fact),
        Resumed resumed => GoesOn(known, resumed.OffersDueAt, resumed.ClosesAt, resumed.HardStopAt, fact),
        Unfrozen unfrozen => GoesOn(known, unfrozen.OffersDueAt, unfrozen.ClosesAt, unfrozen.HardStopAt, fact),
        _ => null,
    };

    private static Content Created(AuctionKnown known, RoomCreated created, in PublicFact<RoomEvent> fact)
    {
        var rules = created.Rules;
        var tender = known.Tender
            .TextAnew("title", created.Title)
            .Known("status", "planned")
            .Known("procuringEntity", Organisations.Reference(created.Host))
            .Known("minValue", rules.Start is { } start ? Pieces.Value(start) : null)
            .Known("procurementMethod", "open")
            .Known("procurementMethodDetails", $"Auction of a mineral right, rules '{rules.Preset}': the highest bid wins")
            .Known("submissionMethod", Pieces.Words(["electronicAuction"]))
            .Known("tenderPeriod", new JsonObject { ["startDate"] = Time(rules.OpensAt), ["endDate"] = Time(rules.OffersDueAt ?? rules.ClosesAt) });
        // An earlier auction of the project may have had some.
        tender["numberOfTenderers"] = null;
        var auction = new JsonObject { ["phase"] = "draft", ["stage"] = known.Stage, ["rules"] = Auctions.Rules(rules) }.Text("title", created.Title);
        return new([Tags.Tender], ("parties", Pieces.List(Organisations.Host(created.Host))), ("tender", tender), Auctions.Section(known, fact, auction));
    }

    /// <summary>Why it moved, each time: nobody moves the close by hand.</summary>
    private static Content Moved(AuctionKnown known, ClosingMoved moved, in PublicFact<RoomEvent> fact)
    {
        var extension = new JsonObject { ["id"] = known.IdOf(fact.Seq), ["date"] = Pieces.Time(fact.At), ["closesAt"] = Pieces.Time(moved.ClosesAt), ["reason"] = moved.Reason };
        var auction = new JsonObject { ["extensions"] = Pieces.List(extension.Known("hardStopAt", moved.HardStopAt)) };
        return Running(known, fact, Tags.TenderUpdate, new() { ["endDate"] = Pieces.Time(moved.ClosesAt) }, auction.Known("hardStopAt", moved.HardStopAt));
    }

    private static Content Stopped(AuctionKnown known, string phase, LocalText reason, in PublicFact<RoomEvent> fact)
    {
        var stop = new JsonObject { ["id"] = known.Stops.Peek(), ["phase"] = phase, ["from"] = Pieces.Time(fact.At) }.Text("reason", reason);
        return Running(known, fact, Tags.TenderUpdate, null, new() { ["phase"] = phase, ["stops"] = Pieces.List(stop) });
    }

    /// <summary>Where a pause under a freeze goes on, no clock does.</summary>
    private static Content GoesOn(AuctionKnown known, DateTimeOffset? offersDueAt, DateTimeOffset? closesAt, DateTimeOffset? hardStopAt, in PublicFact<RoomEvent> fact)
    {
        var end = offersDueAt ?? closesAt;
        var stop = new JsonObject { ["id"] = known.Ended, ["until"] = Pieces.Time(fact.At) };
        var auction = new JsonObject { ["phase"] = known.Stops.IsEmpty ? "open" : "paused", ["stops"] = Pieces.List(stop) }.Known("hardStopAt", hardStopAt);
        return Running(known, fact, Tags.TenderUpdate, end is null ? null : new() { ["endDate"] = Pieces.Time(end.Value) }, auction);
    }

    private static Content Running(AuctionKnown known, in PublicFact<RoomEvent> fact, string tag, JsonObject? period, JsonObject auction, string? status = null) => new(
        [tag],
        ("tender", known.Tender.Known("status", status).Known("tenderPeriod", period)),
        Auctions.Section(known, fact, auction));

    private static JsonNode? Time(DateTimeOffset? at) => at is { } known ? Pieces.Time(known) : null;
}
