using EMiningLive.Tests;

[assembly: AssemblyFixture(typeof(EMiningLive.Journal.Tests.Postgres))]

namespace EMiningLive.Journal.Tests;

/// <summary>One PostgreSQL for all tests of this assembly.</summary>
public sealed class Postgres : IAsyncLifetime
{
    public ThrowAwayPostgres Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await ThrowAwayPostgres.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

public sealed class MemoryJournalTests : JournalConformance
{
    protected override Task<JournalHost> Start() => JournalHost.Memory();
}

public sealed class SqliteJournalTests : JournalConformance
{
    private readonly TemporaryFolder folder = new();

    protected override Task<JournalHost> Start() => JournalHost.Sqlite(folder.Path);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }
}

public sealed class PostgresJournalTests(Postgres postgres) : JournalConformance
{
    protected override async Task<JournalHost> Start() => await JournalHost.Postgres(await postgres.Server.NewDatabase());
}
