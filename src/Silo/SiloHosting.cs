using EMiningLive.Contracts.Journal;
using EMiningLive.Grains.Feeds;
using EMiningLive.Grains.Ledgers;
using EMiningLive.Grains.Pipeline;
using EMiningLive.Grains.Rooms;
using EMiningLive.Journal;
using EMiningLive.Silo.Health;
using EMiningLive.Silo.Cluster;
using EMiningLive.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;

namespace EMiningLive.Silo;

/// <summary>The two ways in which a process takes part: it hosts the grains, or it calls those that others host.</summary>
public static class SiloHosting
{
    /// <summary>A caller that waits longer is answered "unavailable"; the outcome is then unknown.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Rooms are handed over and what is pending is made durable within this; what is not then, the journal of the next silo knows.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(25);

    /// <summary>
    /// Hosts the grains here, with the journal under them: alone on one SQLite file, or, with <c>Cluster:ConnectionString</c>,
    /// as one silo of a cluster on PostgreSQL.
    /// </summary>
    public static T AddSilo<T>(this T builder) where T : IHostApplicationBuilder
    {
        builder.AddJournal();
        builder.AddReadiness();
        builder.EndInTime();
        builder.AddTelemetry();
        builder.Services.AddGrains();
        builder.UseOrleans(silo => silo
            .AddMembership()
            .AddTables()
            .AddInsight()
            .Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = Patience));
        return builder;
    }

    /// <summary>Joins the cluster of <c>Cluster:ConnectionString</c> as a client: reads the journal itself, leaves what decides to the silos.</summary>
    public static T AddSiloClient<T>(this T builder) where T : IHostApplicationBuilder
    {
        builder.AddJournal();
        builder.AddReadiness();
        builder.EndInTime();
        builder.AddTelemetry();
        builder.UseOrleansClient(client => client
            .AddMembership()
            .AddInsight()
            .Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = Patience)
            .UseConnectionRetryFilter(UntilASiloIsThere));
        return builder;
    }

    private static void EndInTime(this IHostApplicationBuilder builder) => builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);

    private static void AddGrains(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LedgerPorts>();
        services.AddSingleton<Activations>();
        services.AddSingleton<ErrandRunner>();
        services.AddSingleton<PipelineSource>();
        services.AddSingleton<GrainPorts>();
        services.AddHostedService<DryRun>();
        services.AddHostedService<OverdueSweep>();
        services.AddHostedService<OutdatedSweep>();
    }

    private static async Task<bool> UntilASiloIsThere(Exception exception, CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        return true;
    }
}
