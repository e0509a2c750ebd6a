using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary><c>kill -9</c> of all silos, all web nodes and PostgreSQL in one moment: a rack without power.</summary>
[Collection(SharedSide.Name)]
public sealed class EverythingKilledTests(SharedCluster shared)
{
    private static readonly TimeSpan Converging = Size.Within(15);

    [Fact]
    public async Task Everything_killed_at_once_loses_nothing_and_the_wall_is_the_one_counted_from_the_journal()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction()) { Patience = TimeSpan.FromMinutes(3) };
        var officials = new Officials(api);
        await officials.Begin();
        await SealedRoom.Of(api, DateTimeOffset.UtcNow.AddHours(1));
        await using var audience = await Audience.Of(api, driver.Room, hubs: 6, streams: 6);
        var bidding = driver.Run(Size.Of(30, 200), each: 20, perSecond: 200);
        using var enough = new CancellationTokenSource();
        var moving = officials.Move(perSecond: 20, enough.Token);
        await audience.All[0].Until(80);
        await officials.Auction();
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll([host.Server.Kill(), .. host.All.Select(node => node.Kill())]);
        await host.Server.Start();
        await host.Heal();
        await bidding;
        await enough.CancelAsync();
        var moved = await moving;
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        for (var web = 0; web < host.Webs.Count; web++) await SameWall(host, api, web);
        Results.Say("everything killed at once", $"{judged}; {moved} changes of projects, every wall as counted from the journal; writable again after {driver.Silence(since):0.0} s, start of all processes included");
    }

    /// <summary>The wall of that node, once all that was told has arrived.</summary>
    private static async Task SameWall(ClusterHost host, Api api, int web)
    {
        var (patience, differences) = (Stopwatch.StartNew(), await CountedWall.Differences(host.Database, api, web));
        for (; differences.Count > 0 && patience.Elapsed < Converging; differences = await CountedWall.Differences(host.Database, api, web)) await Task.Delay(500);
        Assert.Empty(differences);
    }
}
