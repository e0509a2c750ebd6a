using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Rooms;

/// <summary><c>GET /api/rooms</c>: the rooms that this person may see, newest first; to companies with their own standing.</summary>
public static class List
{
    private const int Most = 500;

    public static void MapList(this IEndpointRouteBuilder rooms) => rooms.MapGet("/rooms", Run).WithName("rooms");

    private static async Task<Ok<RoomSummary[]>> Run(ClaimsPrincipal user, ISummaries summaries, OwnStandings standings, CancellationToken cancel)
    {
        var caller = user.CallerOf();
        if (caller.IsAdminAlone) return TypedResults.Ok<RoomSummary[]>([]);
        var found = await summaries.Visible("rooms", caller.Party, Most, cancel);
        var rooms = found.Select(line => (line.AsHost, Room: Wire.Read<RoomSummary>(line.Text)!))
            .Where(line => !line.AsHost || IsHost(caller, line.Room.Kind))
            .Select(line => line.Room).ToArray();
        return TypedResults.Ok(caller.Kind == PartyKind.Company ? await standings.In(rooms, caller) : rooms);
    }

    /// <summary>Of the host's party only those see the room who run it.</summary>
    private static bool IsHost(Caller caller, string kind) => caller.Is(kind == "meeting" ? Roles.Organiser : Roles.Official);
}
