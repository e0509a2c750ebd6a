using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary><c>kill -9</c> of the silo that owns the room, in the middle of bidding.</summary>
[Collection(SharedSide.Name)]
public sealed class KilledSiloTests(SharedCluster shared)
{
    private static readonly int Bidders = Size.Of(50, 200), Each = 50, Kills = Size.Of(3, 20);

    [Fact]
    public async Task A_killed_silo_loses_nothing_and_its_rooms_are_writable_again_within_ten_seconds()
    {
        var (silences, room, judged) = (new List<double>(), new List<double>(), new List<Judged>());
        for (var kill = 0; kill < Kills; kill++)
        {
            var (host, api) = await shared.Whole();
            var driver = new Driver(api, await api.Auction());
            await using var audience = await Audience.Of(api, driver.Room, hubs: 6, streams: 6);
            var owner = await host.OwnerAfter(() => driver.One());
            var bidding = driver.Run(Bidders, Each, perSecond: 500);
            await audience.All[0].Until(60);
            var since = Stopwatch.GetTimestamp();
            await owner.Kill();
            await bidding;
            silences.AddRange(driver.Silences(since));
            room.Add(driver.Silence(since));
            judged.Add(await Verdict.Hold(host, api, driver, audience.All));
        }

        var p99 = Results.P99(silences);
        Results.Say(
            "silo killed",
            $"{Kills} × {Bidders} bidders: {judged.Sum(each => each.Ok)} ok, {judged.Sum(each => each.Refused)} refused, {judged.Sum(each => each.Unknown)} unknown; "
            + $"room writable again after {room.Max():0.0} s at most, bidders answered again p99 {p99:0.0} s");
        Assert.True(p99 <= Size.Within(10).TotalSeconds, $"p99 {p99:0.0} s");
    }
}
