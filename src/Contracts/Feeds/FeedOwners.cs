using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Contracts.Feeds;

/// <summary>Which grain owns which feed.</summary>
public static class FeedOwners
{
    /// <summary>Null where no grain owns such a feed.</summary>
    public static IFeedGrain? Owner(this IGrainFactory grains, FeedId feed) => feed.Kind switch
    {
        "rooms" => grains.GetGrain<IRoomGrain>(feed.Key),
        "projects" => grains.GetGrain<IProjectGrain>(feed.Key),
        "investors" => grains.GetGrain<IInvestorGrain>(feed.Key),
        "inbox" => grains.GetGrain<IInboxGrain>(feed.Key),
        _ => null,
    };
}
