using System.Net.Http.Json;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>What lists say of a project, and to whom.</summary>
public sealed class ListTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task When_a_case_was_opened_is_the_officials_to_know()
    {
        using HttpClient official = await shared.App.As("official"), company = await shared.App.As("heding"), nobody = shared.App.Nobody();
        var project = await official.Entered();
        using var opened = await official.PostAsJsonAsync($"/api/projects/{project}/commands", new { id = Guid.NewGuid().ToString("D"), type = "openCase", kind = "security", matter = "Guards", desk = "Interior", @for = "heding" });
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        Assert.Single(await Cases(official, project));
        Assert.Empty(await Cases(company, project));
        Assert.Empty(await Cases(nobody, project));
    }

    private static async Task<System.Text.Json.Nodes.JsonArray> Cases(HttpClient client, string project) =>
        (await client.Get("/api/projects?pageSize=200"))["items"]!.AsArray().Single(line => line!["id"]!.GetValue<string>() == project)!["openCases"]!.AsArray();
}
