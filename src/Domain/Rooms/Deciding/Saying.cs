using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Talk: to all in the room, among a party's own people, or between a party and the host.</summary>
internal static class Saying
{
    public static Decision<RoomEvent> Decide(in Asking asking, Say say)
    {
        if (!MaySay(asking, say.To)) return new Refusal.NotAllowed();
        if (asking.Ended) return new Refusal.Closed();
        return asking.Then(new Said(new Spoken(say.Lang, say.Text), say.To));
    }

    /// <summary>A bidder whose name is kept says nothing to the room: its words would name it.</summary>
    private static bool MaySay(in Asking asking, string to) =>
        asking.ByHost || asking.Member?.As switch
        {
            null or Places.Observer => false,
            Places.Bidder when asking.Room.Anonymous => to != Hearers.Room,
            _ => true,
        };
}
