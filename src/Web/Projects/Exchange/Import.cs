using System.Collections.Immutable;
using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>
/// <c>POST /api/projects/import?dryRun=true</c>: enters the projects of a file, CSV or a JSON array, for officials. All is checked before the
/// first is entered, and where anything is wrong none is. A node that dies in between leaves it to another, or to itself when it is back, to
/// enter the rest.
/// </summary>
public static class Import
{
    public const int MostRows = 5000, MostBytes = 8 * 1024 * 1024;

    public static void MapImport(this IEndpointRouteBuilder projects) =>
        projects.MapPost("/projects/import", Run).RequireRateLimiting(Limits.FewAtATime).WithName("importProjects")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), Bodies.Takes(typeof(Register[])), new AlsoTakes(CsvAnswer.ContentType));

    /// <param name="dryRun">Only says what would come of it. True if not given.</param>
    private static async Task<Results<Ok<ImportReport>, JsonHttpResult<ImportProblem>, Refuses>> Run(
        string? dryRun, HttpRequest request, ClaimsPrincipal user, ICommandLimits limits, Importing importing, CancellationToken cancel)
    {
        var caller = user.CallerOf();
        if (!caller.Is(Roles.Official)) return new Refuses(new Refusal.NotAllowed());
        if (limits.TryTake(caller.Person) is { } wait) return new Refuses(new Refusal.TooManyRequests(wait));
        if (!bool.TryParse(dryRun ?? "true", out var dry)) return new Refuses(new Refusal.Invalid("dryRun", "is neither true nor false"));
        var (file, problem) = await Read(request);
        if (problem is not null) return new Refuses(problem);
        var (report, refusal) = await importing.Run(file!, caller, dry, cancel);
        if (refusal is not null) return new Refuses(refusal);
        return report.Faults.IsEmpty ? TypedResults.Ok(report) : Refused(report);
    }

    private static async Task<(ImportFile?, Problem?)> Read(HttpRequest request)
    {
        var csv = request.GetTypedHeaders().ContentType is { } type && type.MediaType.Equals(CsvAnswer.ContentType, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!csv && !request.HasJsonContentType()) return (null, Bodies.OtherType("text/csv in UTF-8 or application/json"));
        var (bytes, problem) = await Bodies.Bytes(request);
        return problem is not null ? (null, problem) : (csv ? CsvFile.Read(bytes, MostRows) : JsonFile.Read(bytes, MostRows), null);
    }

    private static JsonHttpResult<ImportProblem> Refused(ImportReport report)
    {
        var problem = Problem.Of(new Refusal.Invalid(report.Faults[0].Field, report.Faults[0].Why));
        return TypedResults.Json(new ImportProblem(problem.Type, problem.Title, problem.Status, problem.Refusal!, report), Forms.Options, Refuses.ContentType, problem.Status);
    }
}
