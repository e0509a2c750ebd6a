using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>The room's phases: opening, the two kinds of stop, and giving it up.</summary>
internal static class Phases
{
    public static Decision<RoomEvent> Decide(in Asking asking, Open _)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        if (asking.Room.Phase != Phase.Draft) return new Refusal.AlreadyDone();
        if (asking.Room.Auction?.EndsAt <= asking.At) return new Refusal.Closed();
        return asking.Then([.. Opening.Events(asking)]);
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Pause pause)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Room.Phase == Phase.Paused) return new Refusal.AlreadyDone();
        if (asking.NotUnderWay is { } refusal) return refusal;
        return asking.Then(new Paused(pause.Reason));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Freeze freeze)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        if (asking.Room.Phase == Phase.Draft) return new Refusal.NotOpen();
        if (asking.Room.Phase == Phase.Frozen) return new Refusal.AlreadyDone();
        return asking.Then(new Frozen(freeze.Reason));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Resume _)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        if (asking.Room.Phase is Phase.Draft or Phase.Frozen) return new Refusal.NotOpen();
        if (asking.Room.Phase == Phase.Open) return new Refusal.AlreadyDone();
        var (closesAt, hardStopAt, offersDueAt) = Clocks.AfterStop(asking.Room, asking.At);
        return asking.Then(new Resumed(closesAt, hardStopAt, offersDueAt));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Unfreeze unfreeze)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        if (asking.Room.Phase == Phase.Draft) return new Refusal.NotOpen();
        if (asking.Room.Phase != Phase.Frozen) return new Refusal.AlreadyDone();
        if (asking.Room.PausedFor is not null) return asking.Then(new Unfrozen(unfreeze.Reason, null, null, null));
        var (closesAt, hardStopAt, offersDueAt) = Clocks.AfterStop(asking.Room, asking.At);
        return asking.Then(new Unfrozen(unfreeze.Reason, closesAt, hardStopAt, offersDueAt));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Cancel cancel)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        return asking.Then(new Cancelled(cancel.Reason));
    }

    public static Decision<RoomEvent> Decide(in Asking asking, Close _)
    {
        if (!asking.ByHost) return new Refusal.NotAllowed();
        if (asking.NotUnderWay is { } refusal) return refusal;
        return asking.Then(new RoomClosed());
    }
}
