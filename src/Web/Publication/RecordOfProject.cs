using System.Net.Mime;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Publication;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Publication;

/// <summary><c>GET /api/projects/{id}/ocds</c>: the record package of a published project. A draft answers as what never was.</summary>
public static class RecordOfProject
{
    public static IEndpointConventionBuilder MapRecord(this IEndpointRouteBuilder publication) =>
        publication.MapGet("/projects/{id}/ocds", Run).WithName("projectOcds").Produces<JsonElement>(StatusCodes.Status200OK, MediaTypeNames.Application.Json);

    private static async Task<IResult> Run(string id, HttpContext context, ProjectDoor door, Masthead masthead, Marks marks, PublicReading reading, TimeProvider time, CancellationToken cancel)
    {
        if (door.Find(id) is not { } project || !await IsPublished(project, time)) return new Refuses(new Refusal.NotFound());
        var imprint = masthead.For(context.Request);
        if (Marks.IsKnown(context, await marks.Of(imprint, [(id, true)], "record", cancel))) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var releases = await reading.Of(imprint, id, cancel).ToListAsync(cancel);
        context.Response.GetTypedHeaders().LastModified = releases[^1].Date;
        return new Json(Packages.Record(imprint, id, releases));
    }

    private static async Task<bool> IsPublished(IProjectGrain project, TimeProvider time) =>
        await time.Persistently(() => project.View(Caller.Public)) is { Published: true };
}
