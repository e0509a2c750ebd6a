using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Nobody could act until now: what was too near moves, as a fact, before anyone is answered.</summary>
internal static class Outage
{
    public static Decision<RoomEvent> Decide(in Asking asking, OutageEnded _) =>
        Clocks.AfterOutage(asking.Room, asking.At) is { } moved ? asking.Then(moved) : Asking.Nothing;
}
