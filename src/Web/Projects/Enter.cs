using System.Security.Claims;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain;
using EMiningLive.Web.Doors;
using EMiningLive.Web.People;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Projects;

public sealed record ProjectEntered(string Id);

/// <summary><c>POST /api/projects</c>: enters a project. The same id and content again gives the same answer.</summary>
public static class Enter
{
    private const string Id = "id";

    public static void MapEnter(this IEndpointRouteBuilder projects) =>
        projects.MapPost("/projects", Run).DisableRateLimiting().WithName("enterProject").WithMetadata(Bodies.Takes(typeof(Register)));

    private static async Task<Results<Created<ProjectEntered>, Refuses>> Run(
        Body<JsonElement> body, ClaimsPrincipal user, ProjectDoor door, EnterOne entering, ICommandLimits limits, TimeProvider time)
    {
        var caller = user.CallerOf();
        if (limits.TryTake(caller.Person) is { } wait) return new Refuses(new Refusal.TooManyRequests(wait));
        var read = Strict.Read<Register>(body.Value, Id);
        if (read.Refusal is { } invalid) return new Refuses(invalid);
        if (Keys.Of(body.Value, time) is not { } id) return new Refuses(new Refusal.Invalid(Id, Keys.Wanted));
        if (FaultOf(id) is { } why) return new Refuses(new Refusal.Invalid(Id, why));

        var answer = await entering.Run(door.Find(id)!, id, caller, CommandOf(id), read.Value!);
        return answer is Refused refused ? new Refuses(refused.Refusal) : TypedResults.Created($"/api/projects/{id}", new ProjectEntered(id));
    }

    /// <summary>Why no project can be called so, if none can: the addresses under <c>/api/projects/</c> that are not projects are taken.</summary>
    public static string? FaultOf(string id) => !Keys.IsOne(id) ? Keys.Wanted : id is "import" or "export" ? "is no project's name here" : null;

    /// <summary>The command of a project's beginning follows from its name: whoever asks again asks the same.</summary>
    public static CommandId CommandOf(string project) => CommandIds.From($"create {FeedId.Project(project)}");
}
