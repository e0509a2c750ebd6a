using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using EMiningLive.Web.Operations;
using EMiningLive.Web.Tests.Kit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.Http;

public sealed partial class ProtectionTests(SharedApp shared) : IClassFixture<SharedApp>
{
    /// <summary>What is open to everyone, and why: signing in, accepting, health, version, the document, the page, and published projects with what is made of them.</summary>
    private static readonly string[] ForEveryone =
    [
        "/api/auth/login", "/api/auth/refresh", "/api/invitations/accept", "/health/live", "/health/ready", "/api/version", "/openapi/{documentName}.json",
        "/api/{**rest}", "/hubs/{**rest}", "/{**path}",
        "/api/projects", "/api/projects/{id}", "/api/projects/{id}/frames", "/api/projects/{id}/record", "/api/projects/{id}/parties", "/api/projects/export", "/api/codelists",
        "/api/projects/{id}/ocds", "/api/ocds/releases.jsonl", "/api/ocds/extensions/{name}/{file}", "/api/projects.geojson", "/api/contacts",
    ];

    private RunningApp App => shared.App;

    private IEnumerable<RouteEndpoint> Endpoints => App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Only_these_endpoints_are_for_everyone() =>
        Assert.Equal(ForEveryone.Order(StringComparer.Ordinal), Endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Path).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Signed_out_every_other_endpoint_answers_401_as_a_problem()
    {
        using var nobody = App.Nobody();
        foreach (var endpoint in Endpoints.Where(e => !ForEveryone.Contains(Path(e))))
        {
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "GET";
            using var request = new HttpRequestMessage(new(method), Parameters().Replace(Path(endpoint), "x"));
            if (method is "POST" or "PUT") request.Content = JsonContent.Create(new { });
            using var answer = await nobody.SendAsync(request);
            Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), (answer.StatusCode, await answer.Refusal()));
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/rooms/anything")]
    [InlineData("/api/version")]
    [InlineData("/api/me")]
    [InlineData("/api/nothing")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/assets/nothing.js")]
    public async Task Every_answer_forbids_what_a_browser_need_not_do(string path)
    {
        using var nobody = App.Nobody();
        using var answer = await nobody.GetAsync(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Matches(@"script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}';", policy);
        Assert.Contains($"ws://{App.Address.Authority}", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_nonce_is_used_twice()
    {
        using var nobody = App.Nobody();
        var policies = new HashSet<string>();
        for (var i = 0; i < 5; i++) policies.Add((await nobody.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(5, policies.Count);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_act_with_the_cookie()
    {
        var (browser, _) = await App.Browser("heding");
        using var _1 = browser;
        async Task<HttpStatusCode> From(string? origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/me/language") { Content = JsonContent.Create(new { language = "en" }) };
            if (origin is not null) request.Headers.Add("Origin", origin);
            using var answer = await browser.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await From(App.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.OK, await From(null));
        Assert.Equal(HttpStatusCode.Forbidden, await From("https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await From("null"));
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        await using var app = await RunningApp.Start("--Limits:CommandsPerSecond", "1", "--Limits:CommandBurst", "3");
        using var heding = await app.As("heding");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++) answers.Add(await heding.Command("nowhere", new { type = "open" }));
        var last = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange((await last.Json())["refusal"]!["retryAfterMs"]!.GetValue<int>(), 1, 5000);
        Assert.NotNull(last.Headers.RetryAfter);
        using var beiling = await app.As("beiling");
        Assert.Equal((HttpStatusCode.NotFound, "notFound"), await beiling.Command("nowhere", new { type = "open" }).Answers());
    }

    [Fact]
    public async Task Requests_and_tries_to_sign_in_are_limited_too()
    {
        await using var app = await RunningApp.Start("--Limits:RequestsPerSecond", "1", "--Limits:RequestBurst", "4", "--Limits:SignInsPerMinute", "2");
        using var nobody = app.Nobody();
        async Task<HttpStatusCode> Login() => (await nobody.PostAsJsonAsync("/api/auth/login", new { email = "a@b.example", password = "x" })).StatusCode;
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], [await Login(), await Login(), await Login()]);
        for (var i = 0; i < 5; i++) await nobody.GetAsync("/api/version");
        Assert.Equal((HttpStatusCode.TooManyRequests, "tooManyRequests"), await nobody.GetAsync("/api/version").Answers());
    }

    [Fact]
    public void The_demo_is_refused_in_production()
    {
        var refused = Assert.Throws<RefusedToStartException>(() => WebNode.Build(["--environment", "Production", "--Demo", "true"]));
        Assert.Contains("Production", refused.Message);
    }

    private static string Path(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameters();
}
