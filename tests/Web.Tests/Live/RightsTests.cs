using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace EMiningLive.Web.Tests.Live;

/// <summary>What a connection may, and when that ends.</summary>
[Collection(nameof(LiveApps))]
public sealed class RightsTests(LiveApps apps)
{
    private readonly LiveApp app = apps.App;

    [Fact]
    public async Task The_expelled_see_their_expulsion_are_told_and_see_nothing_after()
    {
        var room = await app.Auction(anonymous: false, "heding", "beiling");
        await using var expelled = await HubClient.Connect(app, "beiling");
        await using var host = await HubClient.Connect(app, "official");
        await expelled.Watch(room);
        await host.Watch(room);
        await using var stream = await EventStreamClient.Open(app, "beiling", room);
        var reason = new { en = "No eligibility" };
        var seq = Seq(await host.Submit(room, Asks.WithId(new { type = "expel", party = "beiling", reason })));
        var after = Seq(await host.Submit(room, Asks.Say("after")));
        await host.UntilSeq(after);
        await expelled.Until(all => all.Any(one => one.Method == "Revoked"));
        Assert.Equal("expelled", expelled.All.Single(one => one.Method == "Revoked").Value.GetString());
        Assert.Equal(seq, expelled.Frames[^1].GetProperty("seq").GetInt64());
        Assert.Equal("notFound", Refusal(await expelled.Watch(room)));
        Assert.Equal(seq, (await stream.FramesUntil(seq))[^1].GetProperty("seq").GetInt64());
        Assert.Equal("revoked", (await NextButHeartbeat(stream))!.Value.EventType);
        Assert.Null(await NextButHeartbeat(stream));
    }

    [Fact]
    public async Task A_session_that_is_ended_ends_its_connections_within_a_second()
    {
        var room = await app.Auction(anonymous: false, "makran");
        await using var client = await HubClient.Connect(app, "makran");
        await client.Watch(room);
        await using var stream = await EventStreamClient.Open(app, "makran", room);
        using var admin = await app.Http("admin");
        var since = TimeProvider.System.GetTimestamp();
        (await admin.DeleteAsync("/api/people/makran/sessions")).EnsureSuccessStatusCode();
        await client.Closed.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal("revoked", (await NextButHeartbeat(stream))!.Value.EventType);
        Assert.Null(await NextButHeartbeat(stream));
        var took = TimeProvider.System.GetElapsedTime(since);
        app.ForgetTokens();
        Assert.True(took < TimeSpan.FromSeconds(1), $"{took}");
        Assert.Equal("sessionEnded", client.All.Single(one => one.Method == "Revoked").Value.GetString());
    }

    [Fact]
    public async Task Who_knows_more_than_there_is_is_told_how_far_it_is()
    {
        var room = await app.Auction(anonymous: false, "heding");
        await using var client = await HubClient.Connect(app, "heding");
        var answer = await client.Watch(room, 1000);
        Assert.Equal("diverged", Refusal(answer));
        Assert.True(answer.GetProperty("refusal").GetProperty("version").GetInt64() > 0);
        await using var stream = await EventStreamClient.Open(app, "heding", room, "?after=1000");
        Assert.Equal(HttpStatusCode.Conflict, stream.Response.StatusCode);
    }

