using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>The database goes away every 20 s, in turn orderly and as after a crash, while bids come in.</summary>
[Collection(SharedSide.Name)]
public sealed class RestartedDatabaseTests(SharedCluster shared)
{
    private static readonly TimeSpan Lasts = Size.Seconds(40, 300), Every = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_database_that_restarts_every_twenty_seconds_loses_nothing()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 6, streams: 6);
        using var stop = new CancellationTokenSource();
        var bidding = driver.Run(25, int.MaxValue, perSecond: 100, stop.Token);
        var (began, restarts, silences) = (Stopwatch.StartNew(), 0, new List<double>());
        using var clock = new PeriodicTimer(Every);
        do
        {
            await audience.All[0].Until(audience.All[0].Version + 50);
            var since = Stopwatch.GetTimestamp();
            await host.Server.Restart(immediately: restarts++ % 2 == 1);
            await audience.All[0].Until(audience.All[0].Version + 50);
            silences.Add(driver.Silence(since));
        }
        while (began.Elapsed + Every < Lasts && await clock.WaitForNextTickAsync());

        await stop.CancelAsync();
        await bidding;
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        Results.Say(
            "database restarted",
            $"{restarts} times under 100 commands/s: {judged}; writable again after {silences.Max():0.0} s at most; {audience.Gaps} gaps on the way, all filled");
        Assert.True(silences.Max() < Size.Within(20).TotalSeconds);
    }
}
