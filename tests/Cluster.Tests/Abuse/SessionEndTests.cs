using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Abuse;

/// <summary>Rights that end while a connection lives, and connections that nobody of ours opened.</summary>
[Collection(SharedSide.Name)]
public sealed class SessionEndTests(SharedCluster shared)
{
    private static readonly TimeSpan Soon = Size.Seconds(8, 4);

    [Fact]
    public async Task A_connection_ends_with_its_token_or_cookie()
    {
        var (host, api) = await shared.Whole();
        var room = await api.Auction();
        // A ticket says its end in whole seconds.
        var (forge, expires) = (new Forge(host.Database), DateTimeOffset.FromUnixTimeSeconds((DateTimeOffset.UtcNow + Soon).ToUnixTimeSeconds()));
        var token = forge.Token(await api.NewToken("indus"), expires);
        var cookie = forge.Cookie(await Cookie(host.Webs[0].Address, "makran"), expires);

        using var byToken = await RawHub.Open(host.Webs[0].Address, token);
        await byToken.Watch(room);
        using var byCookie = await RawHub.Connect(host.Webs[1].Address, null, 0, options => Browser(options, host.Webs[1].Address, cookie));
        using var stream = await api.Send(HttpMethod.Get, $"/api/rooms/{room}/stream", token, web: 1, headersOnly: true);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        await Task.WhenAll(byToken.Over(), byCookie.Over(), reader.ReadToEndAsync()).WaitAsync(Soon + TimeSpan.FromSeconds(15));
        var late = (DateTimeOffset.UtcNow - expires).TotalSeconds;
        Results.Say("token and cookie expired on live connections", $"hub by token, hub by cookie and event stream ended within {late:0.0} s");
        Assert.InRange(late, -0.5, 15);
    }

    [Fact]
    public async Task A_revoked_person_with_two_hundred_connections_over_two_nodes_is_out_within_seconds()
    {
        var (host, api) = await shared.Whole();
        await using var honest = await Bystander.Start(api);
        var token = await api.NewToken("sulaiman");
        var hubs = new List<RawHub>();
        for (var i = 0; i < 200; i++) hubs.Add(await RawHub.Open(host.Webs[i % 2].Address, token));
        foreach (var hub in hubs) await hub.Watch(honest.Driver.Room);
        var overs = Task.WhenAll(hubs.Select(hub => hub.Over()));
        var since = Stopwatch.StartNew();
        using var ended = await api.Send(HttpMethod.Delete, "/api/people/sulaiman/sessions", await api.Token("admin"));
        api.Forget("sulaiman");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        await overs.WaitAsync(Size.Within(3));
        var took = since.Elapsed.TotalSeconds;
        using var again = await api.Send(HttpMethod.Get, "/api/me", token, web: 1);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        foreach (var hub in hubs) hub.Dispose();
        Results.Say("a person revoked with 200 connections over two nodes", $"all ended within {took:0.0} s");
    }

    [Fact]
    public async Task Pages_of_other_sites_and_of_none_stay_outside()
    {
        var (host, api) = await shared.Whole();
        foreach (var web in host.Webs.Select(web => web.Address))
        {
            var cookie = await Cookie(web, "makran");
            using (await RawHub.Connect(web, null, 0, options => Browser(options, web, cookie))) { }
            using (await RawHub.Connect(web, await api.Token("makran"))) { }
            await Refused(web, null, options => Browser(options, new Uri("https://evil.example"), cookie));
            await Refused(web, null, options => options.SetRequestHeader("Cookie", $"emining={cookie}"));
            await Refused(web, await api.Token("makran"), options => options.SetRequestHeader("Origin", "https://evil.example"));
            await Refused(web, await api.Token("makran"), options => options.SetRequestHeader("Origin", "null"));
        }

        Results.Say("foreign or absent Origin", "refused on both nodes, by cookie and by token; our own page and programs come in");
    }

    private static async Task Refused(Uri web, string? token, Action<ClientWebSocketOptions> more) =>
        Assert.Contains("403", (await Assert.ThrowsAsync<WebSocketException>(() => RawHub.Connect(web, token, 0, more))).Message);

    private static void Browser(ClientWebSocketOptions options, Uri origin, string cookie)
    {
        options.SetRequestHeader("Origin", origin.GetLeftPart(UriPartial.Authority));
        options.SetRequestHeader("Cookie", $"emining={cookie}");
    }

    private static async Task<string> Cookie(Uri web, string account)
    {
        var jar = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = jar }) { BaseAddress = web };
        using var answer = await http.PostAsJsonAsync("/api/auth/login?useCookies=true", new { email = $"{account}@demo.example", password = "emining-demo" });
        answer.EnsureSuccessStatusCode();
        return jar.GetCookies(web)["emining"]!.Value;
    }
}
