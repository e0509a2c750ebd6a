using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>A silo on the other side of a network that breaks: cut off from the members, from the database, from both.</summary>
[Collection(OwnSide.Name)]
public sealed class PartitionTests
{
    private static readonly TimeSpan Lasts = Size.Seconds(10, 45);

    [Fact]
    public async Task A_silo_that_is_cut_off_loses_nothing_whatever_it_is_cut_off_from()
    {
        var (there, whyNot) = await Namespace.Make();
        Assert.SkipUnless(there is not null, $"Not run: {whyNot}.");
        await using var away = there!;
        await using var server = await PostgresServer.Start(listens: $"127.0.0.1,{away.OurDatabase}");
        await using var host = await ClusterHost.Start(new(0, 2), server, heal: false);
        // Two silos here, one there: two of three agree on who is gone.
        for (var i = 0; i < 2; i++) host.AddSilo(new() { Settings = [$"--Cluster:AdvertisedAddress={away.OurMembers}"] });
        host.AddSilo(
            new()
            {
                Settings = [$"--Cluster:AdvertisedAddress={away.TheirMembers}"],
                SiloDatabase = own => own.Replace("127.0.0.1", away.OurDatabase, StringComparison.Ordinal),
            },
            inside: away.Name,
            address: away.TheirMembers);
        await host.Heal();
        using var api = new Api([.. host.Webs.Select(web => web.Address)]);
        await Cut(host, api, "members", away.CutMembers, away.MendMembers);
        await Cut(host, api, "the database", away.CutDatabase, away.MendDatabase);
        if (Size.IsFull) await Cut(host, api, "both", () => Task.WhenAll(away.CutMembers(), away.CutDatabase()), () => Task.WhenAll(away.MendMembers(), away.MendDatabase()));
    }

    private static async Task Cut(ClusterHost host, Api api, string from, Func<Task> cut, Func<Task> mend)
    {
        await host.Heal();
        var driver = await DriverOn(host, api, host.Silos[2]);
        await using var audience = await Audience.Of(api, driver.Room, hubs: 4, streams: 4);
        using var stop = new CancellationTokenSource();
        var bidding = driver.Run(20, int.MaxValue, perSecond: 50, stop.Token);
        await audience.All[0].Until(audience.All[0].Version + 30);
        var since = Stopwatch.GetTimestamp();
        await cut();
        await Task.Delay(Lasts);
        var during = driver.History.Any(operation => operation.Outcome == Outcome.Ok && operation.Began > since);
        await mend();
        await audience.All[0].Until(audience.All[0].Version + 50, 120);
        var silence = driver.Silence(since);
        await stop.CancelAsync();
        await bidding;
        await host.Heal();
        var judged = await Verdict.Hold(host, api, driver, audience.All);
        var when = during ? "during the cut" : "after it";
        Results.Say($"silo cut off from {from}", $"for {Lasts.TotalSeconds:0} s: {judged}; room writable again after {silence:0.0} s ({when})");
    }

    /// <summary>Opens rooms until one is where it is wanted.</summary>
    private static async Task<Driver> DriverOn(ClusterHost host, Api api, Node wanted)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            var driver = new Driver(api, await api.Auction()) { Patience = TimeSpan.FromMinutes(3) };
            if (await host.OwnerAfter(() => driver.One()) == wanted) return driver;
        }

        throw new InvalidOperationException($"No room came to {wanted.Name}.");
    }
}
