using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Rooms;

namespace EMiningLive.Web.Live.Rooms;

/// <summary>Rooms as feeds.</summary>
public sealed class RoomFeeds(RoomDoor door, TimeProvider time) : IFeedSource
{
    public string Kind => "rooms";

    public IFeedGrain? Grain(FeedId feed) => door.Find(feed);

    public async Task<Answer> Submit(Caller caller, FeedId feed, Reading<JsonElement> command, CancellationToken cancel)
    {
        try { return await door.Submit(caller, feed, command).WaitAsync(Patience.Grain, time, cancel); }
        catch (Exception over) when (over is TimeoutException || cancel.IsCancellationRequested) { return new Refused(new Refusal.Unavailable(1000)); }
    }

    /// <summary>Anonymous auctions are, for good: who was at the desk stays unsaid after the names are out.</summary>
    public async Task<bool> Discreet(FeedId feed) =>
        await door.Find(feed)!.View(Caller.System).WaitAsync(Patience.Grain, time) is not RoomSeen { View.Rules.Anonymous: false or null };
}
