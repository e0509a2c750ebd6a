using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>Files of projects as tests send them.</summary>
internal static class Files
{
    public const string Header = "id,name.en,name.zh,name.ur,province,district,minerals,lat,lon,approximate,owner,certainty,sources,note,stage,desk,draft";

    /// <summary>A line that is right, under that id.</summary>
    public static string Line(string id) => $"{id},A vein,,,Sindh,Thar,coal; gold,24.8,70.1,true,The province,claim,A gazette,,,,";

    public static string Csv(params string[] lines) => string.Join("\r\n", [Header, .. lines]) + "\r\n";

    public static JsonObject Row(string id) => new()
    {
        ["id"] = id,
        ["name"] = new JsonObject { ["en"] = "A vein" },
        ["province"] = "Sindh",
        ["district"] = "Thar",
        ["minerals"] = new JsonArray("coal"),
        ["owner"] = "The province",
        ["certainty"] = "claim",
        ["sources"] = new JsonArray("A gazette"),
    };

    public static Task<HttpResponseMessage> Import(this HttpClient client, string text, bool? dryRun = null, string type = "text/csv") =>
        client.Import(Encoding.UTF8.GetBytes(text), dryRun, type);

    public static Task<HttpResponseMessage> Import(this HttpClient client, byte[] body, bool? dryRun = null, string type = "text/csv") =>
        client.PostAsync($"/api/projects/import{(dryRun is { } dry ? $"?dryRun={(dry ? "true" : "false")}" : "")}", new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } });

    public static Task<HttpResponseMessage> Import(this HttpClient client, JsonArray rows, bool? dryRun = null) => client.Import(rows.ToJsonString(), dryRun, "application/json");

    /// <summary>A project that was entered just now: its id.</summary>
    public static async Task<string> Entered(this HttpClient official, bool draft = false)
    {
        var row = Row(NewId());
        if (draft) row["draft"] = true;
        await official.Import(new JsonArray(row), dryRun: false).Report();
        return row["id"]!.GetValue<string>();
    }

    /// <summary>The report of a file that is right.</summary>
    public static async Task<JsonNode> Report(this Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>The faults of a file that is not, each as <c>line field why</c>; the refusal is the first of them.</summary>
    public static async Task<string[]> Faults(this Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.Equal((400, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var problem = await answer.Json();
        var faults = problem["report"]!["faults"]!.AsArray();
        Assert.Equal("invalid", problem["refusal"]!["type"]!.GetValue<string>());
        Assert.Equal((Text(faults[0]!["field"]), Text(faults[0]!["why"])), (Text(problem["refusal"]!["field"]), Text(problem["refusal"]!["why"])));
        return [.. faults.Select(fault => $"{fault!["line"]} {fault["field"]} {fault["why"]}")];
    }

    public static int Number(this JsonNode report, string name) => report[name]!.GetValue<int>();

    /// <summary>An id that no other test has.</summary>
    public static string NewId() => $"p-{Guid.NewGuid():N}";

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
