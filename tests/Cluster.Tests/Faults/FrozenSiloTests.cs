using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>SIGSTOP of the silo that owns the room: it is gone for the others, and comes back believing that it still owns it.</summary>
[Collection(SharedSide.Name)]
public sealed class FrozenSiloTests(SharedCluster shared)
{
    private static readonly TimeSpan Frozen = Size.Seconds(15, 45);

    [Fact]
    public async Task A_silo_that_was_frozen_and_comes_back_changes_nothing()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 6, streams: 6);
        var owner = await host.OwnerAfter(() => driver.One());
        using var stop = new CancellationTokenSource();
        var bidding = driver.Run(20, int.MaxValue, perSecond: 50, stop.Token);
        await audience.All[0].Until(audience.All[0].Version + 30);
        var since = Stopwatch.GetTimestamp();
        owner.Freeze();
        await Task.Delay(Frozen);
        owner.Thaw();
        // It finds out that it was declared dead, and ends; or it was not, and goes on.
        await audience.All[0].Until(audience.All[0].Version + 100);
        var silence = driver.Silence(since);
        await stop.CancelAsync();
        await bidding;
        var went = owner.Runs ? "went on" : "ended";
        await host.Heal();
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        Results.Say("silo frozen", $"{Frozen.TotalSeconds:0} s and back: {judged}; writable again after {silence:0.0} s; the silo {went}");
    }
}
