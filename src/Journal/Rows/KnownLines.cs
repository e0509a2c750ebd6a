using System.Collections.Concurrent;
using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal;

/// <summary>
/// The readers and facets that this process wrote last, so that they are written again only when they changed. They count only for the entry
/// directly after that write: where another process wrote in between, nothing is known.
/// </summary>
internal sealed class KnownLines
{
    /// <summary>Forgetting costs no more than writing them once more.</summary>
    private const int Limit = 10_000;

    private readonly ConcurrentDictionary<FeedId, (long Version, ImmutableArray<Reader> Readers, ImmutableArray<Facet> Facets)> known = [];

    public bool Changed(Run run) =>
        !known.TryGetValue(run.Feed, out var last)
        || last.Version != run.First.Seq - 1
        || !last.Readers.SequenceEqual(run.Summary.Readers)
        || !last.Facets.SequenceEqual(run.Summary.Facets);

    public void Remember(IEnumerable<Run> durable)
    {
        if (known.Count > Limit) known.Clear();
        foreach (var run in durable) known[run.Feed] = (run.Last.Seq, run.Summary.Readers, run.Summary.Facets);
    }
}
