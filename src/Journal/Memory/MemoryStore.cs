using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal;

/// <summary>The journal's tables in memory, for tests of what stands above it. Obeys the same suite as the databases.</summary>
internal sealed class MemoryStore(TimeProvider time) : IRowStore, ISummaries
{
    private readonly Lock gate = new();
    private readonly Dictionary<FeedId, MemoryFeed> feeds = [];

    public Task<IReadOnlyList<FoundRow>> Read(FeedId feed, long after, int limit, CancellationToken cancel) =>
        Asked<IReadOnlyList<FoundRow>>(() => [.. Rows(feed).Skip((int)Math.Min(after, int.MaxValue)).Take(limit)], cancel);

    public Task<FoundRow?> Find(FeedId feed, Guid command, CancellationToken cancel) =>
        Asked(() => Rows(feed).FirstOrDefault(found => found.Stored.Command == command), cancel);

    public Task<IReadOnlyList<FoundRow>> At(FeedId feed, IReadOnlyList<long> seqs, CancellationToken cancel) =>
        Asked<IReadOnlyList<FoundRow>>(() => [.. Rows(feed).Where(found => seqs.Contains(found.Stored.Seq))], cancel);

    public Task<Head?> Head(FeedId feed, CancellationToken cancel) => Asked(() => feeds.GetValueOrDefault(feed)?.Head, cancel);

    public Task<long> Told(FeedId feed, CancellationToken cancel) => Asked(() => feeds.GetValueOrDefault(feed)?.Told ?? 0, cancel);

    public Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel) => Asked(
        () =>
        {
            if (feeds.GetValueOrDefault(feed) is { } known && known.Told < seq && known.Summary.Version >= seq) feeds[feed] = known.Settled(seq, dueAt);
            return true;
        },
        cancel);

    public Task<DateTimeOffset> Now(CancellationToken cancel) => Asked(time.GetUtcNow, cancel);

    public Task<Written> Write(IReadOnlyList<Run> runs, CancellationToken cancel) => Asked(
        () =>
        {
            var fitting = runs.Where(run => run.Follows(feeds.GetValueOrDefault(run.Feed)?.Head)).ToList();
            if (fitting.Any(Repeats)) throw new PlaceTakenException();
            foreach (var run in fitting) feeds[run.Feed] = feeds.GetValueOrDefault(run.Feed, MemoryFeed.Empty).With(run);
            return new Written(fitting.Select(run => run.Feed).ToHashSet(), time.GetUtcNow());
        },
        cancel);

    public Task<ImmutableArray<Listed>> Visible(string kind, PartyId party, int limit, CancellationToken cancel = default) => Asked(
        () => (from pair in feeds
               where pair.Key.Kind == kind
               from reader in pair.Value.Summary.Readers
               where reader.Party == party
               orderby pair.Value.ChangedAt descending, pair.Key
               select new Listed(pair.Key, pair.Value.Head, pair.Value.Summary.Text, reader.Host)).Take(limit).ToImmutableArray(),
        cancel);

    public Task<ListPage> Find(ListQuery query, CancellationToken cancel = default) => Asked(
        () =>
        {
            var found = feeds.Where(pair => pair.Key.Kind == query.Kind && pair.Value.Summary.Matches(query)).ToList();
            var sorted = found
                .SelectMany(pair => pair.Value.Summary.Facets.Where(facet => facet.Name == query.Sort), (pair, facet) => (facet.Value, pair.Key, Feed: pair.Value))
                .OrderBy(line => line.Value, StringComparer.Ordinal).ThenBy(line => line.Key).ToList();
            if (query.Descending) sorted.Reverse();
            return new ListPage([.. sorted.Skip(query.Skip).Take(query.Take).Select(line => line.Feed.Listed(line.Key))], sorted.Count);
        },
        cancel);

    public Task<ImmutableArray<FeedId>> With(string kind, Facet facet, CancellationToken cancel = default) => Asked(
        () => feeds.Where(pair => pair.Key.Kind == kind && pair.Value.Summary.Facets.Contains(facet)).Select(pair => pair.Key).Order().ToImmutableArray(),
        cancel);

    public Task<ImmutableArray<Listed>> All(string kind, FeedId? after, int limit, CancellationToken cancel = default) => Asked(
        () => feeds.Where(pair => pair.Key.Kind == kind && (after is not { } last || pair.Key.CompareTo(last) > 0))
            .OrderBy(pair => pair.Key)
            .Take(limit)
            .Select(pair => pair.Value.Listed(pair.Key))
            .ToImmutableArray(),
        cancel);

    public Task<ImmutableArray<Listed>> Lines(IReadOnlyCollection<FeedId> wanted, CancellationToken cancel = default) =>
        Asked(() => wanted.Distinct().Where(feeds.ContainsKey).Select(feed => feeds[feed].Listed(feed)).ToImmutableArray(), cancel);

    public Task<ImmutableDictionary<FeedId, long>> Versions(string kind, CancellationToken cancel = default) =>
        Asked(() => feeds.Where(pair => pair.Key.Kind == kind).ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Summary.Version), cancel);

    public Task<ImmutableDictionary<FeedId, Head>> Heads(IReadOnlyCollection<FeedId> wanted, CancellationToken cancel = default) =>
        Asked(() => wanted.Distinct().Where(feeds.ContainsKey).ToImmutableDictionary(feed => feed, feed => feeds[feed].Head), cancel);

    public Task<ImmutableArray<FeedId>> Overdue(DateTimeOffset before, int limit, CancellationToken cancel = default) => Asked(
        () => feeds.Where(pair => pair.Value.Summary.DueAt < before)
            .OrderBy(pair => pair.Value.Summary.DueAt)
            .Select(pair => pair.Key)
            .Take(limit)
            .ToImmutableArray(),
        cancel);

    private IEnumerable<FoundRow> Rows(FeedId feed) => feeds.GetValueOrDefault(feed, MemoryFeed.Empty).Found;

    private bool Repeats(Run run)
    {
        var commands = run.Rows.Select(row => row.Command).OfType<Guid>().ToList();
        return commands.Distinct().Count() < commands.Count
            || Rows(run.Feed).Any(found => found.Stored.Command is { } command && commands.Contains(command));
    }

    private Task<T> Asked<T>(Func<T> answer, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested) return Task.FromCanceled<T>(cancel);
        try
        {
            lock (gate) return Task.FromResult(answer());
        }
        catch (PlaceTakenException taken)
        {
            return Task.FromException<T>(taken);
        }
    }
}

