using System.Reflection;
using EMiningLive.Contracts;
using Microsoft.AspNetCore.Http.Metadata;

namespace EMiningLive.Web.Protection;

/// <summary>An expected no over HTTP: an RFC 9457 problem document that carries the refusal (contract, "Forms").</summary>
/// <param name="Type"><c>urn:emining:refusal:</c> and the refusal's type.</param>
/// <param name="Title">One sentence for developers; what people read is translated by the browser app from the refusal.</param>
/// <param name="Refusal">Absent only where the server itself failed.</param>
/// <param name="Detail">More for developers, e.g. <c>RequiresTwoFactor</c>.</param>
public sealed record Problem(string Type, string Title, int Status, Refusal? Refusal, string? Detail = null)
{
    public static Problem Of(Refusal refusal, int? status = null, string? detail = null) =>
        new($"urn:emining:refusal:{NameOf(refusal)}", TitleOf(refusal), status ?? StatusOf(refusal), refusal, detail);

    /// <summary>The status of the contract: each refusal has one, all that is not named there is a conflict.</summary>
    public static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.Invalid => StatusCodes.Status400BadRequest,
        Refusal.SignedOut => StatusCodes.Status401Unauthorized,
        Refusal.NotAllowed => StatusCodes.Status403Forbidden,
        Refusal.NotFound => StatusCodes.Status404NotFound,
        Refusal.TooManyRequests => StatusCodes.Status429TooManyRequests,
        Refusal.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    public static int? RetryAfterMs(Refusal refusal) => refusal switch
    {
        Refusal.TooManyRequests many => many.RetryAfterMs,
        Refusal.Unavailable away => away.RetryAfterMs,
        _ => null,
    };

    private static string NameOf(Refusal refusal) =>
        char.ToLowerInvariant(refusal.GetType().Name[0]) + refusal.GetType().Name[1..];

    private static string TitleOf(Refusal refusal) => refusal switch
    {
        Refusal.Invalid invalid => $"{invalid.Field} {invalid.Why}.",
        Refusal.SignedOut => "Nobody is signed in, or the sign-in did not succeed.",
        Refusal.NotAllowed => "This person may not do that.",
        Refusal.NotFound => "It is not there.",
        Refusal.TooManyRequests => "Too many requests at once.",
        Refusal.Unavailable => "The outcome is unknown: ask again with the same id.",
        Refusal.NotOpen => "It is not open.",
        Refusal.Closed => "It is closed.",
        Refusal.TooLow => "The amount is too low.",
        Refusal.OffStep => "The amount does not stand on the step.",
        Refusal.WrongCurrency => "The currency is another one.",
        Refusal.NotQualified => "The party has not met all conditions.",
        Refusal.AlreadyDone => "It has been done before.",
        Refusal.CommandReused => "This command id stands for something else.",
        Refusal.Diverged => "The asker knows more than there is.",
        _ => "It was refused.",
    };
}

/// <summary>Answers with a <see cref="Problem"/>.</summary>
public sealed class Refuses(Problem problem) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public const string ContentType = "application/problem+json";

    public Refuses(Refusal refusal) : this(Problem.Of(refusal)) { }

    public Problem Problem => problem;
    public int? StatusCode => problem.Status;

    public Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        if (problem.Refusal is { } refusal && Problem.RetryAfterMs(refusal) is { } ms) response.Headers.RetryAfter = $"{(ms + 999) / 1000}";
        if (problem.Status == StatusCodes.Status401Unauthorized) response.Headers.WWWAuthenticate = "Bearer";
        return response.WriteAsJsonAsync(problem, Forms.Options, ContentType, context.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Problem), [ContentType]));
}
