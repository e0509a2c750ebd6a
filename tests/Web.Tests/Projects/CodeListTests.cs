using System.Net;
using System.Net.Http.Json;
using System.Text;
using EMiningLive.Web.CodeLists;
using EMiningLive.Web.Demo;
using EMiningLive.Web.Operations;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>The lists in which projects are placed, and what is in none of them.</summary>
public sealed class CodeListTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly string One = """[{"code":"a","name":{"en":"A","zh":"B","ur":"C"}}]""";

    [Fact]
    public async Task Everyone_reads_them_in_three_languages()
    {
        using var nobody = shared.App.Nobody();
        var lists = await nobody.Get("/api/codelists");
        string[] Codes(string list) => [.. lists[list]!.AsArray().Select(one => one!["code"]!.GetValue<string>())];
        Assert.Equal(["exports", "ePakistan", "environment", "energyAndInfrastructure", "equity"], Codes("frameworks"));
        Assert.Equal(["growth", "livelihood", "innovation", "green", "openness"], Codes("growthCorridors"));
        Assert.All(lists["frameworks"]!.AsArray(), one => Assert.Equal(["en", "zh", "ur"], one!["name"]!.AsObject().Select(text => text.Key)));
    }

    [Fact]
    public void The_demo_names_no_other_code() =>
        Assert.All(PublishedProjects.All.SelectMany(PublishedProjects.Script).Select(step => step.Command).OfType<Contracts.Projects.Classify>(), classify => Assert.Null(Lists.Read(null).Fault(classify)));

    [Fact]
    public async Task A_code_that_is_in_no_list_is_refused_by_its_place()
    {
        using var official = await shared.App.As("official");
        var id = await official.Entered();
        async Task<string?> Classify(string[] frameworks, string[] corridors)
        {
            using var answer = await official.PostAsJsonAsync($"/api/projects/{id}/commands", new { id = Guid.NewGuid().ToString("D"), type = "classify", frameworks, corridors });
            return answer.IsSuccessStatusCode ? null : (await answer.Json())["refusal"]!["field"]!.GetValue<string>();
        }

        Assert.Equal("frameworks[1]", await Classify(["exports", "energy"], []));
        Assert.Equal("corridors[0]", await Classify(["exports"], ["exports"]));
        Assert.Null(await Classify(["exports", "energyAndInfrastructure"], ["green"]));
    }

    [Fact]
    public async Task A_deployment_keeps_its_own()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $$"""{"frameworks":{{One}},"growthCorridors":[]}""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var app = await RunningApp.Start("--CodeLists:File", file);
        using var nobody = app.Nobody();
        Assert.Equal("a", (await nobody.Get("/api/codelists"))["frameworks"]![0]!["code"]!.GetValue<string>());
        File.Delete(file);
    }

    [Theory]
    [InlineData("""{"frameworks":[]}""", "growthCorridors is missing")]
    [InlineData("""{"frameworks":[],"growthCorridors":[],"more":[]}""", "more is not known")]
    [InlineData("""{"frameworks":[{"code":"a b","name":{"en":"A","zh":"B","ur":"C"}}],"growthCorridors":[]}""", "frameworks[0].code is not a code of letters and digits")]
    [InlineData("""{"frameworks":[],"growthCorridors":[{"code":"a","name":{"en":"A","zh":"B"}}]}""", "growthCorridors[0].name.ur is missing")]
    [InlineData("""{"frameworks":[{"code":"a","name":{"en":"A","zh":"B","ur":"C"}},{"code":"a","name":{"en":"A","zh":"B","ur":"C"}}],"growthCorridors":[]}""", "frameworks[1].code a is doubled")]
    [InlineData("nonsense", "body is not JSON of at most 16 levels")]
    public void A_file_that_is_wrong_stops_the_start_and_says_what(string json, string wrong)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json);
        Assert.Equal($"CodeLists:File {file}: {wrong}.", Assert.Throws<RefusedToStartException>(() => Lists.Read(file)).Message);
        File.Delete(file);
    }

    [Fact]
    public void A_file_that_is_not_there_stops_the_start() =>
        Assert.StartsWith("CodeLists:File /no/such/file cannot be read", Assert.Throws<RefusedToStartException>(() => Lists.Read("/no/such/file")).Message);
}
