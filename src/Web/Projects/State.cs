using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Projects;

/// <summary><c>GET /api/projects/{id}</c>: the project as this viewer sees it now, bounded whatever its history. Public where the project is.</summary>
public static class State
{
    public static IEndpointConventionBuilder MapState(this IEndpointRouteBuilder projects) => projects.MapGet("/projects/{id}", Run).WithName("project");

    private static async Task<Results<Ok<ProjectView>, Refuses>> Run(string id, ClaimsPrincipal user, ProjectDoor door, TimeProvider time)
    {
        if (door.Find(id) is not { } project) return new Refuses(new Refusal.NotFound());
        return await time.Persistently(() => project.View(user.CallerOf())) switch
        {
            ProjectSeen seen => TypedResults.Ok(seen.View),
            ProjectNotSeen not => new Refuses(not.Refusal),
            var other => throw new InvalidOperationException($"A view answers {other}."),
        };
    }
}
