using System.Collections.Immutable;
using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Web.Doors;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Projects;

/// <summary>One page of the catalogue.</summary>
/// <param name="Total">How many projects fit, on all pages.</param>
public sealed record ProjectsPage(ProjectSummary[] Items, int Total);

/// <summary><c>GET /api/projects</c>: what this person may see of the catalogue; the public sees what is published.</summary>
public static class List
{
    private static readonly ImmutableArray<(string Word, string Facet)> Sorts =
        [("name", ProjectFacets.ByName), ("stage", ProjectFacets.ByStage), ("desk", ProjectFacets.ByDesk), ("moved", ProjectFacets.ByMove)];

    public static IEndpointConventionBuilder MapList(this IEndpointRouteBuilder projects) => projects.MapGet("/projects", Run).WithName("projects");

    /// <param name="asked">Its words must all stand in names, place, minerals or owner.</param>
    private static async Task<Results<Ok<ProjectsPage>, Refuses>> Run(
        string? province, string? mineral, string? stage, [AsParameters] Listing asked, ClaimsPrincipal user, ISummaries summaries, CancellationToken cancel)
    {
        var caller = user.CallerOf();
        var query = asked.Of("projects", caller, Sorts, (ProjectFacets.Province, province), (ProjectFacets.Mineral, mineral), (ProjectFacets.Stage, stage));
        if (query.Refusal is { } invalid) return new Refuses(invalid);
        var found = await summaries.Find(query.Value!, cancel);
        return TypedResults.Ok(new ProjectsPage([.. found.Items.Select(line => Shown(Wire.Read<ProjectSummary>(line.Text)!, caller))], found.Total));
    }

    /// <summary>Entries about cases are sealed to others: when one was opened would say which they are.</summary>
    private static ProjectSummary Shown(ProjectSummary line, Caller caller) => caller.Is(Roles.Official) ? line : line with { OpenCases = [] };
}
