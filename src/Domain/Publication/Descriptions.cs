using System.Text.Json.Nodes;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>What and where a project is: the heart of <c>emining_resource</c>.</summary>
internal static class Descriptions
{
    public static JsonObject Registered(ProjectRegistered registered, DateTimeOffset at) =>
        new JsonObject { ["stage"] = new JsonObject { ["code"] = registered.Stage, ["since"] = Pieces.Time(at) }.Text("desk", registered.Desk) }
            .Text("name", registered.Name)
            .Known("province", registered.Province)
            .Known("district", registered.District)
            .Known("minerals", Pieces.Words(registered.Minerals))
            .Known("location", Point(registered.Location))
            .Text("owner", registered.Owner)
            .Known("certainty", registered.Certainty)
            .Known("sources", Pieces.Words(registered.Sources))
            .Text("note", registered.Note);

    /// <summary>What was put right and why; what is not there stays as it was.</summary>
    public static JsonObject Corrected(ProjectCorrected corrected, in PublicFact<ProjectEvent> fact)
    {
        var resource = new JsonObject { ["corrections"] = Pieces.List(Correction(corrected, fact)) }
            .Known("province", corrected.Province)
            .Known("district", corrected.District)
            .Known("minerals", corrected.Minerals is { } minerals ? Pieces.Words(minerals) : null)
            .Known("location", Point(corrected.Location))
            .Known("certainty", corrected.Certainty)
            .Known("sources", corrected.Sources is { } sources ? Pieces.Words(sources) : null);
        if (corrected.Name is { } name) resource.TextAnew("name", name);
        if (corrected.Owner is { } owner) resource.TextAnew("owner", owner);
        return corrected.Note is { } note ? resource.TextAnew("note", note) : resource;
    }

    /// <summary>Its degree of certainty is its id: a later value of the same degree replaces it.</summary>
    public static JsonObject Value(ValueRecorded value) => new()
    {
        ["id"] = value.Status,
        ["value"] = Pieces.Value(value.Amount),
        ["source"] = value.Source,
        ["asOf"] = value.AsOf,
    };

    private static JsonObject Correction(ProjectCorrected corrected, in PublicFact<ProjectEvent> fact) =>
        new JsonObject { ["id"] = Pieces.Id(fact.Seq), ["date"] = Pieces.Time(fact.At) }.Text("reason", corrected.Reason);

    private static JsonObject? Point(GeoPoint? place) => place is null ? null : new()
    {
        ["type"] = "Point",
        ["coordinates"] = Pieces.Coordinates(place),
        ["approximate"] = place.Approximate,
    };
}
