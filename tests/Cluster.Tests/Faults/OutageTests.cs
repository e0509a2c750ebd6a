using System.Text.Json;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>No silo is there when an auction should have closed: its bidders get the time back, as a fact.</summary>
[Collection(SharedSide.Name)]
public sealed class OutageTests(SharedCluster shared)
{
    private static readonly int QuietSeconds = 30;

    [Fact]
    public async Task An_outage_across_the_closing_time_extends_it_as_a_fact()
    {
        var (host, api) = await shared.Whole();
        var room = await api.Auction(closesInSeconds: 15, quietSeconds: QuietSeconds);
        await using var audience = await Audience.Of(api, room, hubs: 4, streams: 4);
        var before = await ClosesAt(api, room);
        await Task.WhenAll(host.Silos.Select(silo => silo.Kill()));
        while (DateTimeOffset.UtcNow < before) await Task.Delay(100);
        await host.Heal();
        // The sweep wakes the room; the first entry that follows is the extension, and bids count again.
        var driver = new Driver(api, room);
        var bid = await driver.One(speak: false);
        Assert.Equal(Outcome.Ok, bid.Outcome);
        var journal = await Verdict.Journal(host.Database, room);
        var moved = journal.Single(entry => entry.What.Contains("\"outage\"", StringComparison.Ordinal));
        Assert.True(moved.Seq < bid.Seq);
        var until = JsonDocument.Parse(moved.What).RootElement.GetProperty("closesAt").GetDateTimeOffset();
        Assert.Equal(QuietSeconds * 1000L, until.ToUnixTimeMilliseconds() - moved.At, 1000.0);
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        Results.Say("all silos down across a closing time", $"extended to {QuietSeconds} s after the return, before anyone was answered; {judged}");
    }

    private static async Task<DateTimeOffset> ClosesAt(Api api, string room) =>
        DateTimeOffset.Parse((await api.Get("official", $"/api/rooms/{room}"))["auction"]!["closesAt"]!.GetValue<string>());
}
