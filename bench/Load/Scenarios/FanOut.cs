using System.Diagnostics;
using EMiningLive.Load.Loop;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>One room's events to a thousand watchers, as many as the server can send; Bun sends the same bytes in the same run.</summary>
internal static class FanOut
{
    private const int FrameBytes = 560;

    public static async Task Run(Asked asked)
    {
        var demand = new Demand(asked.Number("bidders", 64), asked.Number("watchers", 1000), asked.Of("wire", Wire.Stream), 0, asked.Time);
        await using (var product = await Product.Embedded("/dev/shm"))
        {
            await product.OpenRoom(demand.Bidders);
            (await new Bids(product, demand).Run()).Print();
            (await OneByOne(product, demand)).Print();
        }

        foreach (var pack in (int[])[1, 10]) (await Bun(demand, pack)).Print();
    }

    /// <summary>Each bid when all watchers have the last one: no two events can leave together. What deciding the bids takes is counted, too.</summary>
    private static async Task<Figures> OneByOne(Product product, Demand demand)
    {
        using var reactor = new Reactor();
        // Above all that was bid before, the refused bids too.
        var (seq, amount) = (await product.Seq(), product.FirstBid + 100_000_000);
        for (var i = 0; i < demand.Watchers; i++) reactor.Add(product.OpenWatcher(demand.Wire, seq, sampled: false));
        using var bidder = product.OpenBidder(0);
        reactor.Add(bidder);
        Bid(100);
        var (cpu, before, began) = (product.CpuSeconds, seq, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(began) < demand.Time) Bid(1);
        var (took, used, heard) = (Stopwatch.GetElapsedTime(began).TotalSeconds, product.CpuSeconds - cpu, (seq - before) * demand.Watchers);
        return new Figures($"{product.Name}, {demand.Watchers} watchers {demand.Wire}, one event after another")
            .Add("deliveries", heard / took, "/s")
            .Add("deliveries a core", heard / Math.Max(0.01, used), "/s")
            .Add("server CPU", used / took, "cores");

        void Bid(int times)
        {
            for (; times > 0; times--)
            {
                bidder.Bid(++amount, Stopwatch.GetTimestamp());
                seq++;
                reactor.Run(TimeSpan.FromSeconds(20), _ => bidder.Waits || reactor.Links.OfType<Watcher>().Any(watcher => watcher.Seq < seq));
            }
        }
    }

    /// <param name="pack">Events that leave together.</param>
    private static async Task<Figures> Bun(Demand demand, int pack)
    {
        var (folder, port) = (Node.Folder("Bun"), Started.FreePort());
        await using var server = Started.Run(Cores.Servers, Path.Combine(folder, "node_modules", ".bin", "bun"), [Path.Combine(folder, "server.mjs"), $"{port}"]);
        await server.Answers(new($"http://127.0.0.1:{port}/"));
        using var reactor = new Reactor();
        for (var i = 0; i < demand.Watchers; i++) reactor.Add(Listener(port));
        await Publish(reactor, port, 50, pack);
        var (cpu, before, began) = (Usage.Seconds([server.Id]), Heard(reactor), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(began) < demand.Time) await Publish(reactor, port, 100, pack);
        var (took, used, heard) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Usage.Seconds([server.Id]) - cpu, Heard(reactor) - before);
        return new Figures($"Bun server.publish, {demand.Watchers} watchers, {pack} events together")
            .Add("deliveries", heard / took, "/s")
            .Add("deliveries a core", heard / Math.Max(0.01, used), "/s")
            .Add("server CPU", used / took, "cores");
    }

    private static Watcher Listener(int port)
    {
        var wire = Dial.WebSocket(port, "/ws");
        return new(wire.Socket, wire.Frames, 0, sampled: false);
    }

    private static async Task Publish(Reactor reactor, int port, int rounds, int pack)
    {
        using var http = new HttpClient();
        var done = http.GetAsync($"http://127.0.0.1:{port}/publish?rounds={rounds}&size={FrameBytes}&pack={pack}");
        var all = Heard(reactor) + (long)rounds * pack * reactor.Links.Count;
        reactor.Run(TimeSpan.FromSeconds(20), _ => Heard(reactor) < all);
        (await done).Dispose();
    }

    private static long Heard(Reactor reactor) => reactor.Links.OfType<Watcher>().Sum(watcher => watcher.Seq);
}
