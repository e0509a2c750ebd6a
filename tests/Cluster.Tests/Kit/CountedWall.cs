using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain;
using EMiningLive.Domain.Pipeline;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Rooms;

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
        await using var journal = StoredRows.Of(database);
        var board = new Board();
        foreach (var (feed, entries) in await journal.Entries("projects"))
        {
            var happened = entries.Select(entry => Happened(entry, ProjectSubject.Instance)).ToList();
            board.Take(ProjectSummaries.Summary(Fold(ProjectSubject.Instance, feed, happened), happened.Count));
            board.Take(feed.Key, happened.Select(each => Timelines.Row(each)).OfType<TimelineRow>());
        }

        foreach (var (feed, entries) in await journal.Entries("rooms"))
            board.Take(RoomSummaries.Line(Fold(RoomSubject.Instance, feed, [.. entries.Select(entry => Happened(entry, RoomSubject.Instance))]), entries.Length));
        return JsonNode.Parse(Wire.Write(board.View("", 0, now)))!.AsObject();
    }

    private static TState Fold<TState, TCommand, TEvent>(ISubject<TState, TCommand, TEvent> subject, FeedId feed, IReadOnlyList<Happened<TEvent>> happened)
        where TState : class
        where TCommand : class
        where TEvent : class =>
        happened.Aggregate(subject.Empty(feed), subject.Evolve);

    private static Happened<TEvent> Happened<TState, TCommand, TEvent>(Entry entry, ISubject<TState, TCommand, TEvent> subject)
        where TState : class
        where TCommand : class
        where TEvent : class =>
        new(entry.Seq, entry.At, Wire.Read<Who>(entry.Who)!, subject.Decode(entry.What)!);
}
