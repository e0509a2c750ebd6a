using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>
/// The columns of projects in CSV, and the JSON of <c>POST /api/projects</c> that a line stands for: so CSV and JSON are held against the same
/// rules. A column has the name of its field there, but the place's three. Owner, note and desk are one text each.
/// </summary>
internal static class Columns
{
    public const string Id = "id";

    public static readonly ImmutableArray<string> All =
    [
        Id, "name.en", "name.zh", "name.ur", "province", "district", "minerals", "lat", "lon", "approximate", "owner", "certainty", "sources", "note", "stage", "desk", "draft",
    ];

    /// <summary>Those without which no line can be right.</summary>
    public static readonly ImmutableArray<string> Needed = [Id, "name.en", "province", "district", "minerals", "owner", "certainty", "sources"];

    private static readonly ImmutableArray<string> OfPlace = ["lat", "lon", "approximate"];

    /// <summary>The column in which stands what the field of that path holds.</summary>
    public static string Of(string path) => path switch
    {
        "name" => "name.en",
        "location.lat" or "location.lon" or "location.approximate" => path["location.".Length..],
        _ => path,
    };

    /// <summary>The line as JSON: an empty cell is a field that is not there.</summary>
    public static JsonElement Json(ImmutableArray<string> columns, string[] cells)
    {
        var project = new JsonObject();
        foreach (var (column, cell) in columns.Zip(cells))
        {
            if (cell.Length > 0) Set(project, OfPlace.Contains(column) ? $"location.{column}" : column, Value(column, Cells.Unguard(cell)));
        }

        return JsonSerializer.SerializeToElement(project);
    }

    /// <summary>The cells of a project, in the order of <see cref="All"/>.</summary>
    public static string[] Line(string id, Register project) =>
    [
        id,
        project.Name.En, project.Name.Zh ?? "", project.Name.Ur ?? "",
        project.Province,
        project.District,
        Cells.Join(project.Minerals),
        Number(project.Location?.Lat), Number(project.Location?.Lon), Flag(project.Location?.Approximate),
        project.Owner.En,
        project.Certainty,
        Cells.Join(project.Sources),
        project.Note?.En ?? "",
        project.Stage ?? "",
        project.Desk?.En ?? "",
        Flag(project.Draft),
    ];

    private static JsonNode Value(string column, string text) => column switch
    {
        "minerals" or "sources" => new JsonArray([.. Cells.Split(text).Select(one => (JsonNode)one)]),
        "approximate" or "draft" when bool.TryParse(text, out var flag) => flag,
        _ => text,
    };

    private static void Set(JsonObject project, string path, JsonNode value)
    {
        if (path.Split('.') is not [var outer, var inner]) { project[path] = value; return; }
        if (project[outer] is not JsonObject within) project[outer] = within = [];
        within[inner] = value;
    }

    private static string Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Flag(bool? value) => value switch { true => "true", false => "false", null => "" };
}
