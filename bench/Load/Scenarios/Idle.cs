using System.Diagnostics;
using EMiningLive.Load.Loop;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>Connections that only listen: what each costs in memory, how soon one event reaches all, whether any is lost.</summary>
internal static class Idle
{
    private const int Warm = 200;

    /// <summary>After these a server has used all of its youngest generation once: not what a connection costs.</summary>
    private const int Visits = 5_000;

    public static async Task Run(Asked asked) =>
        (await Measure(asked.Number("connections", 2000), asked.Of("wire", Wire.Stream), asked.Time)).Print();

    public static async Task<Figures> Measure(int count, Wire wire, TimeSpan time)
    {
        await using var product = await Product.Embedded("/dev/shm");
        await product.OpenRoom(5);
        using var reactor = new Reactor();
        var seq = await product.Seq();
        await Open(product, reactor, wire, Warm, seq);
        for (var i = 0; i < Visits; i++) await product.State();
        var before = await Settled(product);
        await Open(product, reactor, wire, count - Warm, seq);
        var after = await Settled(product);
        var times = await OneEvent(product, reactor, seq);
        reactor.Run(time, _ => true);
        times.AddRange(await OneEvent(product, reactor, seq + 1));
        return new Figures($"idle, {count} connections, {wire}")
            .Add("server memory before", before / 1e6, "MB")
            .Add("memory a connection", (after - before) / 1024.0 / (count - Warm), "KB")
            .Add("server memory", after / 1e6, "MB")
            .AddTimes("one event to all", times)
            .Add("connections lost", reactor.Links.Count(link => link.Ended))
            .Add("that miss something", reactor.Links.Cast<Watcher>().Count(watcher => watcher.Seq < seq + 2));
    }

    private static Task Open(Product product, Reactor reactor, Wire wire, int count, long seq)
    {
        for (var i = 0; i < count; i++) reactor.Add(product.OpenWatcher(wire, seq, sampled: false));
        return Task.CompletedTask;
    }

    /// <summary>Resident bytes, the least of three seconds.</summary>
    private static async Task<long> Settled(Product product)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            await Task.Delay(500);
            least = Math.Min(least, Usage.Bytes([product.Web]));
        }

        return least;
    }

    private static Task<List<double>> OneEvent(Product product, Reactor reactor, long seq)
    {
        using var bidder = product.OpenBidder((int)(seq % 5));
        var began = Stopwatch.GetTimestamp();
        bidder.Bid(product.FirstBid + seq, began);
        reactor.Run(TimeSpan.FromSeconds(15), _ => reactor.Links.Cast<Watcher>().Any(watcher => !watcher.Ended && watcher.Seq <= seq));
        return Task.FromResult(reactor.Links.Cast<Watcher>().Where(watcher => watcher.Seq > seq).Select(watcher => Stopwatch.GetElapsedTime(began, watcher.LastAt).TotalMilliseconds).ToList());
    }
}
