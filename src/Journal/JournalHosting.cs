using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EMiningLive.Journal;

/// <summary>The one method that brings the journal into a process.</summary>
public static class JournalHosting
{
    /// <summary>
    /// Registers <see cref="Store"/> and the ports of the journal: on PostgreSQL with <c>Cluster:ConnectionString</c>, else in one SQLite
    /// file in <c>Data:Directory</c> (default <c>data</c>). Every registered <see cref="Migration"/> is applied before any other service starts.
    /// A second call changes nothing.
    /// </summary>
    public static TBuilder AddJournal<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(Store))) return builder;
        var store = StoreOf(builder.Configuration);
        builder.Services.AddStore(store, builder.Configuration).AddJournalWriter();
        return builder;
    }

    private static Store StoreOf(IConfiguration configuration) => new(
        Path.GetFullPath(configuration["Data:Directory"] is { Length: > 0 } directory ? directory : "data"),
        configuration["Cluster:ConnectionString"] is { Length: > 0 } cluster ? cluster : null);

    private static IServiceCollection AddStore(this IServiceCollection services, Store store, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(store);
        services.AddKeyRing(store, configuration);
        services.AddSingleton<Vault>();
        services.AddSingleton<IVault>(provider => provider.GetRequiredService<Vault>());
        services.AddSingleton(JournalTables.Step);
        services.AddSingleton(CatalogueTables.Step);
        services.AddSingleton(OrleansTables.Step);
        services.AddSingleton<IJournal, StoredJournal>();
        return store.IsCluster ? services.AddPostgres(configuration) : services.AddSqlite();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IRowStore, SqliteRows>();
        services.AddSingleton<ISummaries, SqliteSummaries>();
        return services.AddSingleton<IStoreFoundation, SqliteFoundation>();
    }
}
