using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>What one sending of a command was answered.</summary>
public sealed record Reply(Outcome Outcome, string? Refusal = null, long Seq = 0, string? Head = null)
{
    public static readonly Reply Nobody = new(Outcome.Unknown);

    public static Reply Receipt(JsonElement receipt) => new(Outcome.Ok, null, receipt.GetProperty("seq").GetInt64(), receipt.GetProperty("head").GetString());

    /// <summary>What is no decision about the command leaves it open: the same id is sent again.</summary>
    public static Reply Refused(string type) => type is "unavailable" or "tooManyRequests" ? new(Outcome.Unknown, type) : new(Outcome.Refused, type);
}

/// <summary>One way in which a bidder sends commands; finds another web node by itself where its own is gone.</summary>
public interface ISubmitter : IAsyncDisposable
{
    Task<Reply> Submit(string room, JsonNode command);
}

/// <summary>Over HTTP.</summary>
public sealed class HttpSubmitter(Api api, string account, int web) : ISubmitter
{
    private int at = web;

    public async Task<Reply> Submit(string room, JsonNode command)
    {
        try
        {
            using var answer = await api.Send(HttpMethod.Post, $"/api/rooms/{room}/commands", await api.Token(account), command, at % api.Webs.Count);
            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            if (answer.IsSuccessStatusCode) return Reply.Receipt(json);
            return json.TryGetProperty("refusal", out var refusal)
                ? Reply.Refused(refusal.GetProperty("type").GetString()!)
                : Reply.Nobody with { Refusal = $"{answer.StatusCode}" };
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            at++;
            return Reply.Nobody;
        }
    }

    public ValueTask DisposeAsync() => default;
}

/// <summary>Over the hub.</summary>
public sealed class HubSubmitter(Api api, string account, int web) : ISubmitter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private int at = web;
    private HubConnection? hub;

    public async Task<Reply> Submit(string room, JsonNode command)
    {
        try
        {
            var connection = await Connected();
            var answer = await connection.InvokeAsync<JsonElement>("Submit", $"rooms/{room}", command).WaitAsync(Patience);
            return answer.TryGetProperty("receipt", out var receipt)
                ? Reply.Receipt(receipt)
                : Reply.Refused(answer.GetProperty("refusal").GetProperty("type").GetString()!);
        }
        catch (Exception gone) when (gone is not OutOfMemoryException)
        {
            await DisposeAsync();
            at++;
            return Reply.Nobody with { Refusal = gone.GetType().Name };
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref hub, null) is { } gone) await gone.DisposeAsync();
    }

    private async Task<HubConnection> Connected()
    {
        if (hub is { State: HubConnectionState.Connected } there) return there;
        await DisposeAsync();
        hub = Hubs.Build(api.Webs[at % api.Webs.Count], await api.Token(account));
        await hub.StartAsync().WaitAsync(TimeSpan.FromSeconds(5));
        return hub;
    }
}

/// <summary>Connections to the hub.</summary>
public static class Hubs
{
    public static HubConnection Build(Uri web, string token) => new HubConnectionBuilder().WithUrl(new Uri(web, "/hubs/live"), options =>
    {
        options.Transports = HttpTransportType.WebSockets;
        options.SkipNegotiation = true;
        options.AccessTokenProvider = () => Task.FromResult<string?>(token);
    }).Build();
}
