using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Rooms;

/// <summary><c>GET /api/rooms/{id}</c>: the room as this viewer sees it now, bounded whatever its history.</summary>
public static class State
{
    public static void MapState(this IEndpointRouteBuilder rooms) => rooms.MapGet("/rooms/{id}", Run).WithName("room");

    private static async Task<Results<Ok<RoomView>, Refuses>> Run(string id, ClaimsPrincipal user, RoomDoor door, TimeProvider time)
    {
        if (door.Find(id) is not { } room) return new Refuses(new Refusal.NotFound());
        return await time.Persistently(() => room.View(user.CallerOf())) switch
        {
            RoomSeen seen => TypedResults.Ok(seen.View),
            RoomNotSeen not => new Refuses(not.Refusal),
            var other => throw new InvalidOperationException($"A view answers {other}."),
        };
    }
}
