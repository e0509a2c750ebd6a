using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace EMiningLive.Web.Tests.Live;

/// <summary>Calls that fit no method of the hub are refused like every other no, and count like every other call.</summary>
[Collection(nameof(LiveApps))]
public sealed class MisfitCallsTests(LiveApps apps)
{
    public static readonly TheoryData<bool, string, object[], string> Misfits = new()
    {
        { false, "Watch", [], "arguments" },
        { false, "watch", ["rooms/x"], "arguments" },
        { true, "Watch", ["rooms/x", 0, 1], "arguments" },
        { true, "Submit", ["rooms/x"], "arguments" },
        { false, "Nope", [], "target" },
        { true, "OnConnectedAsync", [], "target" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task They_are_refused_by_the_part_that_does_not_fit(bool messagePack, string method, object[] arguments, string field)
    {
        await using var client = await HubClient.Connect(apps.App, "heding", messagePack);
        var refusal = (await client.Connection.InvokeCoreAsync<JsonElement>(method, arguments)).GetProperty("refusal");
        Assert.Equal(("invalid", field), (refusal.GetProperty("type").GetString(), refusal.GetProperty("field").GetString()));
        Assert.Equal("notFound", RightsTests.Refusal(await client.Watch("never-was")));
    }

    [Theory]
    [InlineData("""{"type":4,"invocationId":"1","target":"Watch","arguments":["rooms/x",0]}""")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Watch","arguments":["rooms/x",0],"streamIds":["s"]}""")]
    public async Task And_so_is_asking_for_a_stream_or_bringing_one(string call)
    {
        using var socket = await RawHub.Open(apps.App, "heding");
        await RawHub.Send(socket, call + "\u001e");
        var answer = await RawHub.ReadUntil(socket, "\"type\":3");
        Assert.Contains("""{"refusal":{"type":"invalid","field":"type",""", answer);
    }

    [Fact]
    public async Task A_flood_of_them_is_closed()
    {
        await using var app = await LiveApp.Start(settings: ["--Limits:MessagesPerSecond=1", "--Limits:MessageBurst=3"]);
        await using var client = await HubClient.Connect(app, "heding");
        for (var i = 0; i < 20 && !client.Closed.IsCompleted; i++) await client.Connection.SendAsync("Nope");
        Assert.Contains("tooManyMessages", (await client.Closed.WaitAsync(TimeSpan.FromSeconds(10)))!.Message);
    }
}
