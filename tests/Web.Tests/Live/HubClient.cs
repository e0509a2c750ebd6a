using System.Text.Json;
using EMiningLive.Web.Live.Hub;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using HubConnection = Microsoft.AspNetCore.SignalR.Client.HubConnection;

namespace EMiningLive.Web.Tests.Live;

/// <summary>A real client of the hub that keeps all that it is told, and lets a test wait for it.</summary>
public sealed class HubClient : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<Told> told = [];
    private readonly List<(Func<IReadOnlyList<Told>, bool> When, TaskCompletionSource Done)> waits = [];

    private HubClient(HubConnection connection) => Connection = connection;

    /// <summary>One call of the client.</summary>
    public sealed record Told(string Method, string? Feed, JsonElement Value);

    public HubConnection Connection { get; }

    /// <summary>Completes when the connection is closed, with the reason.</summary>
    public Task<Exception?> Closed { get; private set; } = null!;

    public static async Task<HubClient> Connect(LiveApp app, string account, bool messagePack = false)
    {
        var token = await app.Token(account);
        var builder = new HubConnectionBuilder().WithUrl(new Uri(app.Address, "/hubs/live"), options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.AccessTokenProvider = () => Task.FromResult<string?>(token);
        });
        if (messagePack) builder.AddMessagePackProtocol(options => options.SerializerOptions = JsonInMessagePack.Options);
        var client = new HubClient(builder.Build());
        client.Listen();
        await client.Connection.StartAsync();
        return client;
    }

    public IReadOnlyList<Told> All
    {
        get { lock (gate) return [.. told]; }
    }

    /// <summary>Frames that came by themselves, in order.</summary>
    public IReadOnlyList<JsonElement> Frames => [.. All.Where(one => one.Method == "Frames").SelectMany(one => one.Value.EnumerateArray())];

    public Task<JsonElement> Watch(string room, long after = 0) => Invoke("Watch", $"rooms/{room}", after);

    public Task<JsonElement> Submit(string room, JsonElement command) => Invoke("Submit", $"rooms/{room}", command);

    public async Task<JsonElement> Invoke(string method, params object?[] args) =>
        (JsonElement)(await Connection.InvokeCoreAsync(method, typeof(JsonElement), [.. args.Select(arg => (object)JsonSerializer.SerializeToElement(arg))]))!;

    public Task Until(Func<IReadOnlyList<Told>, bool> when)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (when(told)) return Task.CompletedTask;
            waits.Add((when, done));
        }

        return done.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    public Task UntilSeq(long seq) =>
        Until(all => all.Any(one => one.Method == "Frames" && one.Value.EnumerateArray().Any(frame => frame.GetProperty("seq").GetInt64() >= seq)));

    public async ValueTask DisposeAsync() => await Connection.DisposeAsync();

    private void Listen()
    {
        foreach (var method in (string[])["Frames", "Presence", "Signals", "Revoked"])
            Connection.On<string, JsonElement>(method, (feed, value) => Note(new(method, feed, value)));
        Connection.On<string>("Resync", feed => Note(new("Resync", feed, default)));
        Connection.On<JsonElement>("Heartbeat", heads => Note(new("Heartbeat", null, heads)));
        Connection.On<JsonElement>("Draining", after => Note(new("Draining", null, after)));
        var closed = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Connection.Closed += why => { closed.TrySetResult(why); return Task.CompletedTask; };
        Closed = closed.Task;
    }

    private void Note(Told one)
    {
        lock (gate)
        {
            told.Add(one);
            foreach (var wait in waits.Where(wait => wait.When(told)).ToList()) { waits.Remove(wait); wait.Done.TrySetResult(); }
        }
    }
}
