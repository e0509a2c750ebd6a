using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EMiningLive.Silo.Health;

/// <summary>A process that was told to end answers what it was asked before, and is asked nothing more.</summary>
internal sealed class StoppingHealth(IHostApplicationLifetime life) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default) =>
        Task.FromResult(life.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("It stops.") : HealthCheckResult.Healthy());
}
