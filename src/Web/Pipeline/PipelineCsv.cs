using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Web.People;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Projects.Exchange;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Pipeline;

/// <summary><c>GET /api/pipeline.csv</c>: the lines that the pipeline counts, one a published project, for spreadsheets.</summary>
public static class PipelineCsv
{
    private static readonly ImmutableArray<string> Columns =
    [
        "id", "name.en", "name.zh", "name.ur", "province", "stage", "stageSince", "desk", "deskSince",
        "signedUsd", "committedUsd", "inTalksUsd", "memoranda", "agreements", "openCases", "flags",
    ];

    public static IEndpointConventionBuilder MapPipelineCsv(this IEndpointRouteBuilder pipeline) =>
        pipeline.MapGet("/pipeline.csv", Run).RequireRateLimiting(Limits.FewAtATime).WithName("pipelineCsv").Produces<string>(StatusCodes.Status200OK, CsvAnswer.ContentType);

    private static IResult Run(ClaimsPrincipal user, Catalogue catalogue, CancellationToken cancel) =>
        new CsvAnswer("pipeline.csv", Columns, Lines(catalogue, user.CallerOf().Is(Roles.Official), cancel));

    private static async IAsyncEnumerable<string[]> Lines(Catalogue catalogue, bool official, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in catalogue.Pages(Caller.Public, cancel))
        {
            foreach (var line in page) yield return Line(line, official);
        }
    }

    /// <summary>How many cases are open is for officials to know: to others they are sealed.</summary>
    private static string[] Line(ProjectSummary line, bool official) =>
    [
        line.Id,
        line.Name.En, line.Name.Zh ?? "", line.Name.Ur ?? "",
        line.Province,
        line.Stage, InstantConverter.Text(line.StageSince),
        line.Desk?.En ?? "", InstantConverter.Text(line.DeskSince),
        Usd(line, ValueStatuses.Signed), Usd(line, ValueStatuses.Committed), Usd(line, ValueStatuses.InTalks),
        Number(line.Memoranda), Number(line.Agreements), official ? Number(line.OpenCases.Length) : "",
        Cells.Join(line.Flags.Select(flag => flag.Flag).Distinct()),
    ];

    private static string Usd(ProjectSummary line, string status) =>
        line.Values.FirstOrDefault(value => value.Status == status)?.Amount.Amount.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
