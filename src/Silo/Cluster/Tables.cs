using System.Data.Common;
using System.Text.Json;
using EMiningLive.Contracts.Journal;
using EMiningLive.Grains.Ledgers;
using EMiningLive.Journal;
using Npgsql;
using Orleans.Configuration;
using Orleans.Storage;

namespace EMiningLive.Silo.Cluster;

/// <summary>Grain storage and reminders in the store's own database; their tables and queries come with the journal's schema.</summary>
internal static class Tables
{
    public static ISiloBuilder AddTables(this ISiloBuilder silo)
    {
        OrleansStore.Register();
        silo.AddAdoNetGrainStorage(SnapshotStore.Name, options => options.Configure<IServiceProvider>((storage, services) =>
        {
            storage.GrainStorageSerializer = new JsonStorage();
            (storage.Invariant, storage.ConnectionString, storage.DataSource) = Database(services);
        }));
        return silo.UseAdoNetReminderService(options => options.Configure<IServiceProvider>((reminders, services) =>
            (reminders.Invariant, reminders.ConnectionString, reminders.DataSource) = Database(services)));
    }

    private static (string Invariant, string? Connection, DbDataSource? Source) Database(IServiceProvider services)
    {
        var store = services.GetRequiredService<Store>();
        return store.IsCluster
            ? (store.Invariant(), null, services.GetRequiredService<NpgsqlDataSource>())
            : (store.Invariant(), store.ConnectionString, null);
    }

    /// <summary>Plain JSON: the serializer that comes with Orleans writes the names of our types into the rows.</summary>
    private sealed class JsonStorage : IGrainStorageSerializer
    {
        public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input));
        public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span)!;
    }
}
