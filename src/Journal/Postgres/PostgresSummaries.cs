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
