using EMiningLive.Load.Report;
using EMiningLive.Load.Scenarios;
using EMiningLive.Load.Systems;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace EMiningLive.Load.Tests;

/// <summary>
/// The load generator itself, small and on whatever build there is: what it measures may be three times worse than
/// <c>docs/performance.md</c> asks for, and nothing may be missed.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const double Margin = 3;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_hot_room_takes_many_times_the_bids_of_the_conventional_way()
    {
        await using var postgres = await Postgres.Start(Cores.Servers, Flush.Fast);
        foreach (var (wire, times) in new[] { (Wire.Hub, 6), (Wire.Stream, 15) })
        {
            // The peer's row lock makes twice as many bids in some two seconds as in others.
            var best = 0.0;
            for (var round = 0; round < 3 && best < times / Margin; round++) best = Math.Max(best, await TimesThePeer(postgres, wire));
            Assert.InRange(best, times / Margin, double.MaxValue);
        }
    }

    private async Task<double> TimesThePeer(Postgres postgres, Wire wire)
    {
        var (peer, ours) = (await Bids("signalr", postgres, Wire.Hub), await Bids("cluster", postgres, wire));
        Assert.Equal(0, Number(ours, "watchers that miss something"));
        return Number(ours, "bids acknowledged") / Number(peer, "bids acknowledged");
    }

    [Fact]
    public async Task Joining_a_long_room_costs_little_warm_and_cold()
    {
        var (warm, cold) = await Join.Measure(2000);
        Show(warm, cold);
        Assert.InRange(Number(warm, "server CPU a join"), 0, 5 * Margin);
        Assert.InRange(Number(cold, "join"), 0, 100 * Margin);
    }

    [Theory]
    [InlineData(Wire.Hub, 40)]
    [InlineData(Wire.Stream, 20)]
    internal async Task Connections_that_only_listen_are_cheap_and_all_hear_the_one_event(Wire wire, int kilobytes)
    {
        var idle = await Idle.Measure(1000, wire, Short);
        Show(idle);
        Assert.InRange(Number(idle, "memory a connection"), 0, kilobytes * Margin);
        Assert.InRange(Number(idle, "one event to all p99"), 0, 400 * Margin);
        Assert.Equal(0, Number(idle, "connections lost"));
        Assert.Equal(0, Number(idle, "that miss something"));
    }

    [Fact]
    public async Task A_long_history_makes_no_bid_dearer()
    {
        var history = await History.Measure(10_000, callers: 64, rounds: 2, Flush.Fast);
        Show(history);
        Assert.InRange(Number(history, "ratio"), 0, 1.1 * Margin);
    }

    private async Task<Figures> Bids(string system, Postgres postgres, Wire wire)
    {
        await using var target = await Targets.Start(system, postgres, 64);
        var figures = await new Bids(target, new Demand(64, 500, wire, 0, Short)).Run();
        Show(figures);
        return figures;
    }

    private void Show(params Figures[] all)
    {
        foreach (var figures in all) output.WriteLine(figures.Line);
    }

    private static double Number(Figures figures, string name) => Convert.ToDouble(figures[name], System.Globalization.CultureInfo.InvariantCulture);
}
