using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Follows on the hub.</summary>
public sealed class HubWatcher(Api api, string account, string room, int web, ConcurrentDictionary<string, byte[]>? known = null) : Watcher(api, account, room, web, known)
{
    /// <summary>Counts of what the hub called beside frames, by name.</summary>
    public ConcurrentDictionary<string, int> Calls { get; } = new();

    protected override async Task Follow(Uri web, string token)
    {
        await using var hub = Hubs.Build(web, token);
        var heard = Channel.CreateUnbounded<string[]?>();
        hub.On<string, JsonElement>("Frames", (_, frames) => { heard.Writer.TryWrite(Texts(frames)); });
        hub.On<string>("Resync", _ => { Called("Resync"); heard.Writer.TryWrite(null); });
        hub.On<string, string>("Revoked", (_, _) => Called("Revoked"));
        hub.On<int>("Draining", _ => { Called("Draining"); heard.Writer.TryComplete(); });
        hub.Closed += _ => { heard.Writer.TryComplete(); return Task.CompletedTask; };
        await hub.StartAsync(Ended).WaitAsync(TimeSpan.FromSeconds(10), Ended);
        await CatchUp(hub);
        Back();
        await foreach (var frames in heard.Reader.ReadAllAsync(Ended))
            if (frames is null || !Take(frames)) await CatchUp(hub);
    }

    /// <summary>Watches from what it holds, and reads the rest page by page.</summary>
    private async Task CatchUp(HubConnection hub)
    {
        var answer = await hub.InvokeAsync<JsonElement>("Watch", Feed, Version, Ended).WaitAsync(TimeSpan.FromSeconds(30), Ended);
        if (answer.TryGetProperty("refusal", out var refusal)) throw new InvalidOperationException($"Watch → {refusal}");
        if (answer.GetProperty("more").GetBoolean()) await Pages(answer.GetProperty("version").GetInt64());
        Take(Texts(answer.GetProperty("frames")));
    }

    private async Task Pages(long version)
    {
        while (Version < version)
        {
            var page = await Api.Get(Account, $"/api/{Feed}/frames?after={Version}");
            using var json = JsonDocument.Parse(page.ToJsonString(Plain));
            Take(Texts(json.RootElement.GetProperty("frames")));
        }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string[] Texts(JsonElement frames) => [.. frames.EnumerateArray().Select(frame => frame.GetRawText())];

    private void Called(string name) => Calls.AddOrUpdate(name, 1, (_, count) => count + 1);
}
