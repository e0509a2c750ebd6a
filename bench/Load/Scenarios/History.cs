using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>What a bid costs in a room that has just been opened, and in one with many bids behind it, in turn.</summary>
internal static class History
{
    private const int Bids = 5000;

    public static async Task Run(Asked asked) =>
        (await Measure(asked.Number("entries", 10_000), asked.Number("callers", 64), rounds: 10, asked.Flush)).Print();

    public static async Task<Figures> Measure(int before, int callers, int rounds, Flush flush)
    {
        await using var postgres = await Postgres.Start(Cores.Servers, flush);
        await using var silo = await HostedSilo.On(postgres.ServiceString(await postgres.NewDatabase()));
        int[] processes = [Environment.ProcessId, postgres.Id];
        // Both kinds in turn, so that what the machine does meanwhile falls on both; the first round only warms. The system counts time in
        // hundredths of a second: sums tell more than single rounds.
        var (empty, filled) = (0.0, 0.0);
        for (var round = 0; round <= rounds; round++)
        {
            var full = await Lot.Open(silo.Grains, 1);
            await new GrainCalls(full, callers, processes).Times(before);
            var (one, other) = (await Cost(await Lot.Open(silo.Grains, 1)), await Cost(full));
            if (round > 0) (empty, filled) = (empty + one, filled + other);
        }

        return new Figures($"a bid after {before} others, {callers} callers, means of {rounds} times {Bids} bids")
            .Add("CPU a bid in an empty room", empty / rounds, "µs")
            .Add($"after {before} bids", filled / rounds, "µs")
            .Add("ratio", filled / empty);

        async Task<double> Cost(Lot[] room) => (double)(await new GrainCalls(room, callers, processes).Times(Bids))[GrainCalls.CpuABid]!;
    }
}
