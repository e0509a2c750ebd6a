using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live;

/// <summary>
/// What the database says of the feeds that this node follows: asked in one query, told in heartbeats. Not this node's own
/// belief; where the database has not answered for a while, nothing is said.
/// </summary>
public sealed partial class LiveHeads(FeedRegistry feeds, ISummaries summaries, TimeProvider time, ILogger<LiveHeads> logger)
{
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(5);

    private ImmutableDictionary<FeedId, Head> known = ImmutableDictionary<FeedId, Head>.Empty;
    private long askedAt;

    /// <summary>Asks, and has every feed that is behind catch up; one that cannot holds up neither the others nor the next asking.</summary>
    public async Task Ask()
    {
        var followed = feeds.All.ToDictionary(feed => feed.Id, feed => (Feed: feed, Known: feed.Head));
        if (followed.Count == 0) return;
        var asked = time.GetTimestamp();
        var answer = await summaries.Heads(followed.Keys);
        if (asked < askedAt) return;
        (known, askedAt) = (answer, asked);
        foreach (var (id, truth) in answer)
            if (followed.TryGetValue(id, out var each)) _ = Compare(each.Feed, each.Known, truth);
    }

    private async Task Compare(Feed feed, Head before, Head truth)
    {
        try { await feed.Compare(before, truth); }
        catch (Exception failed) { LogBehind(feed.Id.Traced, truth.Version, failed); }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Feed} is behind version {Version} and could not be brought up to date; it is tried again")]
    private partial void LogBehind(string feed, long version, Exception failed);

    /// <summary>One line a feed, with the time of now; empty when the database has been silent.</summary>
    public IReadOnlyDictionary<FeedId, byte[]> Fresh()
    {
        if (time.GetElapsedTime(askedAt) > Stale) return ImmutableDictionary<FeedId, byte[]>.Empty;
        var now = time.GetUtcNow();
        return known.ToDictionary(each => each.Key, each => Heads.Line(each.Value, now));
    }

    /// <summary>The line of a feed of which its grain has just said how far it is: what it has committed itself.</summary>
    public IReadOnlyDictionary<FeedId, byte[]> Now(FeedId feed, Head head) =>
        ImmutableDictionary<FeedId, byte[]>.Empty.Add(feed, Heads.Line(head, time.GetUtcNow()));
}
