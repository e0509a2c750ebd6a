using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>What anyone may harvest, of the projects of the demo.</summary>
public sealed class PublicationTests(PublicationTests.Demo demo) : IClassFixture<PublicationTests.Demo>
{
    private RunningApp App => demo.App;

    [Fact]
    public async Task A_project_is_one_record_with_its_releases_and_what_they_come_to()
    {
        using var nobody = App.Nobody();
        var package = await nobody.Get("/api/projects/reko-diq/ocds");
        Assert.Equal(("1.1", "EMiningLive"), (Text(package["version"]), Text(package["publisher"]!["name"])));
        Assert.Equal(3, package["extensions"]!.AsArray().Count);
        var record = Assert.Single(package["records"]!.AsArray())!;
        var releases = record["releases"]!.AsArray();
        Assert.Equal("ocds-emining-reko-diq", Text(record["ocid"]));
        Assert.All(releases, release => Assert.Equal("ocds-emining-reko-diq", Text(release!["ocid"])));
        Assert.Equal("planning", Text(releases[0]!["tag"]![0]));
        Assert.Equal(releases.Select(release => Text(release!["date"])).Order(StringComparer.Ordinal), releases.Select(release => Text(release!["date"])));
        Assert.Equal(releases.Count, releases.Select(release => Text(release!["id"])).Distinct().Count());
        Assert.Equal(("compiled", "Reko Diq"), (Text(record["compiledRelease"]!["tag"]![0]), Text(record["compiledRelease"]!["planning"]!["budget"]!["project"])));
        Assert.Contains("energyAndInfrastructure", record["compiledRelease"]!["emining_resource"]!["frameworks"]!.ToJsonString());
        foreach (var ours in package["extensions"]!.AsArray().Select(Text).Where(address => address.StartsWith(App.Address.ToString(), StringComparison.Ordinal))) await nobody.Get(ours);
    }

