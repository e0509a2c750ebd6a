using EMiningLive.Contracts;
using EMiningLive.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>Where a host keeps everything; each test has a store of its own, each run one server.</summary>
public interface IStores : IAsyncLifetime
{
    /// <summary>Configuration of a new, empty store.</summary>
    Task<Dictionary<string, string?>> New();

    /// <summary>As a crash leaves it that came between a commit and the telling of what follows from it. Not while a process has the feed in memory.</summary>
    Task Untell(Dictionary<string, string?> store, FeedId feed);
}

public sealed class SqliteStores : IStores
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emining-grains-");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public Task<Dictionary<string, string?>> New() =>
        Task.FromResult(new Dictionary<string, string?> { ["Data:Directory"] = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N")) });

    public async Task Untell(Dictionary<string, string?> store, FeedId feed)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(store["Data:Directory"]!, "emining.db")}");
        await database.OpenAsync();
        await using var command = new SqliteCommand("update summaries set told = 0, due_at = 1 where stream = @stream", database);
        command.Parameters.AddWithValue("@stream", feed.Value);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class PostgresStores : IStores
{
    private ThrowAwayPostgres? server;

    public async ValueTask InitializeAsync() => server = await ThrowAwayPostgres.Start();

    public async Task<Dictionary<string, string?>> New() => new() { ["Cluster:ConnectionString"] = await server!.NewDatabase() };

    public async Task Untell(Dictionary<string, string?> store, FeedId feed)
    {
        await using var database = NpgsqlDataSource.Create(store["Cluster:ConnectionString"]!);
        await using var command = database.CreateCommand("update summaries set told = 0, due_at = 1 where stream = @stream");
        command.Parameters.AddWithValue("stream", feed.Value);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    public ValueTask DisposeAsync() => server!.DisposeAsync();
}
