using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using Npgsql;
using static EMiningLive.Journal.PostgresForm;

namespace EMiningLive.Journal;

/// <summary>Lists, on PostgreSQL.</summary>
internal sealed class PostgresSummaries(NpgsqlDataSource database) : ISummaries
{
    public async Task<ImmutableArray<Listed>> Visible(string kind, PartyId party, int limit, CancellationToken cancel = default) =>
    [
        .. await database.Query(
            """
            select s.stream, s.version, s.head, s.text, r.host
            from readers r join summaries s on s.stream = r.stream
            where r.party = @party and s.kind = @kind
            order by s.changed_at desc, s.stream
            limit @limit
            """,
            Listed,
            cancel,
            Of("party", party.Value),
            Of("kind", kind),
            Of("limit", limit)).ConfigureAwait(false),
    ];

    /// <summary>Along the index of the facet that sorts: only what is on the page is read whole.</summary>
    public async Task<ListPage> Find(ListQuery query, CancellationToken cancel = default)
    {
        var (matches, order) = (Matches(query), query.Descending ? "desc" : "asc");
        var total = await database.Query($"select count(*) {matches}", row => row.GetInt64(0), cancel, Asked(query)).ConfigureAwait(false);
        var items = await database.Query(
            $"""
            select s.stream, s.version, s.head, s.text, exists (select from readers r where r.stream = s.stream and r.host)
            from (select k.stream, k.value {matches} order by k.value {order}, k.stream {order} limit @take offset @skip) page
            join summaries s on s.stream = page.stream
            order by page.value {order}, page.stream {order}
            """,
            Listed,
            cancel,
            [.. Asked(query), Of("take", query.Take), Of("skip", query.Skip)]).ConfigureAwait(false);
        return new([.. items], (int)total.Single());
    }

    public async Task<ImmutableArray<FeedId>> With(string kind, Facet facet, CancellationToken cancel = default) =>
    [
        .. await database.Query(
            "select stream from facets where kind = @kind and name = @name and value = @value order by stream",
            row => FeedId.Of(row.GetString(0)),
            cancel,
            Of("kind", kind),
            Of("name", facet.Name),
            Of("value", facet.Value)).ConfigureAwait(false),
    ];

    public async Task<ImmutableArray<Listed>> All(string kind, FeedId? after, int limit, CancellationToken cancel = default) =>
    [
        .. await database.Query(
            """
            select stream, version, head, text, exists (select from readers r where r.stream = s.stream and r.host)
            from summaries s
            where kind = @kind and stream > @after
            order by stream
            limit @limit
            """,
            Listed,
            cancel,
            Of("kind", kind),
            Of("after", after?.Value ?? ""),
            Of("limit", limit)).ConfigureAwait(false),
    ];

    public async Task<ImmutableArray<Listed>> Lines(IReadOnlyCollection<FeedId> feeds, CancellationToken cancel = default) =>
    [
        .. await database.Query(
            """
            select stream, version, head, text, exists (select from readers r where r.stream = s.stream and r.host)
            from summaries s
            where stream = any(@streams)
            """,
            Listed,
            cancel,
            Of("streams", feeds.Select(feed => feed.Value))).ConfigureAwait(false),
    ];

    public async Task<ImmutableDictionary<FeedId, long>> Versions(string kind, CancellationToken cancel = default) =>
        (await database.Query(
            "select stream, version from summaries where kind = @kind",
            row => KeyValuePair.Create(FeedId.Of(row.GetString(0)), row.GetInt64(1)),
            cancel,
            Of("kind", kind)).ConfigureAwait(false)).ToImmutableDictionary();

    private static string Matches(ListQuery query) =>
        $"""
        from facets k
        where k.kind = @kind and k.name = @sort
          and exists (select from readers r where r.stream = k.stream and r.party = any(@readers) and (@host or not r.host))
        {string.Concat(query.Having.Select((_, i) => $"  and exists (select from facets f where f.stream = k.stream and f.name = @name{i} and f.value = @value{i})\n"))}
        {string.Concat(query.Words.Select((_, i) => $"  and exists (select from facets f where f.stream = k.stream and f.name = 'search' and strpos(f.value, @word{i}) > 0)\n"))}
        """;

    private static NpgsqlParameter[] Asked(ListQuery query) =>
    [
        Of("kind", query.Kind),
        Of("sort", query.Sort),
        Of("readers", query.Readers.Select(party => party.Value)),
        Of("host", query.AsHost),
        .. query.Having.SelectMany((facet, i) => new[] { Of($"name{i}", facet.Name), Of($"value{i}", facet.Value) }),
        .. query.Words.Select((word, i) => Of($"word{i}", word)),
    ];

    public async Task<ImmutableDictionary<FeedId, Head>> Heads(IReadOnlyCollection<FeedId> feeds, CancellationToken cancel = default)
    {
        var heads = await database.Query(
            "select version, head, stream from summaries where stream = any(@streams)",
            row => KeyValuePair.Create(FeedId.Of(row.GetString(2)), Head(row)),
            cancel,
            Of("streams", feeds.Select(feed => feed.Value))).ConfigureAwait(false);
        return heads.ToImmutableDictionary();
    }

    public async Task<ImmutableArray<FeedId>> Overdue(DateTimeOffset before, int limit, CancellationToken cancel = default) =>
    [
        .. await database.Query(
            "select stream from summaries where due_at < @before order by due_at limit @limit",
            row => FeedId.Of(row.GetString(0)),
            cancel,
            Of("before", before.ToUnixTimeMilliseconds()),
            Of("limit", limit)).ConfigureAwait(false),
    ];
}