    [Theory]
    [InlineData("/api/projects/reko-diq/ocds")]
    [InlineData("/api/ocds/releases.jsonl")]
    [InlineData("/api/projects.geojson")]
    public async Task What_has_not_changed_is_not_sent_again(string path)
    {
        using var nobody = App.Nobody();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var first = await nobody.GetAsync(path);
        // The demo is being entered, and other tests of this class enter projects: what has changed since is sent.
        for (var known = first.Headers.ETag!; ;)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { known } } };
            using var again = await nobody.SendAsync(asked, patience.Token);
            var (sent, changed) = (await again.Content.ReadAsByteArrayAsync(), !known.Equals(again.Headers.ETag));
            Assert.Equal(changed ? HttpStatusCode.OK : HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(changed, sent.Length > 0);
            if (!changed) return;
            known = again.Headers.ETag!;
        }
    }

    [Fact]
    public async Task A_draft_answers_as_what_never_was()
    {
        var id = Files.NewId();
        using var official = await App.As("official");
        await official.Import(Files.Csv(Files.Line(id).TrimEnd(',') + ",,,,true"), dryRun: false).Report();
        using var hidden = await official.GetAsync($"/api/projects/{id}/ocds");
        using var absent = await official.GetAsync("/api/projects/never-was/ocds");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(await absent.Content.ReadAsStringAsync(), await hidden.Content.ReadAsStringAsync());
        foreach (var path in new[] { "/api/ocds/releases.jsonl", "/api/projects.geojson" }) Assert.DoesNotContain(id, await official.GetStringAsync(path));
    }

    [Fact]
    public async Task Releases_are_harvested_in_order_from_a_time_on()
    {
        using var nobody = App.Nobody();
        var all = await Lines(nobody, "");
        Assert.Equal(29, all.Select(line => Text(line["ocid"])).Distinct().Count());
        Assert.Equal(all.Select(Date), all.Select(Date).Order());
        var since = Date(all[all.Length / 2]);
        var later = await Lines(nobody, $"?since={since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
        Assert.All(later, line => Assert.True(Date(line) >= since));
        // Auctions of the demo go on meanwhile: what is new has been published since.
        Assert.Equal(all.Where(line => Date(line) >= since).Select(Id), later.Select(Id).Intersect(all.Select(Id)));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid"), await nobody.GetAsync("/api/ocds/releases.jsonl?since=yesterday").Answers());
    }

    [Fact]
    public async Task The_map_has_every_project_at_its_place()
    {
        using var nobody = App.Nobody();
        using var answer = await nobody.GetAsync("/api/projects.geojson");
        Assert.Equal("application/geo+json", answer.Content.Headers.ContentType!.MediaType);
        var map = await answer.Json();
        Assert.Equal("FeatureCollection", Text(map["type"]));
        var projects = map["features"]!.AsArray().Where(feature => OfTheDemo(Text(feature!["id"]))).ToArray();
        Assert.Equal(29, projects.Length);
        var rekoDiq = projects.Single(feature => Text(feature!["id"]) == "reko-diq")!;
        Assert.Equal("[62.05,29.13]", rekoDiq["geometry"]!["coordinates"]!.ToJsonString());
        Assert.Equal("Balochistan", Text(rekoDiq["properties"]!["province"]));
    }

    [Fact]
    public async Task Who_bids_in_an_anonymous_auction_is_published_when_it_has_closed_and_not_before()
    {
        var project = Files.NewId();
        using var official = await App.As("official");
        await official.Import(Files.Csv(Files.Line(project)), dryRun: false).Report();
        var closesAt = DateTimeOffset.UtcNow.AddSeconds(15);
        var room = await Opened(official, project, closesAt);
        foreach (var (bidder, amount) in new[] { ("heding", 100), ("beiling", 105) })
        {
            using var client = await App.As(bidder);
            await client.Does(room, new { type = "bid", amount = Stages.Pkr(amount) });
        }

        using var nobody = App.Nobody();
        await Once(nobody, project, record => record["tender"]?["numberOfTenderers"]?.GetValue<int>() == 2);
        var lines = (await nobody.GetStringAsync("/api/ocds/releases.jsonl")).Split('\n').Where(line => line.Contains(project, StringComparison.Ordinal)).ToArray();
        string[] during = [await nobody.GetStringAsync($"/api/projects/{project}/ocds"), .. lines];
        Assert.True(lines.Length > 3);
        Assert.True(DateTimeOffset.UtcNow < closesAt, "this machine is too slow to look before the close");
        foreach (var company in new[] { "heding", "beiling" }) Assert.All(during, text => Assert.DoesNotContain(company, text, StringComparison.OrdinalIgnoreCase));

        var compiled = await Once(nobody, project, record => record["awards"]?[0]?["suppliers"] is not null);
        var award = Assert.Single(compiled["awards"]!.AsArray())!;
        Assert.Equal(("active", "beiling", "105.00"), (Text(award["status"]), Text(Assert.Single(award["suppliers"]!.AsArray())!["id"]), award["value"]!["amount"]!.ToJsonString()));
        Assert.Contains("heding", compiled["bids"]!.ToJsonString());
    }

    /// <summary>An anonymous auction of the project, opened, with two bidders. The room is closed by its own clock.</summary>
    private static async Task<string> Opened(HttpClient official, string project, DateTimeOffset closesAt)
    {
        var rules = new { preset = "english", currency = "PKR", start = "100.00", step = new { kind = "fixed", value = "5.00" }, quietSeconds = 0, closesAt = closesAt.Wire(), anonymous = true };
        using var made = await official.PostAsJsonAsync("/api/rooms", new { kind = "auction", title = new { en = "A block" }, project, rules });
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        var room = Text((await made.Json())["id"]);
        foreach (var bidder in new[] { "heding", "beiling" }) await official.Does(room, new { type = "admit", party = bidder, @as = "bidder" });
        await official.Does(room, new { type = "open" });
        return room;
    }

    /// <summary>What the releases of a project come to, once that holds. A project is told of its rooms a moment later.</summary>
    private static async Task<JsonNode> Once(HttpClient client, string project, Func<JsonNode, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var compiled = (await client.Get($"/api/projects/{project}/ocds"))["records"]![0]!["compiledRelease"]!;
            if (holds(compiled)) return compiled;
            await Task.Delay(100, patience.Token);
        }
    }

    private static async Task<JsonNode[]> Lines(HttpClient client, string query)
    {
        using var answer = await client.GetAsync($"/api/ocds/releases.jsonl{query}");
        Assert.Equal("application/jsonl", answer.Content.Headers.ContentType!.MediaType);
        return [.. (await answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Where(line => OfTheDemo(Text(line["ocid"])["ocds-emining-".Length..]))];
    }

    /// <summary>What other tests of this class enter (<see cref="Files.NewId"/>) is not the demo's.</summary>
    private static bool OfTheDemo(string project) => !project.StartsWith("p-", StringComparison.Ordinal);

    private static string Id(JsonNode release) => Text(release["id"]);

    private static DateTimeOffset Date(JsonNode release) => DateTimeOffset.Parse(Text(release["date"]), CultureInfo.InvariantCulture);

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    /// <summary>One program with the demo's projects for all tests of this class.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        public RunningApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await DemoApp.Start();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
