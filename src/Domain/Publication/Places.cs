using System.Text.Json.Nodes;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>Projects on a map, as GeoJSON (RFC 7946).</summary>
public static class Places
{
    /// <summary>Those that have a place, in the order given.</summary>
    public static JsonObject Of(IEnumerable<ProjectSummary> projects) =>
        new() { ["type"] = "FeatureCollection", ["features"] = Pieces.List(projects.Where(project => project.Location is not null).Select(Feature)) };

    private static JsonObject Feature(ProjectSummary project) => new()
    {
        ["type"] = "Feature",
        ["id"] = project.Id,
        ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = Pieces.Coordinates(project.Location!) },
        ["properties"] = Properties(project),
    };

    /// <summary>Flat, as maps want them.</summary>
    private static JsonObject Properties(ProjectSummary project) =>
        new JsonObject { ["id"] = project.Id }
            .Text("name", project.Name)
            .Known("minerals", Pieces.Words(project.Minerals))
            .Known("stage", project.Stage)
            .Known("province", project.Province)
            .Known("certainty", project.Certainty)
            .Known("approximate", project.Location!.Approximate);
}
