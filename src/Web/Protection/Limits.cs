using System.Threading.RateLimiting;
using EMiningLive.Contracts;
using EMiningLive.Web.People;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.Protection;

/// <summary>How much one person, or one address that nobody signed in from, may ask. Configuration <c>Limits:*</c>.</summary>
public sealed record Limits
{
    /// <summary>Policy of the endpoints at which passwords and invitations could be guessed.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Policy of the endpoints that read or write very much at once: four at a time, for the whole node, whoever asks.</summary>
    public const string FewAtATime = "few-at-a-time";

    /// <summary>Commands of a person per second, over HTTP and hub together.</summary>
    public int CommandsPerSecond { get; init; } = 20;

    /// <summary>Commands that a person may send at once after a rest.</summary>
    public int CommandBurst { get; init; } = 100;

    /// <summary>HTTP requests of a person, or of an address, per second.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    public int RequestBurst { get; init; } = 500;

    /// <summary>Tries to sign in or to accept an invitation, per address and minute, right ones too.</summary>
    public int SignInsPerMinute { get; init; } = 120;

    /// <summary>Wrong tries to sign in per address and five minutes, over all accounts. A whole forum may stand behind one address.</summary>
    public int WrongSignInsPerAddress { get; init; } = 100;
}

/// <summary>A person's budget of commands, one for all the ways in which they can be sent.</summary>
public interface ICommandLimits
{
    /// <summary>Takes one. Null when there was one; else in how many milliseconds to ask again.</summary>
    int? TryTake(PersonId person);
}

internal sealed class CommandLimits(IOptions<Limits> limits) : ICommandLimits, IDisposable
{
    private readonly PartitionedRateLimiter<PersonId> buckets = PartitionedRateLimiter.Create<PersonId, PersonId>(person =>
        RateLimitPartition.GetTokenBucketLimiter(person, _ => RateLimits.Bucket(limits.Value.CommandsPerSecond, limits.Value.CommandBurst)));

    public int? TryTake(PersonId person)
    {
        using var lease = buckets.AttemptAcquire(person);
        return lease.IsAcquired ? null : RateLimits.RetryAfterMs(lease);
    }

    public void Dispose() => buckets.Dispose();
}

/// <summary>The limits of HTTP requests. Commands have their own budget and are not counted here.</summary>
public static class RateLimits
{
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<Limits>(configuration.GetSection("Limits"));
        services.AddSingleton<ICommandLimits, CommandLimits>();
        services.AddRateLimiter(options => Configure(options, configuration.GetSection("Limits").Get<Limits>() ?? new()));
        return services;
    }

    internal static int RetryAfterMs(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)after.TotalMilliseconds) : 1000;

    /// <summary>Refilled in steps of 100 ms at most, so that a caller at the limit flows instead of stuttering.</summary>
    internal static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst)
    {
        var perStep = Math.Max(1, perSecond / 10);
        return new()
        {
            TokenLimit = Math.Max(1, burst),
            TokensPerPeriod = perStep,
            ReplenishmentPeriod = TimeSpan.FromSeconds((double)perStep / Math.Max(1, perSecond)),
        };
    }

    private static void Configure(RateLimiterOptions options, Limits limits)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(Asker(context), _ => Bucket(limits.RequestsPerSecond, limits.RequestBurst)));
        options.AddPolicy(Limits.SignIn, context => RateLimitPartition.GetSlidingWindowLimiter(Addresses.Of(context), _ => PerMinute(limits.SignInsPerMinute)));
        options.AddConcurrencyLimiter(Limits.FewAtATime, few => (few.PermitLimit, few.QueueLimit) = (4, 32));
        options.OnRejected = (rejected, _) => new ValueTask(
            new Refuses(new Refusal.TooManyRequests(RetryAfterMs(rejected.Lease))).ExecuteAsync(rejected.HttpContext));
    }

    private static SlidingWindowRateLimiterOptions PerMinute(int permits) =>
        new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };

    private static string Asker(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true ? context.User.CallerOf().Person.Value : Addresses.Of(context);
}
