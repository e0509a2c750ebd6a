using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Web.Tests.Kit;
using EMiningLive.Web.Tests.Projects;

namespace EMiningLive.Web.Tests.People;

/// <summary>Commands name parties that are there, and whoever reads a project is told the names of those of whom it speaks.</summary>
public sealed class PartiesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task Nobody_is_admitted_whom_nobody_invited()
    {
        using HttpClient official = await App.As("official"), organiser = await App.As("organiser");
        var (room, company) = (await App.Created(Stages.English()), $"c-{Guid.NewGuid():N}");
        var admit = new { type = "admit", party = company, @as = "bidder" };
        Assert.Equal("party is not a company of this platform", await Fault(official, $"rooms/{room}", admit));
        Assert.Equal("party is not a company of this platform", await Fault(official, $"rooms/{room}", new { type = "admit", party = "observer", @as = "bidder" }));
        Assert.Equal("party is not a party of this platform", await Fault(official, $"rooms/{room}", new { type = "admit", party = company, @as = "observer" }));
        var invitation = new { email = $"{company}@demo.example", name = "A", party = company, roles = new[] { "delegate" } };
        Assert.True((await organiser.PostAsJsonAsync("/api/invitations", invitation)).IsSuccessStatusCode);
        Assert.Null(await Fault(official, $"rooms/{room}", admit));
    }

    [Theory]
    [InlineData("""{"type":"recordContact","company":"nobody-such","on":"2026-01-28","subject":"Visit"}""", "company is not a company of this platform")]
    [InlineData("""{"type":"recordContact","company":"observer","on":"2026-01-28","subject":"Visit"}""", "company is not a company of this platform")]
    [InlineData("""{"type":"openCase","kind":"visa","matter":"Visas","desk":"Interior","for":"nobody-such"}""", "for is not a company of this platform")]
    [InlineData("""{"type":"openCase","kind":"visa","matter":"Visas","desk":"Interior"}""", null)]
    [InlineData("""{"type":"recordContact","company":"heding","on":"2026-01-28","subject":"Visit"}""", null)]
    public async Task A_project_speaks_of_companies_that_are_there(string command, string? fault)
    {
        using var official = await App.As("official");
        Assert.Equal(fault, await Fault(official, $"projects/{await official.Entered()}", JsonNode.Parse(command)!));
    }

    [Fact]
    public async Task An_investor_is_a_company_that_is_there_and_so_are_its_affiliates()
    {
        using HttpClient official = await App.As("official"), heding = await App.As("heding");
        Assert.Equal("investor is not a company of this platform", await Fault(official, "investors/nobody-such", new { type = "register", name = "A", country = "CN" }));
        using var halved = await official.PostAsync("/api/investors/makran/commands", new StringContent("""{"id":"0198c3a0-0000-7000-8000-000000000001","type":"\ud800"}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal("notFound", await halved.Refusal());
        Assert.Equal("colour is not known", await Fault(official, "investors/makran", new { type = "register", name = "A", country = "CN", colour = "red" }));
        Assert.Null(await Fault(heding, "investors/heding", new { type = "register", name = "Heding", country = "CN" }));
        Assert.Equal("parties[1] is not a company of this platform", await Fault(heding, "investors/heding", new { type = "declareAffiliates", parties = new[] { "beiling", "authority" } }));
    }

    [Fact]
    public async Task Whoever_reads_a_project_is_told_the_names_of_those_of_whom_it_speaks_and_of_nobody_else()
    {
        using HttpClient official = await App.As("official"), nobody = App.Nobody();
        var project = await official.Entered();
        Assert.Null(await Fault(official, $"projects/{project}", new { type = "recordContact", company = "heding", on = "2026-01-28", subject = "Visit" }));
        Assert.Null(await Fault(official, $"projects/{project}", new { type = "openCase", kind = "visa", matter = "Visas", desk = "Interior", @for = "makran" }));
        Assert.Equal(["authority", "heding"], await Named(nobody, project));
        Assert.Equal(["authority", "heding", "makran"], await Named(official, project));
    }

    private static async Task<string[]> Named(HttpClient client, string project) =>
        [.. (await client.Get($"/api/projects/{project}/parties")).AsArray().Select(party => party!["id"]!.GetValue<string>())];

    /// <summary>The field that was refused and why; null where it was accepted.</summary>
    private static async Task<string?> Fault(HttpClient client, string feed, object command)
    {
        var body = JsonSerializer.SerializeToNode(command)!.AsObject();
        body["id"] = $"{Guid.NewGuid()}";
        using var answer = await client.PostAsJsonAsync($"/api/{feed}/commands", body);
        if (answer.IsSuccessStatusCode) return null;
        var refusal = (await answer.Json())["refusal"]!;
        return $"{refusal["field"]} {refusal["why"]}";
    }
}
