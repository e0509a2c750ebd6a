using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary><c>kill -9</c> of a web node with all its clients.</summary>
[Collection(SharedSide.Name)]
public sealed class KilledWebTests(SharedCluster shared)
{
    private static readonly int Clients = Size.Of(300, 2000);

    [Fact]
    public async Task Clients_of_a_killed_web_node_are_back_and_complete_within_ten_seconds()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction());
        // One in five on the hub, the others on the event stream; half of all at the node that dies.
        await using var audience = await Audience.Of(api, driver.Room, Clients / 5, Clients * 4 / 5);
        using var stop = new CancellationTokenSource();
        var bidding = driver.Run(10, int.MaxValue, perSecond: 20, stop.Token);
        var lost = audience.All.Where(watcher => watcher.Web % 2 == 0).ToList();
        await audience.All[1].Until(audience.All[1].Version + 20);
        await host.Webs[0].Kill();
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(lost.Select(watcher => Back(watcher)));
        await audience.All[1].Until(audience.All[1].Version + 20);
        await stop.CancelAsync();
        await bidding;
        await host.Heal();
        var judged = await Verdict.Hold(host, api, driver, audience.All);

        var back = lost.SelectMany(watcher => watcher.Losses).Where(loss => loss.Back > since).Select(loss => Stopwatch.GetElapsedTime(since, loss.Back).TotalSeconds);
        var p99 = Results.P99(back);
        Results.Say(
            "web node killed",
            $"{lost.Count} of {Clients} clients back and complete p99 {p99:0.0} s; {judged}; {audience.Gaps} gaps on the way, all filled");
        Assert.True(p99 <= Size.Within(10).TotalSeconds, $"p99 {p99:0.0} s");
    }

    private static async Task Back(Watcher watcher)
    {
        var patience = Stopwatch.StartNew();
        while (watcher.Losses.Count == 0)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"{watcher} did not come back");
            await Task.Delay(50);
        }
    }
}
