using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Where a command is asked: the room as it stands, who asks, under which id, when.</summary>
internal readonly record struct Asking(RoomState Room, Caller Caller, CommandId Id, Moment Moment)
{
    public DateTimeOffset At => Moment.At;
    public Who Who => new(Caller.Party, Caller.Person, Id);
    public bool ByHost => Room.IsHost(Caller);
    public bool Ended => Room.EndedAt(At);

    /// <summary>The caller's place in the room; null for the host and for strangers.</summary>
    public Member? Member => Room.Present(Caller.Party);

    /// <summary>Closed after the end, not open before the opening and while stopped, else null.</summary>
    public Refusal? NotUnderWay => Ended ? new Refusal.Closed() : Room.Phase != Phase.Open ? new Refusal.NotOpen() : null;

    public Decision<RoomEvent> Then(params ReadOnlySpan<RoomEvent> events) => Decision<RoomEvent>.In(Who, events);

    /// <summary>There is nothing to do; only the system is ever told so.</summary>
    public static Decision<RoomEvent> Nothing => Decision<RoomEvent>.Of();
}
