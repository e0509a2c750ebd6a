using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>What is behind a door, as feeds.</summary>
public class DoorFeeds<TGrain, TCommand>(Door<TGrain, TCommand> door, TimeProvider time) : IFeedSource
    where TGrain : class, IFeedGrain
    where TCommand : class
{
    public string Kind => door.Kind;

    public IFeedGrain? Grain(FeedId feed) => door.Find(feed);

    public async Task<Answer> Submit(Caller caller, FeedId feed, Reading<JsonElement> command, CancellationToken cancel)
    {
        try { return await door.Submit(caller, feed, command).WaitAsync(Patience.Grain, time, cancel); }
        catch (Exception over) when (over is TimeoutException || cancel.IsCancellationRequested) { return new Refused(new Refusal.Unavailable(1000)); }
    }

    public virtual Task<bool> Discreet(FeedId feed) => Task.FromResult(false);
}