    [Fact]
    public async Task Who_watches_and_claims_to_know_more_goes_on_watching()
    {
        var room = await app.Auction(anonymous: false, "heding");
        await using var client = await HubClient.Connect(app, "heding");
        await client.Watch(room);
        Assert.Equal("diverged", Refusal(await client.Watch(room, 1000)));
        await client.UntilSeq(Seq(await client.Submit(room, Asks.Say("still here"))));
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_there()
    {
        var room = await app.Auction(anonymous: false, "heding");
        await using var client = await HubClient.Connect(app, "sulaiman");
        var unseen = await client.Watch(room);
        Assert.Equal("notFound", Refusal(unseen));
        Assert.Equal(unseen.ToString(), (await client.Watch("never-was")).ToString());
        Assert.Equal("notFound", Refusal(await client.Submit(room, Asks.Bid(1000))));
        await using var stream = await EventStreamClient.Open(app, "sulaiman", room);
        Assert.Equal(HttpStatusCode.NotFound, stream.Response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", true, HttpStatusCode.Forbidden)]
    [InlineData(null, false, HttpStatusCode.Unauthorized)]
    public async Task A_page_of_another_site_and_whoever_is_not_signed_in_stay_outside(string? origin, bool signedIn, HttpStatusCode status)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        if (signedIn) socket.Options.SetRequestHeader("Authorization", $"Bearer {await app.Token("heding")}");
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(RawHub.HubAddress(app), default));
        Assert.Equal(status, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("own", true)]
    public async Task A_cookie_opens_the_hub_for_our_own_pages_alone(string? origin, bool opens)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = await Cookies("heding");
        if (origin is not null) socket.Options.SetRequestHeader("Origin", app.Address.GetLeftPart(UriPartial.Authority));
        var connecting = socket.ConnectAsync(RawHub.HubAddress(app), default);
        if (opens) await connecting;
        else await Assert.ThrowsAsync<WebSocketException>(() => connecting);
    }

    [Theory]
    [InlineData("[1,2]", "invalid")]
    [InlineData("""["rooms/x","1"]""", "invalid")]
    [InlineData("""["rooms/x",-1]""", "invalid")]
    [InlineData("""["rooms/x",1.5]""", "invalid")]
    [InlineData("""[null,0]""", "invalid")]
    [InlineData("""["nothing/x",0]""", "notFound")]
    [InlineData("""["rooms/../x",0]""", "notFound")]
    public async Task An_argument_that_does_not_fit_is_refused_by_its_name(string arguments, string refusal)
    {
        await using var client = await HubClient.Connect(app, "heding");
        var args = JsonDocument.Parse(arguments).RootElement.EnumerateArray().Select(arg => (object?)arg).ToArray();
        Assert.Equal(refusal, Refusal(await client.Invoke("Watch", args)));
    }

    [Fact]
    public async Task Hostile_messages_harm_nobody_else()
    {
        var room = await app.Auction(anonymous: false, "heding");
        await using var good = await HubClient.Connect(app, "observer");
        await good.Watch(room);
        string[] hostile =
        [
            "not json\u001e", "{}\u001e", """{"type":1}""" + "\u001e", """{"type":1,"target":"Nothing","invocationId":"1","arguments":[]}""" + "\u001e",
            """{"type":1,"target":"Watch","invocationId":"1","arguments":[]}""" + "\u001e", """{"type":1,"target":"Watch","invocationId":"1","arguments":[1,2,3,4]}""" + "\u001e",
            """{"type":99}""" + "\u001e", """{"type":1,"target":"Submit","invocationId":"1","arguments":["rooms/x",{"id":"\ud800","type":"bid"}]}""" + "\u001e",
            $$"""{"type":1,"target":"Submit","invocationId":"1","arguments":["rooms/{{room}}",{{new string('[', 200)}}{{new string(']', 200)}}]}""" + "\u001e",
            """{"type":1,"target":"Submit","invocationId":"1","arguments":[""" + new string('1', 64 * 1024), "\u001e\u001e\u001e", """{"type":4,"target":"Watch","invocationId":"1","arguments":["rooms/x",0]}""" + "\u001e",
        ];
        foreach (var text in hostile)
        {
            using var socket = await RawHub.Open(app, "heding");
            await RawHub.Send(socket, text);
        }

        var random = new Random(20261123);
        for (var i = 0; i < 50; i++)
        {
            using var socket = await RawHub.Open(app, "heding");
            var bytes = new byte[random.Next(1, 2000)];
            random.NextBytes(bytes);
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, true, default);
        }

        await app.Command("official", room, new { type = "say", text = "still here", lang = "en", to = "room" });
        await good.Until(all => all.Any(one => one.Method == "Frames" && one.Value.ToString().Contains("still here")));
    }

    internal static long Seq(JsonElement answer) =>
        answer.TryGetProperty("receipt", out var receipt) ? receipt.GetProperty("seq").GetInt64() : throw new InvalidOperationException(answer.ToString());

    internal static string? Refusal(JsonElement answer) => answer.GetProperty("refusal").GetProperty("type").GetString();

    private static async Task<System.Net.ServerSentEvents.SseItem<string>?> NextButHeartbeat(EventStreamClient stream)
    {
        while (await stream.Next() is { } item)
            if (item.EventType != "heartbeat") return item;
        return null;
    }

    private async Task<CookieContainer> Cookies(string account)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = app.Address };
        var answer = await http.PostAsJsonAsync("/api/auth/login?useCookies=true", new { email = $"{account}@demo.example", password = "emining-demo" });
        answer.EnsureSuccessStatusCode();
        return cookies;
    }
}
