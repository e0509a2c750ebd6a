using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>A web node is no longer registered where the room is, and nobody tells it.</summary>
[Collection(SharedSide.Name)]
public sealed class LostRegistrationTests(SharedCluster shared)
{
    [Fact]
    public async Task A_node_that_lost_its_registration_finds_what_it_missed_by_itself()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 4, streams: 4);
        var owner = await host.OwnerAfter(() => driver.One());
        // The activation with all its watchers is gone, while nothing happens in the room; then somebody speaks by one web node.
        await owner.Kill();
        var spoken = await driver.One();
        var since = spoken.Ended;
        await audience.Until(spoken.Seq);
        var late = Stopwatch.GetElapsedTime(since).TotalSeconds;
        await host.Heal();
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        Results.Say("watcher registration lost", $"all watchers of both nodes complete {late:0.0} s after the first entry of the new activation; {judged}");
        Assert.True(late < Size.Within(5).TotalSeconds);
    }

    [Fact]
    public async Task A_node_that_was_frozen_beyond_its_lease_finds_what_it_missed()
    {
        var (host, api) = await shared.Whole();
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 4, streams: 4);
        host.Webs[1].Freeze();
        var (frozen, lease) = (Stopwatch.StartNew(), TimeSpan.FromSeconds(Size.Of(12, 40)));
        for (var number = 0; frozen.Elapsed < lease; number = (number + 4) % 12) await driver.One(number);
        host.Webs[1].Thaw();
        var last = await driver.One();
        await audience.Until(last.Seq);
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        Results.Say("web node frozen", $"{lease.TotalSeconds:0} s and back: {judged}");
    }
}
