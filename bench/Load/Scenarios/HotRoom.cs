using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>Durable bids through the hub into one room that many watch.</summary>
internal static class HotRoom
{
    public static async Task Run(Asked asked)
    {
        var demand = new Demand(asked.Number("bidders", 64), asked.Number("watchers", 500), asked.Of("wire", Wire.Hub), asked.Number("rate", 0), asked.Time, asked.Number("behind", Demand.Few)) { WarmUp = TimeSpan.FromSeconds(asked.Number("warm-up", 2)) };
        if (demand.Wire == Wire.None) demand = demand with { Watchers = 0 };
        await using var postgres = await Postgres.Start(Cores.Servers, asked.Flush);
        foreach (var system in asked.Text("system", "cluster").Split(','))
        {
            await using var target = await Targets.Start(system, postgres, demand.Bidders);
            (await new Bids(target, demand).Run()).Print();
        }
    }
}
