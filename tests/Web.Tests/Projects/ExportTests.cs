using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>Projects into a file, and from there into another platform.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task What_one_platform_exports_another_imports_and_exports_the_same(string format, string type)
    {
        await using var from = await DemoApp.Start();
        await using var to = await RunningApp.Start();
        using var there = await from.As("official");
        using var here = await to.As("official");
        var file = await there.GetByteArrayAsync($"/api/projects/export?format={format}");

        var report = await here.Import(file, dryRun: false, type).Report();
        Assert.Equal((29, 29), (report.Number("rows"), report.Number("entered")));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await here.GetByteArrayAsync($"/api/projects/export?format={format}")));
        Assert.Equal(29, (await there.Import(file, dryRun: true, type).Report()).Number("entered"));
    }

    [Fact]
    public async Task The_public_exports_what_is_published_and_officials_their_drafts_too()
    {
        await using var app = await RunningApp.Start();
        using var official = await app.As("official");
        using var nobody = app.Nobody();
        await official.Import(Files.Csv(Files.Line("shown"), Files.Line("hidden").TrimEnd(',') + ",,,,true"), dryRun: false).Report();
        foreach (var format in new[] { "csv", "json" })
        {
            Assert.DoesNotContain("hidden", await nobody.GetStringAsync($"/api/projects/export?format={format}"));
            Assert.Contains("hidden", await official.GetStringAsync($"/api/projects/export?format={format}"));
        }

        Assert.Equal((HttpStatusCode.BadRequest, "invalid"), await nobody.GetAsync("/api/projects/export?format=xml").Answers());
        Assert.DoesNotContain("hidden", await official.GetStringAsync("/api/pipeline.csv"));
    }

    [Fact]
    public async Task No_cell_begins_like_a_formula_and_a_round_trip_gives_the_same()
    {
        await using var from = await RunningApp.Start();
        await using var to = await RunningApp.Start();
        using var there = await from.As("official");
        using var here = await to.As("official");
        var row = Files.Row("formula");
        (row["name"], row["owner"], row["note"], row["desk"]) = (new JsonObject { ["en"] = "=cmd|' /C calc'!A0" }, "'@SUM(1)", "\"quoted\", and\r\nbroken", "+1");
        row["sources"] = new JsonArray("-x; y", @"\;");
        await there.Import(new JsonArray(row), dryRun: false).Report();

        var csv = await there.GetStringAsync("/api/projects/export");
        Assert.Contains(",'=cmd|' /C calc'!A0,", csv);
        Assert.Contains(",''@SUM(1),", csv);
        await here.Import(csv.TrimStart('\uFEFF'), dryRun: false).Report();
        foreach (var field in new[] { "name", "owner", "note", "sources" })
            Assert.Equal((await there.Get("/api/projects/formula"))[field]!.ToJsonString(), (await here.Get("/api/projects/formula"))[field]!.ToJsonString());
    }

    [Fact]
    public async Task The_pipeline_as_a_file_has_the_lines_that_it_counts()
    {
        await using var app = await DemoApp.Start();
        using var nobody = app.Nobody();
        using var heding = await app.As("heding");
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await nobody.GetAsync("/api/pipeline.csv").Answers());

        var lines = (await heding.GetStringAsync("/api/pipeline.csv")).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal("id,name.en,name.zh,name.ur,province,stage,stageSince,desk,deskSince,signedUsd,committedUsd,inTalksUsd,memoranda,agreements,openCases,flags", lines[0]);
        Assert.Equal(29, lines.Length - 1);
        var rekoDiq = Assert.Single(lines, line => line.StartsWith("reko-diq,", StringComparison.Ordinal)).Split(',');
        Assert.Equal(("Balochistan", "construction", "5570000000.00"), (rekoDiq[4], rekoDiq[5], rekoDiq[10]));
    }
}

/// <summary>A program in which the demo's projects have been entered.</summary>
internal static class DemoApp
{
    public static async Task<RunningApp> Start(params string[] more)
    {
        var app = await RunningApp.Start(["--DemoRooms", "true", .. more]);
        using var official = await app.As("official");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await official.Get("/api/pipeline"))["projects"]!.GetValue<int>() < 29 || !await HasItsLast(official)) await Task.Delay(100, patience.Token);
        return app;
    }

    // Nothing tells when the demo has entered all: it has, when each project has what its script ends with.
    private static async Task<bool> HasItsLast(HttpClient official)
    {
        foreach (var project in Web.Demo.PublishedProjects.All)
        {
            var commands = Web.Demo.PublishedProjects.Script(project).Count();
            if ((await official.Get($"/api/projects/{project.Id}"))["version"]!.GetValue<int>() < commands) return false;
        }

        return true;
    }
}
