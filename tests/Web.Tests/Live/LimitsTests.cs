using System.Net;
using Microsoft.AspNetCore.SignalR.Client;

namespace EMiningLive.Web.Tests.Live;

/// <summary>What one person and one connection may take, and how a node takes its leave.</summary>
[Collection(nameof(LiveApps))]
public sealed class LimitsTests
{
    [Fact]
    public async Task The_newest_connection_beyond_a_persons_number_is_closed_with_a_word()
    {
        await using var app = await LiveApp.Start(settings: "--Limits:ConnectionsPerPerson=2");
        var room = await app.Auction(anonymous: false, "heding");
        await using var first = await HubClient.Connect(app, "heding");
        await using var second = await EventStreamClient.Open(app, "heding", room);
        await using var third = await HubClient.Connect(app, "heding");
        Assert.Contains("tooManyConnections", (await third.Closed.WaitAsync(TimeSpan.FromSeconds(10)))!.Message);
        Assert.Equal(["Warning A connection of heding is closed: tooManyConnections."], Said(app, "clos"));
        await using var fourth = await EventStreamClient.Open(app, "heding", room);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.Response.StatusCode);
        Assert.Equal(1, (await first.Watch(room)).GetProperty("frames")[0].GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task Messages_beyond_the_rate_are_refused_and_a_flood_is_closed()
    {
        await using var app = await LiveApp.Start(settings: ["--Limits:MessagesPerSecond=1", "--Limits:MessageBurst=3"]);
        await using var client = await HubClient.Connect(app, "heding");
        for (var i = 0; i < 3; i++) Assert.Equal("notFound", RightsTests.Refusal(await client.Watch("never-was")));
        Assert.Equal("tooManyRequests", RightsTests.Refusal(await client.Watch("never-was")));
        for (var i = 0; i < 10 && !client.Closed.IsCompleted; i++) await client.Connection.SendAsync("Watch", "rooms/never-was", 0);
        Assert.Contains("tooManyMessages", (await client.Closed.WaitAsync(TimeSpan.FromSeconds(10)))!.Message);
        Assert.Equal(["Warning A connection of heding is closed: tooManyMessages."], Said(app, "clos"));
    }

    [Fact]
    public async Task The_longest_valid_command_passes_and_what_is_longer_closes_the_connection_with_a_word()
    {
        await using var app = await LiveApp.Start();
        var room = await app.Auction(anonymous: false, "heding");
        var text = string.Concat(Enumerable.Repeat("\\ud83d\\ude00", 4_000));
        var languages = $$"""{"en":"{{text}}","zh":"{{text}}","ur":"{{text}}"}""";
        var cancel = $$"""{"id":"{{Guid.NewGuid()}}","type":"cancel","reason":{{languages}} }""";
        using var official = await RawHub.Open(app, "official");
        await RawHub.Send(official, $$"""{"type":1,"invocationId":"1","target":"Submit","arguments":["rooms/{{room}}",{{cancel}}]}""" + "\u001e");
        Assert.Contains("receipt", await RawHub.ReadUntil(official, "\"type\":3"));
        await RawHub.Send(official, $$"""{"type":1,"invocationId":"2","target":"Submit","arguments":["rooms/{{room}}","{{new string('x', 300_000)}}"]}""" + "\u001e");
        Assert.Contains("messageTooLarge", await RawHub.ReadUntil(official, "\"type\":7"));
    }

    [Fact]
    public async Task Who_sends_too_many_bytes_is_told_so()
    {
        await using var app = await LiveApp.Start(settings: ["--Limits:BytesPerSecond=1000", "--Limits:ByteBurst=10000"]);
        using var heding = await RawHub.Open(app, "heding");
        for (var i = 0; i < 3; i++) await RawHub.Send(heding, $$"""{"type":1,"invocationId":"{{i}}","target":"Unwatch","arguments":["{{new string('x', 5_000)}}"]}""" + "\u001e");
        Assert.Contains("tooManyBytes", await RawHub.ReadUntil(heding, "\"type\":7"));
    }

    [Fact]
    public async Task Before_a_planned_stop_everyone_is_told()
    {
        await using var app = await LiveApp.Start();
        var room = await app.Auction(anonymous: false, "heding");
        await using var client = await HubClient.Connect(app, "heding");
        await using var stream = await EventStreamClient.Open(app, "heding", room);
        var stopping = app.Stop();
        await client.Until(all => all.Any(one => one.Method == "Draining"));
        Assert.Equal("draining", (await stream.Next())!.Value.EventType);
        await stopping;
    }

    /// <summary>What was logged of the hub and of closing; a stack trace would be lines of its own.</summary>
    private static string[] Said(LiveApp app, string part) =>
        [.. app.Log.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(part, StringComparison.OrdinalIgnoreCase) || line.Contains("hub", StringComparison.OrdinalIgnoreCase))];
}
