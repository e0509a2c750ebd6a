using EMiningLive.Contracts.Investors;
using EMiningLive.Web.Investors;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live.Investors;

/// <summary>Investors as feeds. Who looks at a profile is told to nobody but the looker's own party and the officials.</summary>
public sealed class InvestorFeeds(InvestorDoor door, TimeProvider time) : DoorFeeds<IInvestorGrain, InvestorCommand>(door, time)
{
    public override Task<bool> Discreet(Contracts.FeedId feed) => Task.FromResult(true);
}
