using EMiningLive.Contracts;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live.Connections;

/// <summary>A connection that lives on after its request: a hub's or an event stream's.</summary>
public interface ILiveConnection : ISubscriber
{
    IReadOnlyCollection<FeedId> Watched { get; }

    /// <summary>How long it has not read.</summary>
    TimeSpan StuckFor { get; }

    /// <summary>The truth of the feeds that it watches, each as UTF-8 JSON <c>{version,head,now}</c>.</summary>
    void Beat(IReadOnlyDictionary<FeedId, byte[]> heads);

    /// <summary>Says that the right to all that it watches ended, and closes it.</summary>
    void End(string reason);

    /// <summary>Closes it without a word: it does not read.</summary>
    void Abort();
}
