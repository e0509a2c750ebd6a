using System.Net.Mime;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Publication;

/// <summary><c>GET /api/ocds/extensions/{name}/{file}</c>: what our own sections mean, in the form in which the standard describes extensions.</summary>
public static class Extensions
{
    /// <summary>Name of the resource within this program: <c>ocds/emining_auction/extension.json</c>.</summary>
    private const string Prefix = "ocds/";

    public static IEndpointConventionBuilder MapExtensions(this IEndpointRouteBuilder publication) =>
        publication.MapGet("/ocds/extensions/{name}/{file}", Run).WithName("ocdsExtension").Produces<JsonElement>(StatusCodes.Status200OK, MediaTypeNames.Application.Json);

    private static IResult Run(string name, string file) =>
        typeof(Extensions).Assembly.GetManifestResourceStream($"{Prefix}{name}/{file}") is { } text
            ? TypedResults.Stream(text, MediaTypeNames.Application.Json)
            : new Refuses(new Refusal.NotFound());
}
