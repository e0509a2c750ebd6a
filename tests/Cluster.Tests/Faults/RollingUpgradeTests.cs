using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>Every process is ended in good order and started again, one after another, while bids come in.</summary>
[Collection(SharedSide.Name)]
public sealed class RollingUpgradeTests(SharedCluster shared)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_rolling_upgrade_under_fifty_bids_a_second_loses_nothing()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 10, streams: 10);
        using var stop = new CancellationTokenSource();
        var bidding = driver.Run(20, int.MaxValue, perSecond: 50, stop.Token);
        await audience.All[0].Until(audience.All[0].Version + 30);
        var (since, stops) = (Stopwatch.GetTimestamp(), new List<double>());
        foreach (var node in host.All)
        {
            stops.Add((await node.Stop()).TotalSeconds);
            await node.Start();
        }

        await audience.All[0].Until(audience.All[0].Version + 30);
        await stop.CancelAsync();
        await bidding;
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        var drained = audience.All.OfType<HubWatcher>().Sum(watcher => watcher.Calls.GetValueOrDefault("Draining"));
        Results.Say(
            "rolling upgrade",
            $"{stops.Count} processes under 50 commands/s: {judged}; longest time without an acknowledgement {driver.Silence(since):0.0} s, "
            + $"longest stop {stops.Max():0.0} s, {drained} clients told before");
        Assert.True(stops.Max() < Longest.TotalSeconds);
        Assert.True(drained > 0, "No client of the hub was told that its node drains.");
    }
}
