using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>What a bid costs in a room that has just been opened, and in one with many bids behind it, in turn.</summary>
internal static class History
{
    private const int Bids = 4000;
    private const int Rounds = 5;

    public static async Task Run(Asked asked)
    {
        var (before, callers) = (asked.Number("entries", 10_000), asked.Number("callers", 64));
        await using var postgres = await Postgres.Start(Cores.Servers, asked.Flush);
        await using var silo = await HostedSilo.On(postgres.ServiceString(await postgres.NewDatabase()));
        int[] processes = [Environment.ProcessId, postgres.Id];
        // Both kinds in turn, so that what the machine does meanwhile falls on both; the first round only warms.
        var costs = new List<(double Empty, double Full)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var full = await Lot.Open(silo.Grains, 1);
            await new GrainCalls(full, callers, processes).Times(before);
            costs.Add((await Cost(await Lot.Open(silo.Grains, 1)), await Cost(full)));
        }

        var (empty, filled) = (Median(costs.Skip(1).Select(cost => cost.Empty)), Median(costs.Skip(1).Select(cost => cost.Full)));
        new Figures($"a bid after {before} others, {callers} callers, medians of {Rounds}")
            .Add("CPU a bid in an empty room", empty, "µs")
            .Add($"after {before} bids", filled, "µs")
            .Add("ratio", Median(costs.Skip(1).Select(cost => cost.Full / cost.Empty)))
            .Print();

        async Task<double> Cost(Lot[] room) => (double)(await new GrainCalls(room, callers, processes).Times(Bids))[GrainCalls.CpuABid]!;
    }

    private static double Median(IEnumerable<double> values) => Figures.Percentile([.. values], 0.5);
}
