using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;
using Microsoft.Data.Sqlite;

namespace EMiningLive.Load.Scenarios;

/// <summary>
/// Grain calls to durable acknowledgement, in the silo's own process: the journal's way without sockets. Beside it what the same store
/// does with one commit a row: pgbench, or one connection of SQLite.
/// </summary>
internal static partial class ManyRooms
{
    public static Task Run(Asked asked) => asked.Text("store", "postgres") == "sqlite" ? OnSqlite(asked) : OnPostgres(asked);

    private static async Task OnPostgres(Asked asked)
    {
        await using var postgres = await Postgres.Start(Cores.Servers, asked.Flush);
        await using var silo = await HostedSilo.On(postgres.ServiceString(await postgres.NewDatabase()));
        await Compare(asked, silo, [Environment.ProcessId, postgres.Id], () => Single(postgres, asked));
    }

    private static async Task OnSqlite(Asked asked)
    {
        await using var folder = new Folder(asked.Flush == Flush.Disk ? Path.GetTempPath() : "/dev/shm");
        await using var silo = await HostedSilo.On(folder);
        await Compare(asked, silo, [Environment.ProcessId], () => Single(folder, asked.Time));
    }

    private static async Task Compare(Asked asked, HostedSilo silo, int[] processes, Func<Task<Figures>> single)
    {
        (await single()).Print();
        foreach (var rooms in (int[])[1, asked.Number("rooms", 200)])
            (await new GrainCalls(await Lot.Open(silo.Grains, rooms), Callers(asked), processes).For(asked.Time)).Print();
        (await single()).Print();
    }

    private static int Callers(Asked asked) => asked.Number("callers", 64);

    private static async Task<Figures> Single(Postgres postgres, Asked asked)
    {
        var database = await postgres.NewDatabase();
        await postgres.Client("psql", "-q", "-d", database, "-c", "create table bids (id bigserial primary key, what text not null)");
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "insert into bids (what) values (repeat('x', 400));\n");
        var said = await postgres.Client("pgbench", "-n", "-M", "prepared", "-c", $"{Callers(asked)}", "-j", "1", "-T", $"{(int)asked.Time.TotalSeconds}", "-f", script, database);
        File.Delete(script);
        var rate = Tps().Match(said) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"pgbench said no rate:\n{said}");
        return Commits($"pgbench, single-row commits, {Callers(asked)} clients", double.Parse(rate, CultureInfo.InvariantCulture));
    }

    /// <summary>The journal's own settings: write-ahead log, each commit flushed.</summary>
    private static Task<Figures> Single(Folder folder, TimeSpan time)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, $"single-{Guid.NewGuid():N}.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; create table bids (id integer primary key, what text not null)";
        command.ExecuteNonQuery();
        command.CommandText = "insert into bids (what) values (@what)";
        command.Parameters.AddWithValue("@what", new string('x', 400));
        command.Prepare();
        var (commits, began) = (0L, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(began) < time; commits++) command.ExecuteNonQuery();
        return Task.FromResult(Commits("SQLite, single-row commits", commits / Stopwatch.GetElapsedTime(began).TotalSeconds));
    }

    private static Figures Commits(string scenario, double rate) => new Figures(scenario).Add("commits", rate, "/s");

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Tps();
}
