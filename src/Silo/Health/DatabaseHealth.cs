using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EMiningLive.Silo.Health;

/// <summary>The journal's database answers.</summary>
internal sealed class DatabaseHealth(IJournal journal) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        await journal.Now(cancel);
        return HealthCheckResult.Healthy();
    }
}
