using System.Text.Json.Nodes;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Publication;

/// <summary>The section <c>emining_auction</c>: how an auction ran. Each auction of a project is an item of its own, by its room's id.</summary>
internal static class Auctions
{
    public const string Name = "emining_auction";

    public static (string, JsonNode) Section(AuctionKnown known, in PublicFact<RoomEvent> fact, JsonObject auction)
    {
        auction["id"] = known.Room;
        auction["entry"] = Pieces.Place(fact);
        return (Name, Pieces.List(auction));
    }

    /// <summary>The rules as they hold, without the reserve.</summary>
    public static JsonObject Rules(Rules rules) => new JsonObject { ["preset"] = rules.Preset, ["floor"] = rules.Start is { } start ? Pieces.Value(start) : null }
        .Known("step", rules.Step is { } step ? Step(step) : null)
        .Known("quietSeconds", rules.QuietSeconds)
        .Known("opensAt", rules.OpensAt)
        .Known("offersDueAt", rules.OffersDueAt)
        .Known("closesAt", rules.ClosesAt)
        .Known("hardStopAt", rules.HardStopAt)
        .Known("ascendingSeconds", rules.AscendingSeconds)
        .Known("qualifyShare", rules.QualifyShare)
        .Known("minBidders", rules.MinBidders)
        .Known("attempt", rules.Attempt)
        .Known("anonymous", rules.Anonymous)
        .Known("checklist", rules.Checklist is { } items ? Pieces.Words(items) : null);

    private static JsonObject Step(Step step) => new JsonObject { ["kind"] = step.Kind }
        .Known("value", step.Value)
        .Known("steps", step.Steps is { } tiers ? Pieces.List(tiers.Select(Tier)) : null);

    private static JsonObject Tier(Tier tier) => new() { ["from"] = tier.From, ["step"] = tier.Step };
}
