using System.Text.Json.Nodes;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Http;

/// <summary>What is sealed to a viewer is sealed in every answer of the HTTP API. The amounts are found nowhere else, so a plain search finds a leak.</summary>
public sealed class SealingTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly string[] Viewers = ["official", "official2", "heding", "beiling", "observer"];

    private RunningApp App => shared.App;

    [Fact]
    public async Task A_limit_is_for_the_bidders_own_party_alone()
    {
        var room = await App.OpenAuction(["heding", "beiling"], observers: ["observer"]);
        using var heding = await App.As("heding");
        await heding.Does(room, new { type = "bid", amount = Stages.Pkr(100), upTo = Stages.Pkr(734512345) });
        await OnlySeenBy(room, "734512345", "heding");
        Assert.DoesNotContain("734512345", App.Log.Text);
    }

    [Fact]
    public async Task An_offer_is_for_its_party_alone_until_it_is_opened()
    {
        var room = await App.Created(new
        {
            preset = "twoStage", currency = "PKR", start = "100.00", step = new { kind = "fixed", value = "5.00" },
            offersDueAt = DateTimeOffset.UtcNow.AddMinutes(10).Wire(), ascendingSeconds = 600, quietSeconds = 60, minBidders = 1, attempt = 2,
        });
        using var official = await App.As("official");
        foreach (var bidder in new[] { "heding", "beiling" }) await official.Does(room, new { type = "admit", party = bidder, @as = "bidder" });
        await official.Does(room, new { type = "admit", party = "observer", @as = "observer" });
        await official.Does(room, new { type = "open" });
        using var heding = await App.As("heding");
        await heding.Does(room, new { type = "sealOffer", amount = Stages.Pkr(612398745) });
        await OnlySeenBy(room, "612398745", "heding");
        Assert.Equal("notOpen", (await official.Command(room, new { type = "openOffers" }).Answers()).Refusal);
        Assert.DoesNotContain("612398745", App.Log.Text);
    }

    [Fact]
    public async Task The_reserve_is_for_the_host_until_the_close()
    {
        var room = await App.OpenAuction(["heding", "beiling"], Stages.English(reserve: "845123765.00"), ["observer"]);
        await OnlySeenBy(room, "845123765", "official", "official2");
        Assert.DoesNotContain("845123765", App.Log.Text);
    }

    [Fact]
    public async Task What_is_said_inside_a_party_stays_there_and_what_is_said_to_the_host_between_the_two()
    {
        var room = await App.OpenAuction(["heding", "beiling"], observers: ["observer"]);
        using var heding = await App.As("heding");
        await heding.Does(room, new { type = "say", text = "whisper-49152", lang = "en", to = "party" });
        await heding.Does(room, new { type = "say", text = "petition-49153", lang = "en", to = "host" });
        await OnlySeenBy(room, "whisper-49152", "heding");
        await OnlySeenBy(room, "petition-49153", "heding", "official", "official2");
    }

    [Fact]
    public async Task In_an_anonymous_room_nobody_else_learns_which_party_a_bidder_is()
    {
        var room = await App.OpenAuction(["heding", "beiling"], Stages.English(anonymous: true), ["observer"]);
        using var heding = await App.As("heding");
        await heding.Does(room, new { type = "bid", amount = Stages.Pkr(100) });
        using var beiling = await App.As("beiling");
        using var observer = await App.As("observer");
        foreach (var path in Paths(room))
        {
            foreach (var viewer in new[] { beiling, observer }) Assert.DoesNotContain("heding", await viewer.GetStringAsync(path));
        }

        using var official = await App.As("official");
        var frames = (await official.Get($"/api/rooms/{room}/frames"))["frames"]!.AsArray();
        var bid = frames.Single(frame => frame!["what"]?.GetValue<string>().Contains("bidPlaced") == true)!;
        Assert.Null(bid["who"]);
        Assert.Null(bid["whoSalt"]);
        Assert.Equal("notAllowed", (await heding.Command(room, new { type = "say", text = "It is me", lang = "en", to = "room" }).Answers()).Refusal);
    }

    [Fact]
    public async Task In_a_list_each_bidder_learns_its_own_standing_and_nobody_anothers()
    {
        var room = await App.OpenAuction(["heding", "beiling"], Stages.English(anonymous: true), ["observer"]);
        using var heding = await App.As("heding");
        using var beiling = await App.As("beiling");
        await heding.Does(room, new { type = "bid", amount = Stages.Pkr(100) });
        var (first, second) = (await Line(heding, room), await Line(beiling, room));
        Assert.Equal(("leading", "noBid"), (Standing(first), Standing(second)));
        Assert.Equal(first["best"]!["bidder"]!.GetValue<string>(), first["mine"]!["bidder"]!.GetValue<string>());
        Assert.NotEqual(first["mine"]!["bidder"]!.GetValue<string>(), second["mine"]!["bidder"]!.GetValue<string>());

        await beiling.Does(room, new { type = "bid", amount = Stages.Pkr(105) });
        (first, second) = (await Line(heding, room), await Line(beiling, room));
        Assert.Equal(("outbid", "leading"), (Standing(first), Standing(second)));
        first.AsObject().Remove("mine");
        second.AsObject().Remove("mine");
        foreach (var line in new[] { second, await LineOf("official", room), await LineOf("official2", room), await LineOf("observer", room) })
            Assert.Equal(first.ToJsonString(), line.ToJsonString());
    }

    private async Task<JsonNode> LineOf(string viewer, string room)
    {
        using var client = await App.As(viewer);
        return await Line(client, room);
    }

    private static async Task<JsonNode> Line(HttpClient viewer, string room) =>
        (await viewer.Get("/api/rooms")).AsArray().Single(line => line!["id"]!.GetValue<string>() == room)!;

    private static string Standing(JsonNode line) => line["mine"]!["standing"]!.GetValue<string>();

    private async Task OnlySeenBy(string room, string planted, params string[] may)
    {
        foreach (var viewer in Viewers)
        {
            using var client = await App.As(viewer);
            var seen = new List<string>();
            foreach (var path in Paths(room)) if ((await client.GetStringAsync(path)).Contains(planted, StringComparison.Ordinal)) seen.Add(path);
            if (may.Contains(viewer)) Assert.Contains($"/api/rooms/{room}/record", seen);
            else Assert.True(seen.Count == 0, $"{viewer} sees {planted} in {string.Join(", ", seen)}");
        }
    }

    private static string[] Paths(string room) => ["/api/rooms", $"/api/rooms/{room}", $"/api/rooms/{room}/frames", $"/api/rooms/{room}/frames?after=2", $"/api/rooms/{room}/record"];
}
