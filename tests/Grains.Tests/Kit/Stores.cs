using EMiningLive.Tests;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>Where a host keeps everything; each test has a store of its own, each run one server.</summary>
public interface IStores : IAsyncLifetime
{
    /// <summary>Configuration of a new, empty store.</summary>
    Task<Dictionary<string, string?>> New();
}

public sealed class SqliteStores : IStores
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emining-grains-");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public Task<Dictionary<string, string?>> New() =>
        Task.FromResult(new Dictionary<string, string?> { ["Data:Directory"] = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N")) });

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class PostgresStores : IStores
{
    private ThrowAwayPostgres? server;

    public async ValueTask InitializeAsync() => server = await ThrowAwayPostgres.Start();

    public async Task<Dictionary<string, string?>> New() => new() { ["Cluster:ConnectionString"] = await server!.NewDatabase() };

    public ValueTask DisposeAsync() => server!.DisposeAsync();
}
