using System.Diagnostics.Metrics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Grains.Ledgers;

namespace EMiningLive.Grains.Feeds;

/// <summary>What the feeds of this process count, by kind: never which, never who, never how much.</summary>
internal static class FeedMeter
{
    private static readonly Meter Feeds = new("EMiningLive.Feeds");
    private static readonly Counter<long> Activations = Feeds.CreateCounter<long>("emining.feeds.activations", "{feed}", "Feeds brought into memory, by kind.");
    private static readonly Counter<long> Receipts = Feeds.CreateCounter<long>("emining.feeds.receipts", "{command}", "Commands that took effect, by kind of feed.");
    private static readonly Counter<long> Refusals = Feeds.CreateCounter<long>("emining.feeds.refusals", "{command}", "Commands that were refused, by kind of feed and type.");

    public static void Activated(FeedId feed) => Activations.Add(1, Kind(feed));

    public static void Answered(FeedId feed, Answer answer)
    {
        if (answer is Refused refused) Refusals.Add(1, Kind(feed), new KeyValuePair<string, object?>("type", refused.Refusal.Name()));
        else Receipts.Add(1, Kind(feed));
    }

    private static KeyValuePair<string, object?> Kind(FeedId feed) => new("kind", feed.Kind);
}
