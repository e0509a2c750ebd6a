using System.Collections.Concurrent;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Web.Live.Attending;
using EMiningLive.Web.Live.Pipeline;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>The feeds that this node follows at present: each once, however many watch it here.</summary>
public sealed class FeedRegistry(
    FeedSources sources, Wall wall, ISummaries summaries, IGrainFactory grains, INames names, TimeProvider time, ILogger<Feed> logger)
{
    private readonly ConcurrentDictionary<FeedId, Followed> followed = new();

    /// <summary>A feed with its strongly held ear: Orleans holds observers weakly.</summary>
    private sealed record Followed(Feed Feed, IFeedGrain Grain)
    {
        public Attendance? Attendance { get; set; }
        public FeedEar? Ear { get; set; }
    }

    public IReadOnlyCollection<Feed> All => [.. followed.Values.Select(each => each.Feed)];

    public IEnumerable<Attendance> Attendances => followed.Values.Select(each => each.Attendance).OfType<Attendance>();

    public Attendance? AttendanceOf(FeedId id) => followed.TryGetValue(id, out var each) ? each.Attendance : null;

    /// <summary>Has the connection told of all that follows; what it missed is in the answer.</summary>
    public async Task<JoinAnswer> Join(ISubscriber viewer, FeedId id, long? after)
    {
        if (id == Wall.Feed) return await wall.Join(viewer);
        if (sources.Of(id) is not { } source || source.Grain(id) is not { } grain) return new Refusal.NotFound();
        while (true)
        {
            var each = followed.GetOrAdd(id, Follow, grain);
            if (await Ready(each, source) is { } refusal) { Forget(each); return refusal; }
            var answer = await each.Feed.Join(viewer, after);
            if (answer is not { Joined: null, Refusal: null }) return answer;
            Forget(each);
        }
    }

    public void Leave(ISubscriber viewer, FeedId id)
    {
        if (id == Wall.Feed) wall.Leave(viewer);
        else if (followed.TryGetValue(id, out var each)) each.Feed.Leave(viewer);
    }

    /// <summary>Leaves feeds that nobody has watched for a while.</summary>
    public async Task Tidy()
    {
        foreach (var each in followed.Values.Where(each => each.Feed.IdleFor > Patience.Empty))
        {
            if (!each.Feed.Retire()) continue;
            Forget(each);
            await each.Grain.Unwatch(each.Feed.Watcher).WaitAsync(Patience.Grain, time);
            grains.DeleteObjectReference<IFeedWatcher>(each.Feed.Watcher);
        }
    }

    private Followed Follow(FeedId id, IFeedGrain grain) => new(new Feed(id, grain, time, logger), grain);

    private void Forget(Followed each) => followed.TryRemove(KeyValuePair.Create(each.Feed.Id, each));

    private async Task<Refusal?> Ready(Followed each, IFeedSource source)
    {
        try
        {
            return await each.Feed.Ready(() => Truth(each.Feed.Id), async () => await Ear(each, source));
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            logger.LogWarning(failed, "Feed {Feed} could not be followed", each.Feed.Id.Traced);
            return new Refusal.Unavailable(1000);
        }
    }

    private async Task<Head?> Truth(FeedId id) => (await summaries.Heads([id])).GetValueOrDefault(id);

    private async Task<IFeedWatcher> Ear(Followed each, IFeedSource source)
    {
        var id = each.Feed.Id;
        each.Attendance = new(each.Feed, await source.Discreet(id), grains.GetGrain<IPresenceGrain>(id.Value), names, time);
        each.Ear = new FeedEar(each.Feed, each.Attendance);
        return grains.CreateObjectReference<IFeedWatcher>(each.Ear);
    }
}
