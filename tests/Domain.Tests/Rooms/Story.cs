using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Chain;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>A room told as given – when – then. It numbers, chains and remembers what happens, as a ledger does.</summary>
internal sealed class Story
{
    public static readonly FeedId Feed = FeedId.Room("rukwan");

    private readonly List<(Entry Entry, Happened<RoomEvent> Happened)> _record = [];
    private readonly byte[] _chance = new byte[32];
    private Decision<RoomEvent> _last;

    public RoomState Room { get; private set; } = RoomSubject.Instance.Empty(Feed);
    public DateTimeOffset Now { get; private set; } = Cast.Noon;
    public IEnumerable<Happened<RoomEvent>> Log => _record.Select(line => line.Happened);
    public IEnumerable<RoomEvent> Events => Log.Select(happened => happened.What);
    public Decision<RoomEvent> Last => _last;
    public long Version => _record.Count;
    public byte[] Head => _record.Count > 0 ? _record[^1].Entry.Head : HashChain.Start(Feed);

    public static Story Of(CreateRoom create, Caller? host = null) => new Story().Given(host ?? Cast.Official, create);

    /// <summary>An auction with its bidders admitted, open since noon; drawn so that the first is B1, the second B2 …</summary>
    public static Story Auction(RulesAsked rules, params Caller[] bidders)
    {
        for (byte chance = 0; ; chance++)
        {
            var story = new Story { _chance = { [0] = chance } }.Given(Cast.Official, Cast.Auction(rules)).Admits(bidders).Given(Cast.Official, new Open());
            if (bidders.Select((bidder, i) => story.Room.Members[bidder.Party].Bidder == Cast.B(i + 1)).All(fits => fits)) return story;
        }
    }

    public Story Drawing(byte chance) { _chance[0] = chance; return this; }

    public Story At(double seconds) { Now = Cast.Noon.AddSeconds(seconds); return this; }

    public Story Later(double seconds) { Now = Now.AddMilliseconds(Math.Floor(seconds * 1000)); return this; }

    public Story Admits(params Caller[] bidders) => bidders.Aggregate(this, (story, bidder) => story.Given(Cast.Official, Cast.AsBidder(bidder)));

    /// <summary>What must be accepted for the story to go on.</summary>
    public Story Given(Caller caller, RoomCommand command)
    {
        When(caller, command);
        Assert.True(_last.Refusal is null, $"{command} was refused: {_last.Refusal}");
        return this;
    }

    public Story When(Caller caller, RoomCommand command, CommandId? id = null)
    {
        var moment = new Moment(Now, _chance);
        _last = RoomSubject.Instance.Decide(Room, caller, id ?? Id(_record.Count), command, moment);
        foreach (var follows in _last.Events) Append(follows);
        return this;
    }

    public Story TimeComes() => When(Caller.System, new TimeCame());

    public Story Then(params RoomEvent[] events)
    {
        Assert.Null(_last.Refusal);
        Assert.Equal(events.Select(Json), _last.Events.Select(follows => Json(follows.What)));
        return this;
    }

    public Story Refused(Refusal refusal)
    {
        Assert.Equal(refusal, _last.Refusal);
        return this;
    }

    public Story Refused<T>() where T : Refusal
    {
        Assert.IsType<T>(_last.Refusal);
        return this;
    }

    public Story Invalid(string field)
    {
        Assert.Equal(field, Assert.IsType<Refusal.Invalid>(_last.Refusal).Field);
        return this;
    }

    public Story Accepted() { Assert.Null(_last.Refusal); Assert.NotEmpty(_last.Events); return this; }

    /// <summary>The system was told that there is nothing to do.</summary>
    public Story Idle() => Then();

    public RoomView View(Caller caller) =>
        RoomViews.View(Room, caller, Version, Head, Now) ?? throw new InvalidOperationException($"{caller.Party} does not see the room");

    public string Seen(Caller caller) => Encoding.UTF8.GetString(Wire.Write(View(caller)));

    /// <summary>All frames as that caller sees them now.</summary>
    public Frame[] Frames(Caller caller) => Frames(Room.Sees(caller)!.Value);

    public Frame[] Frames(Viewpoint viewpoint) => [.. _record.Select(line => Domain.Chain.Frames.For(viewpoint, FactOf(line)))];

    public string FramesText(Caller caller) => Encoding.UTF8.GetString(Wire.Write(Frames(caller)));

    /// <summary>The frame of the last event of that type.</summary>
    public Frame Frame<T>(Caller caller) where T : RoomEvent => Frames(caller)[_record.FindLastIndex(line => line.Happened.What is T)];

    public static string Json(RoomEvent what) => Encoding.UTF8.GetString(RoomSubject.Instance.Encode(what));

    public static CommandId Id(int n) => new(new Guid(n, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 0]));

    /// <summary>Who sees the two parts of each entry in that state of the room.</summary>
    public Sight[] SightsIn(RoomState room) => [.. _record.Select(line => RoomSubject.Instance.Seen(room, line.Happened))];

    private void Append(Follows<RoomEvent> follows)
    {
        var happened = new Happened<RoomEvent>(Version + 1, Now, follows.Who, follows.What);
        var entry = HashChain.Link(Head, happened.Seq, Now, Wire.Write(follows.Who), RoomSubject.Instance.Encode(follows.What), new byte[32]);
        _record.Add((entry, happened));
        Room = RoomSubject.Instance.Evolve(Room, happened);
    }

    private Fact FactOf((Entry Entry, Happened<RoomEvent> Happened) line)
    {
        var sight = RoomSubject.Instance.Seen(Room, line.Happened);
        return new(line.Entry, sight.Who, sight.What);
    }
}
