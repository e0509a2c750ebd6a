using EMiningLive.Contracts.Journal;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Operations;

/// <param name="Status"><c>ok</c>, or what is not: <c>database</c>, <c>cluster</c> or <c>clock</c>.</param>
public sealed record HealthView(string Status);

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database, cluster and clock do, too.</summary>
public static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Apart by more, two machines disagree about what came before a close.</summary>
    private static readonly TimeSpan ClockDrift = TimeSpan.FromMilliseconds(250);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").AllowAnonymous().DisableRateLimiting().WithTags("Operations");
        health.MapGet("/live", () => TypedResults.Ok(new HealthView("ok"))).WithName("live");
        health.MapGet("/ready", Ready).WithName("ready");
    }

    private static async Task<Results<Ok<HealthView>, JsonHttpResult<HealthView>>> Ready(IJournal journal, IGrainFactory grains, TimeProvider time, CancellationToken cancel)
    {
        var missing = await Answers(() => ClockStands(journal, time, cancel)) switch
        {
            null => "database",
            false => "clock",
            _ => await Answers(() => ClusterStands(grains)) is true ? null : "cluster",
        };
        return missing is null ? TypedResults.Ok(new HealthView("ok")) : TypedResults.Json(new HealthView(missing), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> ClockStands(IJournal journal, TimeProvider time, CancellationToken cancel)
    {
        var before = time.GetUtcNow();
        var store = await journal.Now(cancel);
        return store > before - ClockDrift && store < time.GetUtcNow() + ClockDrift;
    }

    private static async Task<bool> ClusterStands(IGrainFactory grains) =>
        (await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count > 0;

    /// <summary>Null when it does not answer in time, or only with a failure of the store or the cluster.</summary>
    private static async Task<bool?> Answers(Func<Task<bool>> asked)
    {
        try { return await asked().WaitAsync(Patience); }
        catch (Exception away) when (UnknownOutcome.Is(away)) { return null; }
    }
}
