using System.Security.Claims;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Web.Doors;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Rooms;

public sealed record RoomMade(string Id);

/// <summary><c>POST /api/rooms</c>: the same id and content again gives the same answer.</summary>
public static class Create
{
    private const string Id = "id";

    public static void MapCreate(this IEndpointRouteBuilder rooms) =>
        rooms.MapPost("/rooms", Run).DisableRateLimiting().WithName("createRoom").WithMetadata(Bodies.Takes(typeof(CreateRoom)));

    private static async Task<Results<Created<RoomMade>, Refuses>> Run(
        Body<JsonElement> body, ClaimsPrincipal user, RoomDoor door, ICommandLimits limits, TimeProvider time)
    {
        var caller = user.CallerOf();
        if (limits.TryTake(caller.Person) is { } wait) return new Refuses(new Refusal.TooManyRequests(wait));
        var read = Strict.Read<CreateRoom>(body.Value, Id);
        if (read.Refusal is { } invalid) return new Refuses(invalid);
        if (Keys.Of(body.Value, time) is not { } id) return new Refuses(new Refusal.Invalid(Id, Keys.Wanted));

        var answer = await time.Persistently(() => door.Find(id)!.Submit(caller, CommandOf(id), read.Value!));
        return answer is Refused refused ? new Refuses(refused.Refusal) : TypedResults.Created($"/api/rooms/{id}", new RoomMade(id));
    }

    /// <summary>The command of a room's beginning follows from its name: whoever asks again asks the same.</summary>
    public static CommandId CommandOf(string room) => CommandIds.From($"create {FeedId.Room(room)}");
}
