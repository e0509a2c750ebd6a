using System.Security.Claims;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Rooms;

/// <summary><c>POST /api/rooms/{id}/commands</c>: answered when it is durable.</summary>
public static class Commands
{
    public static void MapCommands(this IEndpointRouteBuilder rooms) =>
        rooms.MapPost("/rooms/{id}/commands", Run).DisableRateLimiting().WithName("command").WithMetadata(Bodies.Takes(typeof(RoomCommand)));

    private static async Task<Results<Ok<Receipt>, Refuses>> Run(string id, Body<JsonElement> body, ClaimsPrincipal user, RoomDoor door) =>
        await door.Submit(user.CallerOf(), FeedId.Room(id), body.Value) switch
        {
            Receipt receipt => TypedResults.Ok(receipt),
            Refused refused => new Refuses(refused.Refusal),
            var other => throw new InvalidOperationException($"A command answers {other}."),
        };
}
