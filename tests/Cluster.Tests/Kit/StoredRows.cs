using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>A cluster's journal read beside its processes, with the keys that it holds: what is still sealed is read too.</summary>
public sealed class StoredRows : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private StoredRows(ServiceProvider services) => this.services = services;

    public static StoredRows Of(string database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { Args = [$"--Cluster:ConnectionString={database}"] });
        builder.AddJournal();
        return new(builder.Services.BuildServiceProvider());
    }

    /// <summary>All entries of every feed of that kind, in order.</summary>
    public async Task<Dictionary<FeedId, ImmutableArray<Entry>>> Entries(string kind)
    {
        var (journal, read) = (services.GetRequiredService<IJournal>(), new Dictionary<FeedId, ImmutableArray<Entry>>());
        foreach (var feed in await Feeds(kind)) read[feed] = [.. (await journal.Read(feed, 0, int.MaxValue)).Select(row => row.Entry)];
        return read;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<IReadOnlyList<FeedId>> Feeds(string kind)
    {
        await using var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select distinct stream from entries where stream like @kind order by stream");
        command.Parameters.AddWithValue("kind", $"{kind}/%");
        await using var reader = await command.ExecuteReaderAsync();
        var feeds = new List<FeedId>();
        while (await reader.ReadAsync()) feeds.Add(FeedId.Of(reader.GetString(0)));
        return feeds;
    }
}
