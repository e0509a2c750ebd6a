using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Inbox;

/// <summary><c>GET /api/inbox/{party}</c>: what the party was told, for its own people alone.</summary>
public static class State
{
    public static void MapState(this IEndpointRouteBuilder inboxes) => inboxes.MapGet("/inbox/{id}", Run).WithName("inbox");

    private static async Task<Results<Ok<InboxView>, Refuses>> Run(string id, ClaimsPrincipal user, InboxDoor door, TimeProvider time)
    {
        if (door.Find(id) is not { } inbox) return new Refuses(new Refusal.NotFound());
        return await time.Persistently(() => inbox.View(user.CallerOf())) switch
        {
            InboxSeen seen => TypedResults.Ok(seen.View),
            InboxNotSeen not => new Refuses(not.Refusal),
            var other => throw new InvalidOperationException($"A view answers {other}."),
        };
    }
}
