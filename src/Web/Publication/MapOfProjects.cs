using System.Text.Json;
using EMiningLive.Domain.Publication;

namespace EMiningLive.Web.Publication;

/// <summary><c>GET /api/projects.geojson</c>: the published projects (the latest <see cref="PublishedProjects.Most"/>) that have a place, for maps.</summary>
public static class MapOfProjects
{
    private const string ContentType = "application/geo+json";

    public static IEndpointConventionBuilder MapPlaces(this IEndpointRouteBuilder publication) =>
        publication.MapGet("/projects.geojson", Run).WithName("projectsGeoJson").Produces<JsonElement>(StatusCodes.Status200OK, ContentType);

    private static async Task<IResult> Run(HttpContext context, Masthead masthead, Marks marks, PublishedProjects published, CancellationToken cancel)
    {
        var projects = await published.All(cancel);
        var mark = await marks.Of(masthead.For(context.Request), projects.Select(project => (project.Id, false)), "map", cancel);
        if (Marks.IsKnown(context, mark)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return new Json(Places.Of(projects), ContentType);
    }
}
