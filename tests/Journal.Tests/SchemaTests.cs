using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EMiningLive.Journal.Tests;

/// <summary>Migrations: each applied once, in the order of their names, however many processes start.</summary>
public sealed class SchemaTests(Postgres postgres)
{
    private static readonly Migration Later = new("0101-later", "create table later (a integer)", "create table later (a integer)");
    private static readonly Migration Latest = new("0102-latest", "alter table later add b integer", "alter table later add b integer");

    [Fact]
    public async Task Ten_processes_may_start_at_once_on_PostgreSQL()
    {
        var database = await postgres.Server.NewDatabase();
        await TenAtOnce(() => JournalHost.Postgres(database, With(Latest, Later)));
    }

    [Fact]
    public async Task Ten_starts_at_once_on_one_SQLite_file_apply_each_step_once()
    {
        using var folder = new TemporaryFolder();
        await TenAtOnce(() => JournalHost.Sqlite(folder.Path, With(Latest, Later)));
    }

    [Fact]
    public async Task A_step_that_was_changed_after_it_was_applied_is_named_on_PostgreSQL()
    {
        var database = await postgres.Server.NewDatabase();
        await NamesTheChangedStep(step => JournalHost.Postgres(database, With(step)));
    }

    [Fact]
    public async Task A_step_that_was_changed_after_it_was_applied_is_named_on_SQLite()
    {
        using var folder = new TemporaryFolder();
        await NamesTheChangedStep(step => JournalHost.Sqlite(folder.Path, With(step)));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var broken = new Migration("0101-later", "create table later (a integer); create nonsense", "");
        await Assert.ThrowsAnyAsync<Exception>(() => JournalHost.Sqlite(folder.Path, With(broken)));

        await using var host = await JournalHost.Sqlite(folder.Path, With(Later));
        Assert.Null(await host.Journal.Head(Facts.Fresh().Feed));
    }

    private static async Task TenAtOnce(Func<Task<JournalHost>> start)
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(start)));

        var fingerprints = hosts.Select(host => Convert.ToHexString(host.Vault.Fingerprint(new("p"), "c"u8))).ToHashSet();
        Assert.Single(fingerprints);
        var (_, offer) = Facts.Fresh().Seal("secret");
        await hosts[0].Journal.Append([offer]);
        foreach (var host in hosts) Assert.Single(await host.Journal.Read(offer.Feed, 0, 10));
        foreach (var host in hosts) await host.DisposeAsync();
    }

    private static async Task NamesTheChangedStep(Func<Migration, Task<JournalHost>> start)
    {
        await using (await start(Later)) { }
        await using (await start(Later)) { }

        var changed = await Assert.ThrowsAsync<SchemaChangedException>(() => start(Later with { Sqlite = "select 1", Postgres = "select 1" }));
        Assert.Contains(Later.Name, changed.Message, StringComparison.Ordinal);
    }

    private static Action<HostApplicationBuilder> With(params Migration[] steps) => builder =>
    {
        foreach (var step in steps) builder.Services.AddSingleton(step);
    };
}
