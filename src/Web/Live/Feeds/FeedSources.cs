using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>How one kind of feed is reached: rooms today, projects and investors as they come.</summary>
public interface IFeedSource
{
    /// <summary>What stands before the slash: <c>rooms</c>.</summary>
    string Kind { get; }

    /// <summary>Null when no feed can be called so.</summary>
    IFeedGrain? Grain(FeedId feed);

    /// <summary>Reads a command strictly and has it decided; every no, also an unknown outcome, is a <see cref="Refused"/>.</summary>
    /// <param name="command">As it was sent, or why that is no JSON.</param>
    Task<Answer> Submit(Caller caller, FeedId feed, Reading<JsonElement> command, CancellationToken cancel);

    /// <summary>Whether a party's people show to their own party and the host alone.</summary>
    Task<bool> Discreet(FeedId feed);
}

/// <summary>The kinds of feeds, by name.</summary>
public sealed class FeedSources(IEnumerable<IFeedSource> sources)
{
    private readonly Dictionary<string, IFeedSource> kinds = sources.ToDictionary(source => source.Kind);

    public IFeedSource? Of(FeedId feed) => kinds.GetValueOrDefault(feed.Kind);
}
