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
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0) builder.ConnectionStringBuilder.MaxAutoPrepare = 20;
        return builder.UseLoggerFactory(logs).Build();
    }
}

/// <summary>The owner of the tables, for migrations alone; without one the service's own account does them.</summary>
internal sealed record Owner(string? ConnectionString);
