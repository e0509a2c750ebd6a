using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using EMiningLive.Web.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Web.Tests.Live;

/// <summary>The whole application on Kestrel, on a free port and a folder of its own.</summary>
public sealed class LiveApp : IAsyncDisposable
{
    private const string Password = "emining-demo";

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;
    private readonly Dictionary<string, string> tokens = [];

    private LiveApp(WebApplication app, CapturedLog log, DirectoryInfo folder, Uri address) => (this.app, Log, this.folder, Address) = (app, log, folder, address);

    public Uri Address { get; }
    public CapturedLog Log { get; }
    public IServiceProvider Services => app.Services;

    /// <param name="sendBuffer">Bytes that the system takes for a connection that does not read.</param>
    public static async Task<LiveApp> Start(int? sendBuffer = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("emining-live-");
        string[] args =
        [
            "--urls=http://127.0.0.1:0", $"--Data:Directory={folder.FullName}", "--environment=Development", "--Demo=true", "--Rehearsal=false",
            "--Limits:CommandsPerSecond=10000", "--Limits:CommandBurst=10000", "--Limits:RequestsPerSecond=10000", "--Limits:RequestBurst=10000",
            "--Logging:LogLevel:Default=Warning", .. settings,
        ];
        var log = new CapturedLog(LogLevel.Warning);
        var app = WebNode.Build(args, builder =>
        {
            builder.Logging.AddProvider(log);
            if (sendBuffer is { } bytes) builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = at => Bound(at, bytes));
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        return new(app, log, folder, new Uri(address));
    }

    public async Task<string> Token(string account)
    {
        if (tokens.TryGetValue(account, out var known)) return known;
        using var http = new HttpClient { BaseAddress = Address };
        var answer = await http.PostAsJsonAsync("/api/auth/login", new { email = $"{account}@demo.example", password = Password });
        answer.EnsureSuccessStatusCode();
        return tokens[account] = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    public void ForgetTokens() => tokens.Clear();

    public async Task<HttpClient> Http(string account, HttpMessageHandler? over = null) => new(over ?? new SocketsHttpHandler())
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", await Token(account)) },
        Timeout = TimeSpan.FromSeconds(60),
    };

    /// <summary>The official says so many long things in a room; the seq of the last.</summary>
    public async Task<long> SayMuch(string room, int count)
    {
        using var official = await Http("official");
        for (var i = 0; i < count; i++) await Command(official, room, new { type = "say", text = $"n{i} {new string('x', 3900)}", lang = "en", to = "room" });
        return JsonDocument.Parse(await official.GetStringAsync($"/api/rooms/{room}")).RootElement.GetProperty("version").GetInt64();
    }

    /// <summary>An open auction of the demo's authority.</summary>
    public async Task<string> Auction(bool anonymous, params string[] bidders)
    {
        using var official = await Http("official");
        var closesAt = DateTimeOffset.UtcNow.AddHours(2).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
        var made = await official.PostAsJsonAsync("/api/rooms", new
        {
            kind = "auction",
            title = new { en = "A block" },
            rules = new { preset = "english", currency = "USD", start = "1000.00", step = new { kind = "fixed", value = "1" }, quietSeconds = 60, closesAt, anonymous },
        });
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        var room = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        foreach (var bidder in bidders) await Command(official, room, new { type = "admit", party = bidder, @as = "bidder" });
        await Command(official, room, new { type = "admit", party = "observer", @as = "observer" });
        await Command(official, room, new { type = "open" });
        return room;
    }

    public async Task Command(string account, string room, object command)
    {
        using var http = await Http(account);
        await Command(http, room, command);
    }

    /// <summary>Sends a command that must be accepted.</summary>
    public static async Task Command(HttpClient http, string room, object command)
    {
        var answer = await http.PostAsJsonAsync($"/api/rooms/{room}/commands", Asks.WithId(command));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Socket Bound(System.Net.EndPoint at, int sendBuffer)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(at);
        socket.SendBufferSize = sendBuffer;
        return socket;
    }
}

internal static class Asks
{
    public static JsonElement WithId(object command, Guid? id = null)
    {
        var fields = JsonSerializer.SerializeToElement(command).EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        fields["id"] = JsonSerializer.SerializeToElement((id ?? Guid.NewGuid()).ToString("D"));
        return JsonSerializer.SerializeToElement(fields);
    }

    public static JsonElement Bid(int amount, Guid? id = null) => WithId(new { type = "bid", amount = new { amount = $"{amount}.00", currency = "USD" } }, id);

    public static JsonElement Say(string text, string to = "room") => WithId(new { type = "say", text, lang = "en", to });
}
