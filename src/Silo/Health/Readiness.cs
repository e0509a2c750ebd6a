using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EMiningLive.Silo.Health;

/// <summary>Whether a process is alive, and whether it should be asked anything: database, cluster and clock.</summary>
public static class Readiness
{
    /// <summary>The tag of the checks that readiness consists of.</summary>
    public const string Tag = "ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal static void AddReadiness(this IHostApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", tags: [Tag], timeout: Patience)
        .AddCheck<ClusterHealth>("cluster", tags: [Tag], timeout: Patience)
        .AddCheck<ClockHealth>("clock", tags: [Tag], timeout: Patience)
        .AddCheck<StoppingHealth>("stopping", tags: [Tag]);

    /// <summary><c>/health/live</c> says that the process runs, nothing more; <c>/health/ready</c> says 200 or 503.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Tag) });
    }
}
