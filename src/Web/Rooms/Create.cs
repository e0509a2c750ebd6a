using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
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
        if (IdOf(body.Value, time) is not { } id) return new Refuses(new Refusal.Invalid(Id, "is not 1 to 64 of a-z, 0-9 and -, beginning with a letter or digit"));

        var answer = await time.Persistently(() => door.Find(id)!.Submit(caller, CommandOf(id), read.Value!));
        return answer is Refused refused ? new Refuses(refused.Refusal) : TypedResults.Created($"/api/rooms/{id}", new RoomMade(id));
    }

    /// <summary>The command of a room's beginning follows from its name: whoever asks again asks the same.</summary>
    public static CommandId CommandOf(string room) => CommandIds.From($"create {FeedId.Room(room)}");

    private static string? IdOf(JsonElement body, TimeProvider time)
    {
        if (!body.TryGetProperty(Id, out var id) || id.ValueKind == JsonValueKind.Null) return Guid.CreateVersion7(time.GetUtcNow()).ToString("D");
        return id.ValueKind == JsonValueKind.String && RoomDoor.IsRoomId(id.GetString()!) ? id.GetString() : null;
    }
}

/// <summary>Command ids that follow from a text (UUIDv8, RFC 9562: the first bits of its SHA-256).</summary>
public static class CommandIds
{
    public static CommandId From(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new CommandId(new Guid(bytes, bigEndian: true));
    }
}
