using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using EMiningLive.Web.Live.Hub;
using EMiningLive.Web.Tests.Live;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.Http;

/// <summary>
/// Who may what, over every endpoint and every method of the hub. The endpoints are asked of the program itself: a new one that has no line here
/// fails. A line has a letter for each caller: <c>y</c> done, <c>u</c> signed out, <c>f</c> not allowed, <c>n</c> as if it never was,
/// <c>b</c> not in form, <c>-</c> not asked here.
/// </summary>
public sealed class PermissionsTests(PermissionsTests.World world) : IClassFixture<PermissionsTests.World>
{
    /// <summary>Nobody signed in, an observer, a company that takes part, one that does not, the keeping authority's official, another authority's, an organiser, an admin.</summary>
    private static readonly string?[] Callers = [null, "observer", "heding", "beiling", "official", "foreign", "organiser", "admin"];

    private sealed record Line(string Endpoint, string Path, string May, Func<object>? Body = null);

    /// <summary>Endpoints that are everyone's or the caller's own affair, each with the tests that try them.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["POST /api/auth/login"] = "SignInTests",
        ["POST /api/auth/refresh"] = "SignInTests",
        ["POST /api/auth/logout"] = "SessionTests: ends the caller's own session",
        ["POST /api/auth/2fa"] = "TwoFactorTests: changes the caller's own account",
        ["POST /api/invitations/accept"] = "InvitationTests: whoever has the token",
        ["DELETE /api/people/{id}/sessions"] = "SessionTests",
    };

    private static Line[] Lines =>
    [
        new("GET /api/me", "/api/me", "uyyyyyyy"),
        new("PUT /api/me/language", "/api/me/language", "uyyyyyyy", () => new { language = "en" }),
        new("GET /api/parties", "/api/parties", "uyyyyyyy"),
        new("GET /api/people", "/api/people", "uyyyyyyy"),
        new("POST /api/invitations", "/api/invitations", "ufffffyy", () => new { email = $"{Guid.NewGuid():N}@demo.example", name = "A", party = "observer", roles = new[] { "observer" } }),

        new("POST /api/rooms", "/api/rooms", "ufffyyff", () => new { kind = "negotiation", title = "Talks" }),
        new("GET /api/rooms", "/api/rooms", "uyyyyyyy"),
        .. Feed("rooms", "matrix", "uyynynnn", "uyynynnn"),
        new("POST /api/rooms/{id}/commands", "/api/rooms/matrix/commands", "ufynynnn", () => Command("say", new { text = "hello", lang = "en", to = "host" })),

        new("POST /api/projects", "/api/projects", "ufffyyff", Project),
        new("GET /api/projects", "/api/projects", "yyyyyyyy"),
        new("POST /api/projects/import", "/api/projects/import?dryRun=true", "ufffyyff", () => new[] { Project() }),
        new("GET /api/projects/export", "/api/projects/export?format=json", "yyyyyyyy"),
        new("GET /api/codelists", "/api/codelists", "yyyyyyyy"),
        .. Feed("projects", "matrix", "yyyyyyyy", "uyyyyyyy"),
        new("GET /api/projects/{id}/parties", "/api/projects/matrix/parties", "yyyyyyyy"),
        new("GET /api/projects/{id}/parties", "/api/projects/matrix-draft/parties", "nnnnynnn"),
        .. Feed("projects", "matrix-draft", "nnnnynnn", "unnnynnn"),
        new("POST /api/projects/{id}/commands", "/api/projects/matrix/commands", "ufffyfff", () => Command("recordContact", new { company = "heding", on = "2026-01-28", subject = "Visit" })),
        new("POST /api/projects/{id}/commands", "/api/projects/matrix-draft/commands", "unnnynnn", () => Command("recordContact", new { company = "heding", on = "2026-01-28", subject = "Visit" })),

        new("GET /api/investors", "/api/investors", "uyyyyyyy"),
        .. Feed("investors", "heding", "uyyyyyyn", "uyyyyyyn"),
        new("POST /api/investors/{id}/commands", "/api/investors/heding/commands", "ufyffffn", () => Command("stateInterests", new { minerals = new[] { $"m{Guid.NewGuid():N}"[..20] }, stages = Array.Empty<string>(), provinces = Array.Empty<string>() })),
        new("POST /api/investors/{id}/commands", "/api/investors/heding/commands", "ufffyyfn", () => Command("verify", new { item = "fee", met = true, reference = $"{Guid.NewGuid():N}" })),

        .. Feed("inbox", "heding", "unynnnnn", "unynnnnn"),
        new("POST /api/inbox/{id}/commands", "/api/inbox/heding/commands", "unynnnnn", () => Command("readAll", new { upTo = 1 })),

        new("GET /api/pipeline", "/api/pipeline", "uyyyyyyy"),
        new("GET /api/pipeline.csv", "/api/pipeline.csv", "uyyyyyyy"),
        new("GET /api/pipeline/stream", "/api/pipeline/stream", "uyyyyyyy"),

        new("GET /api/projects/{id}/ocds", "/api/projects/matrix/ocds", "yyyyyyyy"),
        new("GET /api/projects/{id}/ocds", "/api/projects/matrix-draft/ocds", "nnnnnnnn"),
        new("GET /api/ocds/releases.jsonl", "/api/ocds/releases.jsonl", "yyyyyyyy"),
        new("GET /api/projects.geojson", "/api/projects.geojson", "yyyyyyyy"),
        new("GET /api/contacts", "/api/contacts", "yyyyyyyy"),
        new("GET /api/ocds/extensions/{name}/{file}", "/api/ocds/extensions/emining_auction/extension.json", "yyyyyyyy"),

        new("GET /health/live", "/health/live", "yyyyyyyy"),
        new("GET /health/ready", "/health/ready", "yyyyyyyy"),
        new("GET /api/version", "/api/version", "yyyyyyyy"),
        new("GET /openapi/{documentName}.json", "/openapi/v1.json", "yyyyyyyy"),
        new("GET /api/{**rest}", "/api/none", "nnnnnnnn"),
        new("GET /{page}", "/projects", "yyyyyyyy"),
    ];

    /// <summary>Of each feed: what it is, what has happened, its record, and what happens.</summary>
    private static IEnumerable<Line> Feed(string kind, string id, string read, string watch) =>
    [
        new($"GET /api/{kind}/{{id}}", $"/api/{kind}/{id}", read),
        new($"GET /api/{kind}/{{id}}/frames", $"/api/{kind}/{id}/frames", read),
        new($"GET /api/{kind}/{{id}}/record", $"/api/{kind}/{id}/record", read),
        new($"GET /api/{kind}/{{id}}/stream", $"/api/{kind}/{id}/stream", watch),
    ];

    [Fact]
    public void Every_endpoint_has_its_line()
    {
        var known = Lines.Select(line => line.Endpoint).Concat(Elsewhere.Keys).ToHashSet();
        Assert.Empty(world.Endpoints.Except(known));
        Assert.Empty(known.Except(world.Endpoints));
    }

    [Fact]
    public async Task Everyone_may_what_the_lines_say_and_no_more()
    {
        var wrong = new List<string>();
        foreach (var line in Lines)
        {
            var found = string.Concat(await Task.WhenAll(Callers.Select(async (caller, i) => line.May[i] == '-' ? '-' : await Ask(line, caller))));
            if (found != line.May) wrong.Add($"{line.Endpoint} at {line.Path}: {found} instead of {line.May}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static readonly string[] HubMethods = ["Watch", "Unwatch", "Submit", "Signal", "Refuse"];

    /// <summary>For each feed: who may watch it, who may ask something of it, who may be seen in it; nobody gets onto the hub without a sign-in.</summary>
    private static readonly (string Feed, string Watch, string Submit, object Command)[] HubLines =
    [
        ("rooms/matrix", "yynynnn", "fynynnn", new { type = "say", text = "hello", lang = "en", to = "host" }),
        ("projects/matrix", "yyyyyyy", "fffyfff", new { type = "recordContact", company = "heding", on = "2026-01-28", subject = "Visit" }),
        ("projects/matrix-draft", "nnnynnn", "nnnynnn", new { type = "recordContact", company = "heding", on = "2026-01-28", subject = "Visit" }),
        ("investors/heding", "yyyyyyn", "fyffffn", new { type = "stateInterests", minerals = new[] { "gold" }, stages = Array.Empty<string>(), provinces = Array.Empty<string>() }),
        ("inbox/heding", "nynnnnn", "nynnnnn", new { type = "unread", seqs = new[] { 1 } }),
        ("pipeline", "yyyyyyy", "nnnnnnn", new { type = "say" }),
        ("rooms/never-was", "nnnnnnn", "nnnnnnn", new { type = "say", text = "hello", lang = "en", to = "room" }),
    ];

    [Fact]
    public void Every_method_of_the_hub_is_tried() => Assert.Equal(
        HubMethods.Order(),
        typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).Where(name => name != nameof(LiveHub.OnConnectedAsync)).Order());

    [Fact]
    public async Task On_the_hub_everyone_may_what_the_lines_say_and_no_more()
    {
        var wrong = new List<string>();
        foreach (var (feed, watch, submit, command) in HubLines)
        {
            var (watched, submitted, signalled) = ("", "", "");
            foreach (var caller in Callers.OfType<string>())
            {
                await using var hub = await HubClient.Connect(world.App, caller);
                submitted += Letter(await hub.Invoke("Submit", feed, Asks.WithId(command)));
                watched += Letter(await hub.Invoke("Watch", feed, 0));
                signalled += Letter(await hub.Invoke("Signal", feed, new { kind = "reading" }));
                await hub.Invoke("Unwatch", feed);
            }

            if (watched != watch) wrong.Add($"Watch {feed}: {watched} instead of {watch}");
            if (submitted != submit) wrong.Add($"Submit {feed}: {submitted} instead of {submit}");
            // Only who watches a feed is seen in it; the pipeline knows nobody.
            var seen = feed == "pipeline" ? "nnnnnnn" : watch;
            if (signalled != seen) wrong.Add($"Signal {feed}: {signalled} instead of {seen}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Without_a_sign_in_nobody_gets_onto_the_hub()
    {
        using var nobody = new HttpClient { BaseAddress = world.App.Address };
        using var answer = await nobody.PostAsync("/hubs/live/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private async Task<char> Ask(Line line, string? caller)
    {
        using var http = caller is null ? new HttpClient { BaseAddress = world.App.Address } : await world.App.Http(caller);
        using var request = new HttpRequestMessage(new HttpMethod(line.Endpoint[..line.Endpoint.IndexOf(' ')]), line.Path);
        if (line.Body is { } body) request.Content = JsonContent.Create(body());
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode switch
        {
            < HttpStatusCode.Ambiguous => 'y',
            HttpStatusCode.Unauthorized => 'u',
            HttpStatusCode.Forbidden => 'f',
            HttpStatusCode.NotFound => 'n',
            HttpStatusCode.BadRequest => 'b',
            _ => '?',
        };
    }

    private static char Letter(JsonElement answer) =>
        answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("refusal", out var refusal) ? 'y' : refusal.GetProperty("type").GetString() switch
        {
            "notAllowed" => 'f',
            "notFound" => 'n',
            "invalid" => 'b',
            // It was done before, so it may be done.
            "alreadyDone" => 'y',
            _ => '?',
        };

    private static object Command(string type, object members)
    {
        var fields = JsonSerializer.SerializeToElement(members).EnumerateObject().ToDictionary(member => member.Name, member => (object)member.Value);
        (fields["id"], fields["type"]) = (Guid.NewGuid().ToString("D"), type);
        return fields;
    }

    private static object Project() => ProjectOf($"matrix-{Guid.NewGuid():N}", draft: false);

    private static object ProjectOf(string id, bool draft) => new
    {
        id,
        name = new { en = "Matrix" },
        province = "Sindh",
        district = "Tharparkar",
        minerals = new[] { "coal" },
        owner = "Owner",
        certainty = "published",
        sources = new[] { "press" },
        draft,
    };

    /// <summary>An application with one of each, and an official of another authority.</summary>
    public sealed class World : IAsyncLifetime
    {
        public LiveApp App { get; private set; } = null!;

        /// <summary>As <c>GET /api/rooms/{id}</c>; what belongs to one page or tool is one line.</summary>
        public IReadOnlySet<string> Endpoints => App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(Named).OfType<string>().ToHashSet();

        public async ValueTask InitializeAsync()
        {
            App = await LiveApp.Start(settings: ["--Limits:ConnectionsPerPerson=100", "--DemoRooms=false"]);
            using HttpClient admin = await App.Http("admin"), official = await App.Http("official"), heding = await App.Http("heding");
            var invited = await Done(admin.PostAsJsonAsync("/api/invitations", new { email = "foreign@demo.example", name = "Foreign", party = "authority-kp", roles = new[] { "official" } }));
            await Done(admin.PostAsJsonAsync("/api/invitations/accept", new { token = invited.GetProperty("token").GetString(), password = "emining-demo" }));
            await Done(official.PostAsJsonAsync("/api/rooms", new { id = "matrix", kind = "negotiation", title = "Talks" }));
            await LiveApp.Command(official, "matrix", new { type = "admit", party = "heding", @as = "counterparty" });
            await LiveApp.Command(official, "matrix", new { type = "admit", party = "observer", @as = "observer" });
            await LiveApp.Command(official, "matrix", new { type = "open" });
            await Done(official.PostAsJsonAsync("/api/projects", ProjectOf("matrix", draft: false)));
            await Done(official.PostAsJsonAsync("/api/projects", ProjectOf("matrix-draft", draft: true)));
            await Done(heding.PostAsJsonAsync("/api/investors/heding/commands", Command("register", new { name = "Heding", country = "CN" })));
            await Invited(heding);
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();

        /// <summary>The invitation into the room has come: before, the inbox has nothing to watch.</summary>
        private static async Task Invited(HttpClient heding)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while ((await heding.GetFromJsonAsync<JsonElement>("/api/inbox/heding", patience.Token)).GetProperty("version").GetInt64() == 0) await Task.Delay(50, patience.Token);
        }

        private static async Task<JsonElement> Done(Task<HttpResponseMessage> asked)
        {
            using var answer = await asked;
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, text);
            return text.Length > 0 ? JsonDocument.Parse(text).RootElement : default;
        }

        private static string? Named(RouteEndpoint endpoint)
        {
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.FirstOrDefault(method => method != "HEAD") ?? "GET";
            var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (path.StartsWith("/hubs/", StringComparison.Ordinal)) return null;
            return path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/health", StringComparison.Ordinal) || path.StartsWith("/openapi", StringComparison.Ordinal)
                ? $"{method} {path}"
                : "GET /{page}";
        }
    }
}
