using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Web.Live.Attending;
using EMiningLive.Web.People;
using EMiningLive.Web.Rooms;
using Microsoft.OpenApi;
using RoomPhase = EMiningLive.Domain.Rooms.Phase;
using RoomStage = EMiningLive.Domain.Rooms.Stage;

namespace EMiningLive.Web.Operations;

/// <summary>Texts that are one of a few words: each such family gets its name in the document, so that a client's compiler knows the words.</summary>
internal static class WireWords
{
    private const string Command = nameof(RoomCommand), Event = nameof(RoomEvent);

    /// <summary>A family, its words, and the members (<c>Schema.member</c>) that hold one of them, a list of them, or a map to them.</summary>
    private sealed record Family(string Name, IEnumerable<string> Words, params string[] Members);

    private static readonly Family[] Families =
    [
        new("Language", ["en", "zh", "ur"], "MeView.language", "LanguageAsked.language", "Spoken.lang", $"{Command}{nameof(Say)}.lang"),
        new("Role", RoleNames.Known, "MeView.roles", "Colleague.roles", "InvitationAsked.roles"),
        new("RoomKind", [Kinds.Auction, Kinds.Negotiation, Kinds.Meeting], "RoomView.kind", "RoomSummary.kind", "CreateRoom.kind", $"{Event}{nameof(RoomCreated)}.kind"),
        new("Phase", Names<RoomPhase>(), "RoomView.phase", "RoomSummary.phase"),
        new("Stage", Names<RoomStage>(), "AuctionView.stage", "RoomSummary.stage"),
        new("Preset", [Presets.English, Presets.TwoStage, Presets.Placer], "Rules.preset", "RulesAsked.preset"),
        new("StepKind", ["fixed", "percent", "graded"], "Step.kind"),
        new("Place", [Places.Bidder, Places.Counterparty, Places.Observer], "PartyView.as", $"{Command}{nameof(Admit)}.as", $"{Event}{nameof(PartyAdmitted)}.as"),
        new("Post", [Posts.Lead, Posts.Delegate, Posts.Adviser, Posts.Interpreter], "PartyView.appointed", $"{Command}{nameof(Appoint)}.as", $"{Event}{nameof(PersonAppointed)}.as"),
        new("Audience", [Hearers.Room, Hearers.Party, Hearers.Host], "SaidView.to", $"{Command}{nameof(Say)}.to", $"{Event}{nameof(Said)}.to", "SignalHeard.to"),
        new("Move", [Moves.QuietPeriod, Moves.Outage], "LadderRow.reason", $"{Event}{nameof(ClosingMoved)}.reason"),
        new("Annulment", [Annulments.TooFewOffers, Annulments.NoBid], "Outcome.annulled", $"{Event}{nameof(Annulled)}.reason"),
        new("Standing", [Standings.NoBid, Standings.OfferSealed, Standings.Leading, Standings.Outbid, Standings.NotQualified], "OwnStanding.standing"),
        new("CommandType", RoomDoor.Commands.Known.Keys, "Me.may"),
        new("Presence", ["here", "away"], $"{nameof(PersonHere)}.state"),
        new("Sign", ["typing", "reading"], $"{nameof(SignalHeard)}.kind"),
    ];

    /// <summary>Lists and maps of ids, of which the generator does not say what they hold.</summary>
    private static readonly (string Id, string[] Members)[] Ids =
    [
        (nameof(BidderId), ["AuctionView.qualified", $"{Event}{nameof(OffersOpened)}.qualified"]),
        (nameof(PartyId),
        [
            $"{Event}{nameof(BiddersNamed)}.names", $"{Event}{nameof(AffiliatesFound)}.parties", "RoomView.affiliates", "InvestorView.affiliates",
            $"{nameof(InvestorCommand)}{nameof(DeclareAffiliates)}.parties", $"{nameof(InvestorEvent)}{nameof(AffiliatesDeclared)}.parties",
        ]),
    ];

    /// <exception cref="InvalidOperationException">A member is named here that the document does not have.</exception>
    public static void Name(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas!;
        foreach (var family in Families) schemas[family.Name] = OneOf(family.Words);
        foreach (var (name, _, members) in Families) Refer(document, name, members);
        foreach (var (id, members) in Ids) Refer(document, id, members);
    }

    private static void Refer(OpenApiDocument document, string name, string[] members)
    {
        foreach (var member in members) Hold(document, member, new OpenApiSchemaReference(name, document));
    }

    private static void Hold(OpenApiDocument document, string path, OpenApiSchemaReference word)
    {
        var (owner, name) = path.Split('.') is [var first, var second] ? (first, second) : throw new InvalidOperationException(path);
        if (!document.Components!.Schemas!.TryGetValue(owner, out var schema) || schema.Properties is not { } members || !members.TryGetValue(name, out var member))
            throw new InvalidOperationException($"The document has no {path}.");
        if (member is OpenApiSchema { Type: JsonSchemaType.Array } list) list.Items = word;
        else if (member is OpenApiSchema { Type: JsonSchemaType.Object } map) map.AdditionalProperties = word;
        else members[name] = word;
    }

    private static OpenApiSchema OneOf(IEnumerable<string> words) => new() { Type = JsonSchemaType.String, Enum = [.. words] };

    private static IEnumerable<string> Names<T>() where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());
}
