using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain;
using EMiningLive.Domain.Pipeline;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Rooms;
using Npgsql;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>The officials' wall counted anew from nothing but the rows of the journal: every project and every room folded from its first entry.</summary>
public static class CountedWall
{
    private static readonly string[] OfTheFrame = ["epoch", "seq", "at"];

    /// <summary>The members of <c>GET /api/pipeline</c> that read otherwise than counted, within seconds of the last change.</summary>
    public static async Task<IReadOnlyList<string>> Differences(string database, Api api, int web)
    {
        var shown = (await api.Get("official", "/api/pipeline", web)).AsObject();
        var counted = await Count(database, shown["at"]!.GetValue<DateTimeOffset>());
        return [.. counted.Where(member => !OfTheFrame.Contains(member.Key) && !JsonNode.DeepEquals(member.Value, shown[member.Key])).Select(member => $"{member.Key}: counted {member.Value?.ToJsonString()}, shown {shown[member.Key]?.ToJsonString()}")];
    }

    private static async Task<JsonObject> Count(string database, DateTimeOffset now)
    {
        var board = new Board();
        foreach (var (feed, rows) in await Rows(database, "projects"))
        {
            var happened = rows.Select(row => row.As(ProjectSubject.Instance)).ToList();
            board.Take(ProjectSummaries.Summary(Fold(ProjectSubject.Instance, feed, happened), happened.Count));
            board.Take(feed.Key, happened.Select(each => Timelines.Row(each)).OfType<TimelineRow>());
        }

        foreach (var (feed, rows) in await Rows(database, "rooms"))
            board.Take(RoomSummaries.Line(Fold(RoomSubject.Instance, feed, [.. rows.Select(row => row.As(RoomSubject.Instance))]), rows.Count));
        return JsonNode.Parse(Wire.Write(board.View("", 0, now)))!.AsObject();
    }

    private static TState Fold<TState, TCommand, TEvent>(ISubject<TState, TCommand, TEvent> subject, FeedId feed, IReadOnlyList<Happened<TEvent>> happened)
        where TState : class
        where TCommand : class
        where TEvent : class =>
        happened.Aggregate(subject.Empty(feed), subject.Evolve);

    private static async Task<Dictionary<FeedId, List<Row>>> Rows(string database, string kind)
    {
        await using var source = new NpgsqlConnection(database + "Pooling=false");
        await source.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select e.stream, e.seq, e.at, e.who, coalesce(o.what, e.what)
            from entries e left join openings o using (stream, seq)
            where e.stream like @kind order by e.stream, e.seq
            """,
            source);
        command.Parameters.AddWithValue("kind", $"{kind}/%");
        await using var reader = await command.ExecuteReaderAsync();
        var feeds = new Dictionary<FeedId, List<Row>>();
        while (await reader.ReadAsync())
        {
            var feed = FeedId.Of(reader.GetString(0));
            if (!feeds.TryGetValue(feed, out var rows)) feeds[feed] = rows = [];
            rows.Add(new(reader.GetInt64(1), reader.GetInt64(2), reader.GetFieldValue<byte[]>(3), reader.GetFieldValue<byte[]>(4)));
        }

        return feeds;
    }

    /// <param name="At">Unix milliseconds.</param>
    private sealed record Row(long Seq, long At, byte[] Who, byte[] What)
    {
        public Happened<TEvent> As<TState, TCommand, TEvent>(ISubject<TState, TCommand, TEvent> subject)
            where TState : class
            where TCommand : class
            where TEvent : class =>
            new(Seq, DateTimeOffset.FromUnixTimeMilliseconds(At), Wire.Read<Who>(Who)!, subject.Decode(What)!);
    }
}
