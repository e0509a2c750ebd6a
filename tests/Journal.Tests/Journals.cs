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
