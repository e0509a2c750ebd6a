using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Chain;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Publication;
using EMiningLive.Domain.Rooms;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>A project with its auctions as they are published at each point of their history: from frames cut for the public, and nothing else.</summary>
internal sealed class Tale
{
    public const string Id = "kohat-rukwan", Room = "rukwan";

    public static readonly Imprint Imprint = new("https://mining.example", "Mines and Minerals");
    public static readonly FeedId Feed = FeedId.Project(Id);

    private readonly List<(Entry Entry, Happened<ProjectEvent> Happened)> _record = [];
    private readonly Dictionary<string, (Story Story, int Told)> _rooms = [];

    public ProjectState Project { get; private set; } = ProjectSubject.Instance.Empty(Feed);
    public DateTimeOffset Now { get; private set; } = Noon.AddDays(-1);

    /// <summary>A registered project, published unless it is a draft.</summary>
    public static Tale Of(bool draft = false, string? stage = null) => new Tale().Given(Official, Registered with { Draft = draft, Stage = stage });

    public static readonly Register Registered = new(
        new("Rukwan", "R-zh", "R-ur"), "Khyber Pakhtunkhwa", "Kohat", ["copper", "gold"], new(33.58m, 71.44m, true), LocalText.Of("Government"), "published", ["gazette 2026"]);

    public Tale At(DateTimeOffset at) { Now = at > Now ? at : Now; return this; }

    public Tale Later(double seconds) => At(Now.AddSeconds(seconds));

    public Tale Given(Caller caller, ProjectCommand command)
    {
        var refusal = When(caller, command);
        Assert.True(refusal is null, $"{command} was refused: {refusal}");
        return this;
    }

    public Refusal? When(Caller caller, ProjectCommand command)
    {
        var decision = ProjectSubject.Instance.Decide(Project, caller, Story.Id(_record.Count), command, new(Now, new byte[32]));
        foreach (var follows in decision.Events) Append(follows);
        return decision.Refusal;
    }

    /// <summary>What the room did since it was last listened to comes to the project, as the system tells it.</summary>
    public Tale Hears(Story story, string room = Room)
    {
        At(story.Now);
        var told = _rooms.GetValueOrDefault(room).Told;
        _rooms[room] = (story, (int)story.Version);
        return story.Log.Skip(told).Any(happened => IsNews(happened.What)) ? Given(Caller.System, new FollowRoom(NewsOf(story, room))) : this;
    }

    public ImmutableArray<Release> Releases() => Publications.Of(Imprint, Id, [.. _record.Select(Cut)], room => _rooms[room].Story.Public());

    public JsonObject Package() => Packages.Record(Imprint, Id, Releases());

    public JsonObject Compiled() => Merging.Compile(Releases().Select(release => release.Body));

    private Frame Cut((Entry Entry, Happened<ProjectEvent> Happened) line)
    {
        var sight = ProjectSubject.Instance.Seen(Project, line.Happened);
        return Frames.For(Publications.Public, new(line.Entry, sight.Who, sight.What));
    }

    private void Append(Follows<ProjectEvent> follows)
    {
        var happened = new Happened<ProjectEvent>(_record.Count + 1, Now, follows.Who, follows.What);
        var head = _record.Count > 0 ? _record[^1].Entry.Head : HashChain.Start(Feed);
        _record.Add((HashChain.Link(head, happened.Seq, Now, Wire.Write(follows.Who), ProjectSubject.Instance.Encode(follows.What), new byte[32]), happened));
        Project = ProjectSubject.Instance.Evolve(Project, happened);
    }

    private static bool IsNews(RoomEvent what) => what is Opened or Paused or Resumed or Frozen or Unfrozen or Cancelled or Annulled or AuctionClosed;

    private static RoomNews NewsOf(Story story, string id)
    {
        var (room, closed) = (story.Room, story.Events.OfType<AuctionClosed>().LastOrDefault());
        var award = closed?.Winner is { } winner ? new Award(room.Auction!.Bidders[winner].Party, closed.Amount!.Value) : null;
        return new(id, story.Version, story.Now, room.Kind!, room.Title, room.Host, room.Phase.ToString().ToLowerInvariant(), null, room.ClosesAt, award, []);
    }
}

internal static class PublicCuts
{
    /// <summary>The frames of a room as the public may see them now.</summary>
    public static IEnumerable<Frame> Public(this Story story) => story.Frames(Publications.Public);

    public static JsonObject[] Items(this JsonNode? list) => list is JsonArray items ? [.. items.Cast<JsonObject>()] : [];

    public static string[] Tags(this Release release) => [.. release.Body["tag"]!.AsArray().Select(tag => (string)tag!)];

    public static string Text(this JsonNode json) => json.ToJsonString(new() { Encoder = Wire.Options.Encoder });
}
