using System.Collections.Immutable;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;

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
