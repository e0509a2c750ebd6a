using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;
using Npgsql;

namespace EMiningLive.Load.Scenarios;

/// <summary>What a bid costs in a cluster of one silo and of several, called from outside; how many bids share a commit.</summary>
internal static class Silos
{
    public static async Task Run(Asked asked)
    {
        foreach (var count in asked.Text("silos", "1,2,4").Split(',').Select(int.Parse)) (await Measure(asked, count)).Print();
    }

    private static async Task<Figures> Measure(Asked asked, int count)
    {
        await using var postgres = await Postgres.Start(Cores.Servers, asked.Flush);
        var store = postgres.ServiceString(await postgres.NewDatabase());
        var silos = new List<Started>();
        try
        {
            for (var i = 0; i < count; i++) silos.Add(await Silo(store));
            await using var client = await HostedSilo.ClientOf(store);
            var rooms = await Lot.Open(client.Grains, asked.Number("rooms", 512));
            var before = await Written(store);
            // Every silo compiles its own methods, all of them on one core.
            var figures = await new GrainCalls(rooms, asked.Number("callers", 256), [postgres.Id, .. silos.Select(silo => silo.Id)]).For(asked.Time, TimeSpan.FromSeconds(asked.Number("warm-up", 30)));
            var (entries, commits) = await Written(store) is var after ? (after.Entries - before.Entries, after.Commits - before.Commits) : default;
            return figures.Add("silos", count).Add("entries a commit", (double)entries / Math.Max(1, commits));
        }
        finally
        {
            foreach (var silo in silos) await silo.DisposeAsync();
        }
    }

    private static async Task<Started> Silo(string store)
    {
        var at = $"http://127.0.0.1:{Started.FreePort()}";
        var silo = Started.Run(Cores.Servers, "dotnet", [Places.Program("src/Silo"), $"--Cluster:ConnectionString={store}", $"--urls={at}", $"--Cluster:SiloPort={Started.FreePort()}", $"--Cluster:GatewayPort={Started.FreePort()}", "--Logging:LogLevel:Default=Warning"]);
        await silo.Answers(new($"{at}/health/ready"));
        return silo;
    }

    /// <summary>Rows of the journal, and the transactions that wrote them.</summary>
    private static async Task<(long Entries, long Commits)> Written(string store)
    {
        await using var connection = new NpgsqlConnection(store);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*), count(distinct xmin::text) from entries", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
