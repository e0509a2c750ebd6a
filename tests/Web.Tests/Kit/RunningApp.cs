using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Web.Tests.Kit;

/// <summary>The real program on Kestrel and SQLite, on a free port and in a folder of its own. The demo's accounts are there, its rooms are not.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    public const string Password = "emining-demo";

    private static readonly string[] Quiet =
    [
        "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Demo", "true", "--Rehearsal", "false", "--DemoRooms", "false",
        "--Limits:SignInsPerMinute", "100000", "--Limits:RequestsPerSecond", "10000", "--Limits:RequestBurst", "10000", "--Limits:CommandsPerSecond", "1000", "--Limits:CommandBurst", "10000",
    ];

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Task<string>> tokens = new();

    private RunningApp(WebApplication app, CapturedLog log, string folder) => (this.app, Log, Folder) = (app, log, folder);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public IServiceProvider Services => app.Services;

    public CapturedLog Log { get; }

    public string Folder { get; }

    /// <param name="more">Further settings, as <c>--name value</c>.</param>
    public static Task<RunningApp> Start(params string[] more) => Start(_ => { }, more);

    /// <param name="also">What a test adds to the program.</param>
    public static async Task<RunningApp> Start(Action<WebApplicationBuilder> also, params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("emining-web-").FullName;
        var log = new CapturedLog();
        var app = WebNode.Build([.. Quiet, "--Data:Directory", folder, .. more], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
            also(builder);
        });
        await app.StartAsync();
        return new(app, log, folder);
    }

    /// <summary>A client without a sign-in and without a cookie jar.</summary>
    public HttpClient Nobody() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Address };

    /// <summary>A client signed in by bearer as an account of the demo; its token is asked for once.</summary>
    public async Task<HttpClient> As(string account)
    {
        var client = Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetOrAdd(account, TokenOf));
        return client;
    }

    /// <summary>A session of its own, not shared with other tests.</summary>
    public async Task<string> TokenOf(string account)
    {
        using var client = Nobody();
        var answer = await client.PostAsJsonAsync("/api/auth/login", new { email = EmailOf(account), password = Password });
        return (await answer.Json())["accessToken"]!.GetValue<string>();
    }

    /// <summary>A browser: with a cookie jar, signed in by cookie.</summary>
    public async Task<(HttpClient Client, CookieContainer Cookies)> Browser(string account)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = Address };
        using var answer = await client.PostAsJsonAsync("/api/auth/login?useCookies=true", new { email = EmailOf(account), password = Password });
        answer.EnsureSuccessStatusCode();
        return (client, cookies);
    }

    public static string EmailOf(string account) => $"{account}@demo.example";

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>All that the program logged, at every level or from one on.</summary>
public sealed class CapturedLog(LogLevel least = LogLevel.Trace) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string category) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => level >= least;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
    {
        if (IsEnabled(level)) lines.Enqueue($"{level} {format(state, exception)} {exception}");
    }

    public void Dispose() { }
}

/// <summary>Short forms of what tests say to the API.</summary>
public static class Saying
{
    public static async Task<JsonNode> Json(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    /// <summary>The refusal's type, or null where it was accepted.</summary>
    public static async Task<string?> Refusal(this HttpResponseMessage answer) =>
        answer.IsSuccessStatusCode ? null : (await answer.Json())["refusal"]?["type"]?.GetValue<string>();

    public static Task<HttpResponseMessage> Command(this HttpClient client, string room, object command, Guid? id = null)
    {
        var body = JsonSerializer.SerializeToNode(command)!.AsObject();
        body["id"] = (id ?? Guid.NewGuid()).ToString("D");
        return client.PostAsJsonAsync($"/api/rooms/{room}/commands", body);
    }

    /// <summary>Sends it, and stops the test where it is refused.</summary>
    public static async Task<JsonNode> Does(this HttpClient client, string room, object command)
    {
        using var answer = await client.Command(room, command);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{JsonSerializer.Serialize(command)} → {text}");
        return JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> Get(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} → {(int)answer.StatusCode}");
        return await answer.Json();
    }

    public static async Task<(HttpStatusCode Status, string? Refusal)> Answers(this Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return (answer.StatusCode, await answer.Refusal());
    }

    /// <summary>A time as the wire writes it.</summary>
    public static string Wire(this DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}

/// <summary>Rooms as tests need them.</summary>
public static class Stages
{
    public static object Pkr(decimal amount) => new { amount = amount.ToString("0.00"), currency = "PKR" };

    /// <summary>An English auction of an hour from PKR 100.00 in steps of 5.00, with those bidders admitted and opened.</summary>
    public static async Task<string> OpenAuction(this RunningApp app, string[] bidders, object? rules = null, string[]? observers = null)
    {
        using var official = await app.As("official");
        var room = await app.Created(rules ?? English());
        foreach (var bidder in bidders) await official.Does(room, new { type = "admit", party = bidder, @as = "bidder" });
        foreach (var observer in observers ?? []) await official.Does(room, new { type = "admit", party = observer, @as = "observer" });
        await official.Does(room, new { type = "open" });
        return room;
    }

    public static async Task<string> Created(this RunningApp app, object rules)
    {
        using var official = await app.As("official");
        using var made = await official.PostAsJsonAsync("/api/rooms", new { kind = "auction", title = new { en = "A block" }, rules });
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        return (await made.Json())["id"]!.GetValue<string>();
    }

    public static object English(bool anonymous = false, string? reserve = null, DateTimeOffset? closesAt = null) => new
    {
        preset = "english",
        currency = "PKR",
        start = "100.00",
        reserve,
        step = new { kind = "fixed", value = "5.00" },
        quietSeconds = 60,
        closesAt = (closesAt ?? DateTimeOffset.UtcNow.AddHours(1)).Wire(),
        anonymous,
    };
}

/// <summary>One program for all tests of a class that change nothing which others see.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await RunningApp.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
