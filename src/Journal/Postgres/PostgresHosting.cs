using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EMiningLive.Journal;

internal static class PostgresHosting
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => DataSource(provider.GetRequiredService<Store>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(new Owner(configuration["Cluster:OwnerConnectionString"] is { Length: > 0 } owner ? owner : null));
        services.AddSingleton<PostgresKeys>();
        services.AddSingleton<IRowStore, PostgresRows>();
        services.AddSingleton<ISummaries, PostgresSummaries>();
        return services.AddSingleton<IStoreFoundation, PostgresFoundation>();
    }

    /// <summary>One pool for the process. The few statements of the hot path are prepared by themselves.</summary>
    private static NpgsqlDataSource DataSource(Store store, ILoggerFactory logs)
    {
        var builder = new NpgsqlDataSourceBuilder(store.ConnectionString) { Name = "EMiningLive" };
        Default(builder.ConnectionStringBuilder);
        return builder.UseLoggerFactory(logs).Build();
    }

    /// <summary>
    /// What the connection string does not say. A database that went away without a word is noticed within 10 s: until then a commit,
    /// and all that wait for it, hang.
    /// </summary>
    private static void Default(NpgsqlConnectionStringBuilder connection)
    {
        if (connection.MaxAutoPrepare == 0) connection.MaxAutoPrepare = 20;
        if (!connection.ContainsKey("Command Timeout")) connection.CommandTimeout = 10;
        if (!connection.ContainsKey("Timeout")) connection.Timeout = 5;
        if (!connection.ContainsKey("Keepalive")) connection.KeepAlive = 10;
    }
}

/// <summary>The owner of the tables, for migrations alone; without one the service's own account does them.</summary>
internal sealed record Owner(string? ConnectionString);
