using System.Collections.Immutable;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal;

/// <summary>Lists, on SQLite.</summary>
internal sealed class SqliteSummaries(SqliteDatabase database) : ISummaries
{
    public async Task<ImmutableArray<Listed>> Visible(string kind, PartyId party, int limit, CancellationToken cancel = default) =>
    [
        .. await database.Read(
            connection => connection.Query(
                """
                select s.stream, s.version, s.head, s.text, r.host
                from readers r join summaries s on s.stream = r.stream
                where r.party = @party and s.kind = @kind
                order by s.changed_at desc, s.stream
                limit @limit
                """,
                SqliteForm.Listed,
                ("@party", party.Value),
                ("@kind", kind),
                ("@limit", limit)),
            cancel).ConfigureAwait(false),
    ];

    public async Task<ListPage> Find(ListQuery query, CancellationToken cancel = default) =>
        await database.Read(connection => Find(connection, query), cancel).ConfigureAwait(false);

    public async Task<ImmutableArray<FeedId>> With(string kind, Facet facet, CancellationToken cancel = default) =>
    [
        .. await database.Read(
            connection => connection.Query(
                "select stream from facets where kind = @kind and name = @name and value = @value order by stream",
                row => FeedId.Of(row.GetString(0)),
                ("@kind", kind),
                ("@name", facet.Name),
                ("@value", facet.Value)),
            cancel).ConfigureAwait(false),
    ];

    public async Task<ImmutableArray<Listed>> All(string kind, FeedId? after, int limit, CancellationToken cancel = default) =>
    [
        .. await database.Read(
            connection => connection.Query(
                """
                select stream, version, head, text, exists (select 1 from readers r where r.stream = s.stream and r.host = 1)
                from summaries s
                where kind = @kind and stream > @after
                order by stream
                limit @limit
                """,
                SqliteForm.Listed,
                ("@kind", kind),
                ("@after", after?.Value ?? ""),
                ("@limit", limit)),
            cancel).ConfigureAwait(false),
    ];

    public async Task<ImmutableArray<Listed>> Lines(IReadOnlyCollection<FeedId> feeds, CancellationToken cancel = default) =>
    [
        .. await database.Read(
            connection => connection.Query(
                """
                select stream, version, head, text, exists (select 1 from readers r where r.stream = s.stream and r.host = 1)
                from summaries s
                where stream in (select value from json_each(@streams))
                """,
                SqliteForm.Listed,
                ("@streams", JsonSerializer.Serialize(feeds.Select(feed => feed.Value)))),
            cancel).ConfigureAwait(false),
    ];

    public async Task<ImmutableDictionary<FeedId, long>> Versions(string kind, CancellationToken cancel = default) =>
        (await database.Read(
            connection => connection.Query(
                "select stream, version from summaries where kind = @kind",
                row => KeyValuePair.Create(FeedId.Of(row.GetString(0)), row.GetInt64(1)),
                ("@kind", kind)),
            cancel).ConfigureAwait(false)).ToImmutableDictionary();

    /// <summary>Along the index of the facet that sorts: only what is on the page is read whole.</summary>
    private static ListPage Find(SqliteConnection connection, ListQuery query)
    {
        var (matches, asked, order) = (Matches(query, "k.name = @sort"), Asked(query), query.Descending ? "desc" : "asc");
        var total = connection.Query($"select count(*) {Matches(query, Narrowest(query))}", row => row.GetInt32(0), asked).Single();
        var items = connection.Query(
            $"""
            select s.stream, s.version, s.head, s.text, exists (select 1 from readers r where r.stream = s.stream and r.host = 1)
            from (select k.stream, k.value {matches} order by k.value {order}, k.stream {order} limit @take offset @skip) page
            join summaries s on s.stream = page.stream
            order by page.value {order}, page.stream {order}
            """,
            SqliteForm.Listed,
            [.. asked, ("@take", query.Take), ("@skip", query.Skip)]);
        return new([.. items], total);
    }

    /// <summary>A condition a facet and a word: what a list is asked for is read from the query alone, what it is asked with is a parameter.</summary>
    /// <param name="along">Of which facets the index is walked.</param>
    private static string Matches(ListQuery query, string along) =>
        $"""
        from facets k
        where k.kind = @kind and {along}
        {string.Concat(query.Words.Select((_, i) => $"  and exists (select 1 from facets f where f.stream = k.stream and f.name = 'search' and instr(f.value, @word{i}) > 0)\n"))}
        {string.Concat(query.Having.Select((_, i) => $"  and exists (select 1 from facets f where f.stream = k.stream and f.name = @name{i} and f.value = @value{i})\n"))}
          and exists (select 1 from readers r where r.stream = k.stream and r.party in ({string.Join(", ", query.Readers.Select((_, i) => $"@reader{i}"))}) {(query.AsHost ? "" : "and r.host = 0")})
        """;

    /// <summary>All lines have the facet that sorts; to count them, the one that leaves the fewest is walked.</summary>
    private static string Narrowest(ListQuery query) =>
        query.Having.Length > 0 ? "k.name = @name0 and k.value = @value0"
        : query.Words.Length > 0 ? "k.name = 'search' and instr(k.value, @word0) > 0"
        : "k.name = @sort";

    private static (string, object)[] Asked(ListQuery query) =>
    [
        ("@kind", query.Kind),
        ("@sort", query.Sort),
        .. query.Readers.Select((party, i) => ($"@reader{i}", (object)party.Value)),
        .. query.Having.SelectMany((facet, i) => new (string, object)[] { ($"@name{i}", facet.Name), ($"@value{i}", facet.Value) }),
        .. query.Words.Select((word, i) => ($"@word{i}", (object)word)),
    ];

    public async Task<ImmutableDictionary<FeedId, Head>> Heads(IReadOnlyCollection<FeedId> feeds, CancellationToken cancel = default)
    {
        var heads = await database.Read(
            connection => connection.Query(
                "select version, head, stream from summaries where stream in (select value from json_each(@streams))",
                row => KeyValuePair.Create(FeedId.Of(row.GetString(2)), SqliteForm.Head(row)),
                ("@streams", JsonSerializer.Serialize(feeds.Select(feed => feed.Value)))),
            cancel).ConfigureAwait(false);
        return heads.ToImmutableDictionary();
    }

    public async Task<ImmutableArray<FeedId>> Overdue(DateTimeOffset before, int limit, CancellationToken cancel = default) =>
    [
        .. await database.Read(
            connection => connection.Query(
                "select stream from summaries where due_at < @before order by due_at limit @limit",
                row => FeedId.Of(row.GetString(0)),
                ("@before", before.ToUnixTimeMilliseconds()),
                ("@limit", limit)),
            cancel).ConfigureAwait(false),
    ];
}
