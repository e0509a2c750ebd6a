using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>What a bid costs in a room that has just been opened, and in one with many bids behind it, in turn.</summary>
internal static class History
{
    private const int Bids = 5000;
    private const int Rounds = 10;

    public static async Task Run(Asked asked)
    {
        var (before, callers) = (asked.Number("entries", 10_000), asked.Number("callers", 64));
        await using var postgres = await Postgres.Start(Cores.Servers, asked.Flush);
        await using var silo = await HostedSilo.On(postgres.ServiceString(await postgres.NewDatabase()));
        int[] processes = [Environment.ProcessId, postgres.Id];
        // Both kinds in turn, so that what the machine does meanwhile falls on both; the first round only warms. The system counts time in
        // hundredths of a second: sums tell more than single rounds.
        var (empty, filled) = (0.0, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            var full = await Lot.Open(silo.Grains, 1);
            await new GrainCalls(full, callers, processes).Times(before);
            var (one, other) = (await Cost(await Lot.Open(silo.Grains, 1)), await Cost(full));
            if (round > 0) (empty, filled) = (empty + one, filled + other);
        }

        new Figures($"a bid after {before} others, {callers} callers, means of {Rounds} times {Bids} bids")
            .Add("CPU a bid in an empty room", empty / Rounds, "µs")
            .Add($"after {before} bids", filled / Rounds, "µs")
            .Add("ratio", filled / empty)
            .Print();

        async Task<double> Cost(Lot[] room) => (double)(await new GrainCalls(room, callers, processes).Times(Bids))[GrainCalls.CpuABid]!;
    }
}
