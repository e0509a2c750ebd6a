using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>The connection to the database is lost exactly after COMMIT: the silo cannot know what became of its batch.</summary>
[Collection(OwnSide.Name)]
public sealed class CutAfterCommitTests
{
    private static readonly int Cuts = Size.Of(20, 500);

    [Fact]
    public async Task A_connection_cut_exactly_after_commit_neither_loses_nor_doubles()
    {
        await using var server = await PostgresServer.Start();
        await using var cutter = new CommitCutter(server.Port);
        await using var host = await ClusterHost.Start(new(Silos: 1, Webs: 1) { SiloDatabase = cutter.Through }, server);
        using var api = new Api([host.Webs[0].Address]);
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 4, streams: 4);
        using var stop = new CancellationTokenSource();
        var bidding = driver.Run(20, int.MaxValue, perSecond: 200, stop.Token);
        while (cutter.Cuts < Cuts) await CutOnce(cutter, audience.All[0]);
        await stop.CancelAsync();
        await bidding;
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        var twice = driver.History.Count(operation => operation is { Outcome: Outcome.Ok, Tries: > 1 });
        Results.Say(
            "connection cut after COMMIT",
            $"{cutter.Cuts} times: {judged}; {twice} acknowledged at a second sending; {audience.Gaps} gaps on the way, all filled");
        Assert.True(twice > 0, "Nobody met a cut.");
    }

    /// <summary>Arms the cutter, and goes on when life does after it has cut.</summary>
    private static async Task CutOnce(CommitCutter cutter, Watcher watcher)
    {
        cutter.Arm();
        while (cutter.IsArmed) await Task.Delay(5);
        await watcher.Until(watcher.Version + 5);
    }
}
