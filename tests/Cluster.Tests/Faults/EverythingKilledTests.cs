using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary><c>kill -9</c> of all silos, all web nodes and PostgreSQL in one moment: a rack without power.</summary>
[Collection(SharedSide.Name)]
public sealed class EverythingKilledTests(SharedCluster shared)
{
    [Fact]
    public async Task Everything_killed_at_once_loses_nothing()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction()) { Patience = TimeSpan.FromMinutes(3) };
        await using var audience = await Audience.Of(api, driver.Room, hubs: 6, streams: 6);
        var bidding = driver.Run(Size.Of(30, 200), each: 20, perSecond: 200);
        await audience.All[0].Until(80);
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll([host.Server.Kill(), .. host.All.Select(node => node.Kill())]);
        await host.Server.Start();
        await host.Heal();
        await bidding;
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        Results.Say("everything killed at once", $"{judged}; writable again after {driver.Silence(since):0.0} s, start of all processes included");
    }
}
