using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Rooms;

/// <summary>Rooms over HTTP.</summary>
public static class RoomsSetup
{
    public static void AddRooms(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<RoomDoor>().AddSingleton(typeof(GrainKind<>)).AddSingleton<Lanes>().AddSingleton<OwnStandings>();

    public static void MapRooms(this WebApplication app)
    {
        var rooms = app.MapGroup("/api").WithTags("Rooms").AddEndpointFilter(Bodies.RefuseUnreadable);
        rooms.MapCreate();
        rooms.MapList();
        rooms.MapState<RoomDoor, IRoomGrain, RoomCommand, RoomView>("rooms", "room", (room, caller) => room.View(caller));
        rooms.MapHistory("rooms", "", (services, id) => services.GetRequiredService<RoomDoor>().Find(id));
        rooms.MapCommands<RoomDoor, IRoomGrain, RoomCommand>("rooms", "command");
    }
}
