using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>
/// <c>GET /api/projects/export?format=csv</c>: the projects that the asker may see, as they stand now, in the form in which another platform
/// imports them. Read and written page by page.
/// </summary>
public static class Export
{
    public static IEndpointConventionBuilder MapExport(this IEndpointRouteBuilder projects) =>
        projects.MapGet("/projects/export", Run).RequireRateLimiting(Limits.FewAtATime).WithName("exportProjects")
            .Produces<Register[]>(StatusCodes.Status200OK, CsvAnswer.ContentType, MediaTypeNames.Application.Json);

    /// <param name="format"><c>csv</c>, also if it is not given, or <c>json</c>.</param>
    private static IResult Run(string? format, ClaimsPrincipal user, Catalogue catalogue, ProjectDoor door, TimeProvider time, CancellationToken cancel)
    {
        var all = All(catalogue, door, user.CallerOf(), time, cancel);
        return format switch
        {
            null or "csv" => new CsvAnswer("projects.csv", Columns.All, all.Select(one => Columns.Line(one.Id, one.Register))),
            "json" => new JsonAnswer(all.Select(one => Row(one.Id, one.Register))),
            _ => new Refuses(new Refusal.Invalid("format", "is neither csv nor json")),
        };
    }

    private static async IAsyncEnumerable<(string Id, Register Register)> All(Catalogue catalogue, ProjectDoor door, Caller caller, TimeProvider time, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in catalogue.Pages(caller, cancel))
        {
            var answers = await Task.WhenAll(page.Select(line => time.Persistently(() => door.Find(line.Id)!.View(caller))));
            foreach (var seen in answers.OfType<ProjectView>()) yield return (seen.Id, Again(seen));
        }
    }

    /// <summary>The registration by which a project would begin as this one stands.</summary>
    private static Register Again(ProjectView now) => new(
        now.Name, now.Province, now.District, now.Minerals, now.Location, now.Owner, now.Certainty, now.Sources, now.Note,
        now.Stage.Stage, now.Stage.Desk, now.Published ? null : true);

    private static JsonObject Row(string id, Register register)
    {
        var row = JsonSerializer.SerializeToNode(register, Forms.Options)!.AsObject();
        row.Insert(0, Columns.Id, id);
        return row;
    }
}
