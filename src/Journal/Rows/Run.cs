using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Journal;

/// <summary>A batch on its way into the table.</summary>
/// <param name="Place">Its place among those that were given together.</param>
/// <param name="Rows">As they will stand in the table: what is sealed is encrypted.</param>
internal sealed record Prepared(int Place, Batch Batch, ImmutableArray<StoredRow> Rows, ImmutableArray<Opening> Openings);

/// <summary>Batches of one feed that are chained on each other: they have their place together, or none of them has.</summary>
internal sealed record Run(ImmutableArray<Prepared> Parts)
{
    public FeedId Feed => Parts[0].Batch.Feed;
    public Entry First => Parts[0].Batch.Rows[0].Entry;
    public Entry Last => Parts[^1].Batch.Rows[^1].Entry;
    public Summary Summary => Parts[^1].Batch.Summary;
    public IEnumerable<StoredRow> Rows => Parts.SelectMany(part => part.Rows);
    public IEnumerable<Opening> Openings => Parts.SelectMany(part => part.Openings);

    /// <summary>
    /// Whether the first entry is chained on that head. This is the fence: a writer that did not see the last entry
    /// cannot have made the hash that follows on it, even where its seq would fit.
    /// </summary>
    public bool Follows(Head? stored) =>
        First.Seq == (stored?.Version ?? 0) + 1 && First.FollowsOn(stored?.Hash ?? HashChain.Start(Feed));

    /// <summary>Runs in the order of their feeds, so that no two writers wait for each other in a circle.</summary>
    public static ImmutableArray<Run> Of(IEnumerable<Prepared> batches) =>
        [.. batches.GroupBy(part => part.Batch.Feed).OrderBy(feed => feed.Key).SelectMany(Chained)];

    /// <summary>A batch that is not chained on the one before it claims a place of its own.</summary>
    private static IEnumerable<Run> Chained(IEnumerable<Prepared> batches)
    {
        var parts = ImmutableArray.CreateBuilder<Prepared>();
        foreach (var next in batches)
        {
            if (parts.Count > 0 && !next.Batch.Rows[0].Entry.FollowsOn(parts[^1].Batch.Rows[^1].Entry))
                yield return new(parts.DrainToImmutable());
            parts.Add(next);
        }
        yield return new(parts.DrainToImmutable());
    }
}
