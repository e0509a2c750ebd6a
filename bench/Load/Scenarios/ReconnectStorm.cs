using System.Diagnostics;
using EMiningLive.Load.Loop;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>All watchers lose their connection at once and come back, each from the last seq that it has.</summary>
internal static class ReconnectStorm
{
    private static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 32 };

    public static async Task Run(Asked asked)
    {
        var (count, wire) = (asked.Number("connections", 2000), asked.Of("wire", Wire.Hub));
        await using var product = await Product.Embedded("/dev/shm");
        await product.OpenRoom(5);
        var seq = await product.Seq();
        var watchers = Open(product, wire, count, seq, []);
        foreach (var watcher in watchers) watcher.Dispose();

        var (cpu, times, began) = (product.CpuSeconds, new List<double>(), Stopwatch.GetTimestamp());
        watchers = Open(product, wire, count, seq, times);
        var (took, used) = (Stopwatch.GetElapsedTime(began).TotalSeconds, product.CpuSeconds - cpu);
        new Figures($"reconnect-storm, {count} connections, {wire}")
            .Add("all back", took, "s")
            .AddTimes("one connection", times)
            .Add("server CPU a connection", used * 1e3 / count, "ms")
            .Add("back", watchers.Length)
            .Print();
        foreach (var watcher in watchers) watcher.Dispose();
    }

    private static Watcher[] Open(Product product, Wire wire, int count, long seq, List<double> times)
    {
        var watchers = new Watcher[count];
        Parallel.For(0, count, AtOnce, i =>
        {
            var began = Stopwatch.GetTimestamp();
            watchers[i] = product.OpenWatcher(wire, seq, sampled: false);
            lock (times) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        });
        return watchers;
    }
}
