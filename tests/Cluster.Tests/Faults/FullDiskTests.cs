using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>The database's disk is full while bids come in, and has room again later.</summary>
[Collection(OwnSide.Name)]
public sealed class FullDiskTests
{
    private const int Megabytes = 160;

    [Fact]
    public async Task A_full_disk_stops_bids_and_loses_none()
    {
        Assert.SkipUnless(Programs.IsRoot, "A disk of limited size (tmpfs) can only be mounted by root.");
        await using var disk = await SmallDisk.Mount(Megabytes);
        await using var server = await PostgresServer.Start(disk.Folder);
        await using var host = await ClusterHost.Start(new(1, 1), server);
        using var api = new Api([host.Webs[0].Address]);
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 4, streams: 4);
        using var stop = new CancellationTokenSource();
        var bidding = driver.Run(20, int.MaxValue, perSecond: 200, stop.Token);
        await audience.All[0].Until(60);
        disk.Fill();
        await Silent(driver);
        disk.Free();
        // Where the journal of the database itself had no room it went down; somebody starts it again.
        if (!server.Runs) await server.Start();
        var since = Stopwatch.GetTimestamp();
        await audience.All[0].Until(audience.All[0].Version + 50);
        var silence = driver.Silence(since);
        await stop.CancelAsync();
        await bidding;
        await host.Heal();
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        Results.Say("disk full", $"{judged}; writable again {silence:0.0} s after there was room");
    }

    /// <summary>Returns when nothing was acknowledged for three seconds.</summary>
    private static async Task Silent(Driver driver)
    {
        var (patience, last, since) = (Stopwatch.StartNew(), -1, Stopwatch.StartNew());
        while (since.Elapsed < TimeSpan.FromSeconds(3))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "The disk is full and bids are acknowledged all the same.");
            if (driver.Count(Outcome.Ok) is var now && now != last) (last, since) = (now, Stopwatch.StartNew());
            await Task.Delay(100);
        }
    }
}