/// <summary>All that memory holds of one feed.</summary>
internal sealed record MemoryFeed(ImmutableList<StoredRow> Rows, ImmutableDictionary<long, Opening> Openings, Summary Summary, long ChangedAt, long Told = 0)
{
    public static readonly MemoryFeed Empty = new([], ImmutableDictionary<long, Opening>.Empty, new(0, [], [], [], null), 0);

    public Head Head => new(Summary.Version, Summary.Head);

    public IEnumerable<FoundRow> Found => Rows.Select(row => new FoundRow(row, Openings.GetValueOrDefault(row.Seq)));

    public MemoryFeed With(Run run) => new(
        Rows.AddRange(run.Rows),
        Openings.SetItems(run.Openings.Select(opening => KeyValuePair.Create(opening.Seq, opening))),
        run.Summary,
        run.Last.At.ToUnixTimeMilliseconds(),
        Told);

    public MemoryFeed Settled(long seq, DateTimeOffset? dueAt) => this with
    {
        Told = seq,
        Summary = Summary.Version == seq ? new(Summary.Version, Summary.Head, () => new(Summary.Text, Summary.Readers, dueAt, Summary.Facets)) : Summary,
    };

    public Listed Listed(FeedId feed) => new(feed, Head, Summary.Text, Summary.Readers.Any(reader => reader.Host));
}

internal static class MemoryQueries
{
    public static bool Matches(this Summary line, ListQuery query) =>
        line.Readers.Any(reader => query.Readers.Contains(reader.Party) && (query.AsHost || !reader.Host))
        && query.Having.All(line.Facets.Contains)
        && query.Words.All(word => line.Facets.Any(facet => facet.Name == Facet.Search && facet.Value.Contains(word, StringComparison.Ordinal)));
}
