using System.Diagnostics;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>Joining a room of many entries: its bounded state, and watching from there; warm, and after a start.</summary>
internal static class Join
{
    private const int Joins = 200;

    /// <summary>Entries of the other room: enough that it is loaded from a snapshot, too.</summary>
    private const int Others = 1000;

    public static async Task Run(Asked asked)
    {
        var (warm, cold) = await Measure(asked.Number("entries", 10_000));
        warm.Print();
        cold.Print();
    }

    public static async Task<(Figures Warm, Figures Cold)> Measure(int entries)
    {
        var (other, room, warm) = ("", "", default(Figures));
        await using var folder = new Folder("/dev/shm");
        await using (var product = await Product.On(folder))
        {
            await product.OpenRoom(64);
            await Fill(product, Others);
            other = product.Room;
            await product.OpenRoom(64);
            await Fill(product, entries);
            warm = await Warm(product, await product.Seq());
            room = product.Room;
        }

        await using var again = await Product.On(folder);
        return (warm, await Cold(again, other, room));
    }

    private static async Task Fill(Product product, int entries)
    {
        while (await product.Seq() < entries) await new Bids(product, new Demand(64, 0, Wire.None, 0, TimeSpan.FromSeconds(2))).Run();
    }

    private static async Task<Figures> Warm(Product product, long entries)
    {
        for (var i = 0; i < Joins; i++) await Once(product);
        var (times, cpu) = (new List<double>(), product.CpuSeconds);
        for (var i = 0; i < Joins; i++) times.Add(await Once(product));
        var used = product.CpuSeconds - cpu;
        return new Figures($"join a room of {entries} entries, warm").AddTimes("join", times).Add("server CPU a join", used * 1e3 / Joins, "ms");
    }

    /// <summary>The process has loaded another room before, and compiled what that takes; the grain of this one has to be loaded.</summary>
    private static async Task<Figures> Cold(Product product, string other, string room)
    {
        product.Enter(other);
        for (var i = 0; i < 20; i++) await Once(product);
        product.Enter(room);
        return new Figures("join, cold grain").Add("join", await Once(product), "ms").Add("the next", await Once(product), "ms");
    }

    private static async Task<double> Once(Product product)
    {
        var began = Stopwatch.GetTimestamp();
        var version = (await product.State()).GetProperty("version").GetInt64();
        using var watcher = product.OpenWatcher(Wire.Hub, version, sampled: false);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
