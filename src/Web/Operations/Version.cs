using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Operations;

/// <param name="Rehearsal">Whether fictional companies act by themselves.</param>
/// <param name="Demo">Whether all people, bids and companies here are fictional; the sign-in page then offers the demo's accounts.</param>
public sealed record VersionView(string Version, bool Demo, bool Rehearsal);

/// <summary><c>GET /api/version</c>, for everyone.</summary>
public static class Version
{
    private static readonly string Own = typeof(Version).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static void MapVersion(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/version", Get).AllowAnonymous().WithTags("Operations").WithName("version");

    private static Ok<VersionView> Get(Settings settings) => TypedResults.Ok(new VersionView(Own, settings.Demo, settings.Rehearsal));
}
