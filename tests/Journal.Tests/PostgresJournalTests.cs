using System.Diagnostics;
using EMiningLive.Contracts.Journal;
using EMiningLive.Tests;
using Npgsql;

namespace EMiningLive.Journal.Tests;

public sealed class PostgresJournalTests(Postgres postgres) : DatabaseConformance
{
    private string database = "";

    protected override async Task<JournalHost> Start()
    {
        database = await postgres.Server.NewDatabase();
        return await JournalHost.Postgres(database);
    }

    [Fact]
    public async Task Truncating_is_refused()
    {
        await Assert.ThrowsAsync<PostgresException>(() => Execute("truncate entries"));
        await Assert.ThrowsAsync<PostgresException>(() => Execute("truncate openings"));
    }

    [Fact]
    public async Task The_services_account_may_not_even_ask_when_another_owns_the_tables()
    {
        var owned = await postgres.Server.NewDatabase();
        var service = $"service_{Guid.NewGuid():N}";
        await ThrowAwayPostgres.Execute(owned, $"create role {service} login password 'test'");
        var asService = new NpgsqlConnectionStringBuilder(owned) { Username = service, Password = "test" }.ToString();

        await using var host = await JournalHost.Start(builder => builder.AddJournal(), ("Cluster:ConnectionString", asService), ("Cluster:OwnerConnectionString", owned));
        var (sealing, offer) = Facts.Fresh().Seal("secret");
        var report = await host.Journal.Append([offer, sealing.Open(1).Batch]);

        Assert.Equal([Appended.Committed, Appended.Committed], report.Outcomes);
        await ThrowAwayPostgres.Execute(owned, "alter table entries disable trigger all");
        foreach (var sql in new[] { "update entries set at = at", "delete from entries", "truncate entries", "delete from openings", "update secrets set value = value" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ThrowAwayPostgres.Execute(asService, sql));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task The_services_account_alone_may_start_where_nothing_is_missing()
    {
        var owned = await postgres.Server.NewDatabase();
        var service = $"service_{Guid.NewGuid():N}";
        await ThrowAwayPostgres.Execute(owned, $"create role {service} login password 'test'");
        var asService = new NpgsqlConnectionStringBuilder(owned) { Username = service, Password = "test" }.ToString();
        await Assert.ThrowsAsync<PostgresException>(() => JournalHost.Postgres(asService));
        await using (await JournalHost.Start(builder => builder.AddJournal(), ("Cluster:ConnectionString", asService), ("Cluster:OwnerConnectionString", owned))) { }

        await using var host = await JournalHost.Postgres(asService);
        Assert.Null(await host.Journal.Head(Facts.Fresh().Feed));
    }

    [Fact]
    public async Task Connections_that_are_cut_at_any_time_lose_nothing_acknowledged_and_double_nothing()
    {
        using var done = new CancellationTokenSource();
        var cutting = CutConnections(done.Token);
        var facts = Facts.Fresh();
        var (known, lost) = (0, 0);
        while (known < 300 || lost < 3)
        {
            var (after, batch) = facts.Say($"{known}");
            try
            {
                Assert.Equal(Appended.Committed, await Host.Writer.Append(batch));
                (facts, known) = (after, known + 1);
            }
            catch (Exception reason) when (reason is NpgsqlException or IOException)
            {
                lost++;
                facts = await Reloaded(facts, after);
            }
        }
        await done.CancelAsync();
        await cutting;

        await using var later = await JournalHost.Postgres(database);
        var rows = await later.Journal.Read(facts.Feed, 0, int.MaxValue);
        Assert.Equal(facts.Version, rows.Length);
        Assert.Equal(facts.Head, rows[^1].Entry.Head);
        Assert.Equal(rows.Length, rows.Select(row => row.Command).Distinct().Count());
    }

    protected override Task Execute(string sql) => ThrowAwayPostgres.Execute(database, sql);

    protected override async Task<bool> Keeps(byte[] bytes)
    {
        var dump = await Tool("pg_dump", database, "--data-only");
        return dump.Contains(Convert.ToHexStringLower(bytes), StringComparison.Ordinal);
    }

    protected override async Task<JournalHost> Restored()
    {
        var elsewhere = await postgres.Server.NewDatabase();
        await Ops.Move((["--cluster"], database), (["--cluster"], elsewhere));
        return await JournalHost.Postgres(elsewhere);
    }

    protected override Task Disarm() => Execute("alter table entries disable trigger all");

    protected override string Altered(string column) => $@"'\x00ff00ff'::bytea || substr({column}, 5)";

    /// <summary>The journal alone knows: either all of the batch is there, or nothing.</summary>
    private async Task<Facts> Reloaded(Facts before, Facts after)
    {
        while (true)
        {
            try
            {
                var head = await Journal.Head(before.Feed);
                var there = (head?.Version ?? 0) == after.Version;
                Assert.Equal(there ? after.Head : before.Head, head?.Hash ?? before.Head);
                return there ? after : before;
            }
            catch (Exception reason) when (reason is NpgsqlException or IOException)
            {
                // Cut again: ask again.
            }
        }
    }

    private async Task CutConnections(CancellationToken cancel)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(15));
        while (!cancel.IsCancellationRequested)
        {
            await Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private static async Task<string> Tool(string program, string connectionString, params string[] arguments)
    {
        var at = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(
            Path.Combine(ThrowAwayPostgres.Programs, program),
            ["--host", at.Host!, "--port", $"{at.Port}", "--username", at.Username!, "--dbname", at.Database!, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["PGPASSWORD"] = at.Password;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
