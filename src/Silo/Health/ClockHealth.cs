using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EMiningLive.Silo.Health;

/// <summary>This machine's clock is within 250 ms of the database's, as far as the round trip lets one tell.</summary>
internal sealed class ClockHealth(IJournal journal, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(250);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel = default)
    {
        var asked = time.GetUtcNow();
        var theirs = await journal.Now(cancel);
        var answered = time.GetUtcNow();
        return theirs > asked - Tolerance && theirs < answered + Tolerance
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The clock is {(answered - theirs).TotalMilliseconds:0} ms off the database's.");
    }
}
