using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>Several who enter projects under the same ids at once: of each file all or nothing.</summary>
public sealed class AtOnceTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const int Rows = 400;

    [Fact]
    public async Task Of_two_files_that_want_the_same_ids_one_is_entered_whole_and_the_other_not_at_all()
    {
        using HttpClient official = await shared.App.As("official"), official2 = await shared.App.As("official2");
        var ids = Enumerable.Range(0, Rows * 3 / 2).Select(_ => Files.NewId()).ToArray();
        var (first, second) = (File(ids[..Rows], "A"), File([.. ids[(Rows / 2)..].Reverse()], "B"));
        var answers = await Task.WhenAll(official.Import(first, dryRun: false), official2.Import(second, dryRun: false));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(0, (await answers.Single(answer => !answer.IsSuccessStatusCode).Json())["report"]!["entered"]!.GetValue<int>());
        var won = answers[0].IsSuccessStatusCode ? first : second;
        foreach (var id in ids)
        {
            var stands = won.Any(row => Id(row!) == id);
            Assert.Equal(stands ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await official.GetAsync($"/api/projects/{id}")).StatusCode);
        }
    }

    [Fact]
    public async Task The_same_file_of_two_officials_is_right_for_both()
    {
        using HttpClient official = await shared.App.As("official"), official2 = await shared.App.As("official2");
        var file = File([.. Enumerable.Range(0, Rows).Select(_ => Files.NewId())], "A");
        var reports = await Task.WhenAll(official.Import(file, dryRun: false).Report(), official2.Import(file, dryRun: false).Report());
        Assert.All(reports, report => Assert.Equal(Rows, report.Number("entered")));
        Assert.Equal(1, (await official.Get($"/api/projects/{Id(file[Rows / 2]!)}"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task One_project_waits_for_the_file_that_names_it_and_finds_its_id_taken()
    {
        using HttpClient official = await shared.App.As("official"), official2 = await shared.App.As("official2");
        var file = File([.. Enumerable.Range(0, Rows).Select(_ => Files.NewId())], "A");
        var importing = official.Import(file, dryRun: false);
        while (!(await official.GetAsync($"/api/projects/{Id(file[0]!)}")).IsSuccessStatusCode) Assert.False(importing.IsFaulted);
        var alone = Files.Row(Id(file[^1]!));
        alone["owner"] = "B";
        Assert.Equal((HttpStatusCode.Conflict, "commandReused"), await official2.PostAsJsonAsync("/api/projects", alone).Answers());
        Assert.Equal(Rows, (await importing.Report()).Number("entered"));
    }

    [Fact]
    public async Task What_somebody_enters_who_does_not_end_is_unavailable_and_nothing_of_a_file_with_it_is_entered()
    {
        using var official = await shared.App.As("official");
        var (free, wanted) = (Files.NewId(), Files.NewId());
        var held = shared.App.Services.GetRequiredService<Held>();
        var holder = await held.Hold([wanted], TimeSpan.Zero);
        Assert.Null(await held.Hold([free, wanted], TimeSpan.Zero));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), await official.PostAsJsonAsync("/api/projects", Files.Row(wanted)).Answers());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable"), await official.Import(File([free, wanted], "A"), dryRun: false).Answers());
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync($"/api/projects/{free}")).StatusCode);
        await held.Release(holder!);
        Assert.Equal(2, (await official.Import(File([free, wanted], "A"), dryRun: false).Report()).Number("entered"));
    }

    private static JsonArray File(string[] ids, string owner) => [.. ids.Select(id => { var row = Files.Row(id); row["owner"] = owner; return row; })];

    private static string Id(JsonNode row) => row["id"]!.GetValue<string>();
}
