using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EMiningLive.Silo.Health;

/// <summary>A grain can be called, and there is an active silo to host it.</summary>
internal sealed class ClusterHealth(IGrainFactory grains) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        var silos = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true).WaitAsync(cancel);
        return silos.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No silo is active.");
    }
}
