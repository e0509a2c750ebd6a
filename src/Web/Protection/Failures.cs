using EMiningLive.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Diagnostics;

namespace EMiningLive.Web.Protection;

/// <summary>Gives every no that the framework says by itself the form of the contract: signed out, not allowed, no such path, a fault of ours.</summary>
public static class Failures
{
    public static IServiceCollection AddFailures(this IServiceCollection services) =>
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignedOutOrNotAllowed>()
            .AddExceptionHandler<Unforeseen>();

    public static IApplicationBuilder UseFailures(this IApplicationBuilder app) =>
        app.UseExceptionHandler(_ => { }).UseStatusCodePages(context => Bare(context.HttpContext));

    private static Task Bare(HttpContext context) =>
        new Refuses(Problem.Of(RefusalOf(context.Response.StatusCode), context.Response.StatusCode)).ExecuteAsync(context);

    private static Refusal RefusalOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new Refusal.SignedOut(),
        StatusCodes.Status403Forbidden => new Refusal.NotAllowed(),
        StatusCodes.Status404NotFound => new Refusal.NotFound(),
        StatusCodes.Status405MethodNotAllowed => new Refusal.Invalid("method", "is not one of this address"),
        StatusCodes.Status415UnsupportedMediaType => new Refusal.Invalid(Strict.Body, "is not application/json"),
        StatusCodes.Status503ServiceUnavailable => new Refusal.Unavailable(1000),
        _ => new Refusal.Invalid("request", "does not fit its form"),
    };
}

/// <summary>401 and 403 as problem documents, whichever way a person signs in.</summary>
internal sealed class SignedOutOrNotAllowed : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        if (result.Succeeded) return next(context);
        Refusal refusal = result.Challenged ? new Refusal.SignedOut() : new Refusal.NotAllowed();
        return new Refuses(refusal).ExecuteAsync(context);
    }
}

/// <summary>What nobody foresaw: logged whole, answered without a word of what is inside.</summary>
internal sealed partial class Unforeseen(ILogger<Unforeseen> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancel)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return true;
        if (exception is not BadHttpRequestException) Failed(log, exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
        await new Refuses(ProblemOf(exception)).ExecuteAsync(context);
        return true;
    }

    private static Problem ProblemOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => Problem.Of(new Refusal.Invalid("request", "does not fit its form"), bad.StatusCode),
        _ when UnknownOutcome.Is(exception) => Problem.Of(UnknownOutcome.Refusal),
        _ => new("about:blank", "The server failed.", StatusCodes.Status500InternalServerError, null),
    };

    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} failed.")]
    private static partial void Failed(ILogger log, Exception exception, string method, string? endpoint);
}

/// <summary>Calls into the cluster whose end nobody knows.</summary>
public static class UnknownOutcome
{
    public static readonly Refusal Refusal = new Refusal.Unavailable(1000);

    /// <summary>Timeouts, lost silos and stores that do not answer: it may have happened. EF wraps what its driver throws.</summary>
    public static bool Is(Exception exception) => IsItself(exception) || (exception.InnerException is { } inner && IsItself(inner));

    private static bool IsItself(Exception exception) =>
        exception is TimeoutException or Orleans.Runtime.OrleansException or System.Data.Common.DbException;
}
