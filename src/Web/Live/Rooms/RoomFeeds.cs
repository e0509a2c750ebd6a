using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Rooms;

namespace EMiningLive.Web.Live.Rooms;

/// <summary>Rooms as feeds.</summary>
public sealed class RoomFeeds(RoomDoor door, TimeProvider time) : DoorFeeds<IRoomGrain, RoomCommand>(door, time)
{
    private readonly TimeProvider time = time;

    /// <summary>Anonymous auctions are, for good: who was at the desk stays unsaid after the names are out.</summary>
    public override async Task<bool> Discreet(FeedId feed) =>
        await door.Find(feed)!.View(Caller.System).WaitAsync(Patience.Grain, time) is not { Rules.Anonymous: false or null };
}
