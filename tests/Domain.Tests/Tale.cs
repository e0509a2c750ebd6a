using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Domain.Tests;

/// <summary>A feed of any subject told as given – when – then. It numbers, chains and remembers what happens, as a ledger does.</summary>
internal abstract class Tale<TTale, TState, TCommand, TEvent>(ISubject<TState, TCommand, TEvent> subject, FeedId feed)
    where TTale : Tale<TTale, TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private readonly List<(Entry Entry, Happened<TEvent> Happened)> _record = [];

    public TState State { get; private set; } = subject.Empty(feed);
    public DateTimeOffset Now { get; private set; } = Rooms.Cast.Noon;
    public Decision<TEvent> Last { get; private set; }
    public IReadOnlyList<Happened<TEvent>> Log => [.. _record.Select(line => line.Happened)];
    public long Version => _record.Count;
    public byte[] Head => _record.Count > 0 ? _record[^1].Entry.Head : HashChain.Start(feed);

    private TTale Self => (TTale)this;

    /// <summary>What must be accepted for the tale to go on.</summary>
    public TTale Given(Caller caller, params ReadOnlySpan<TCommand> commands)
    {
        foreach (var command in commands)
        {
            When(caller, command);
            Assert.True(Last.Refusal is null, $"{command} was refused: {Last.Refusal}");
        }

        return Self;
    }

    /// <summary>A second passes, and somebody asks.</summary>
    public TTale When(Caller caller, TCommand command)
    {
        Now = Now.AddSeconds(1);
        Last = subject.Decide(State, caller, Rooms.Story.Id(_record.Count), command, new Moment(Now, new byte[32]));
        foreach (var follows in Last.Events) Append(follows);
        return Self;
    }

    public TTale Then(params TEvent[] events)
    {
        Assert.Null(Last.Refusal);
        Assert.Equal(events.Select(Json), Last.Events.Select(follows => Json(follows.What)));
        return Self;
    }

    /// <summary>The system was told that there is nothing to do.</summary>
    public TTale Idle() => Then();

    public TTale Accepted() { Assert.Null(Last.Refusal); Assert.NotEmpty(Last.Events); return Self; }

    public TTale Refused<T>() where T : Refusal { Assert.IsType<T>(Last.Refusal); return Self; }

    public TTale Invalid(string field) { Assert.Equal(field, Assert.IsType<Refusal.Invalid>(Last.Refusal).Field); return Self; }

    /// <summary>All frames as that caller sees them now.</summary>
    public Frame[] Frames(Caller caller)
    {
        var viewpoint = subject.Sees(State, caller)!.Value;
        return [.. _record.Select(line => Domain.Chain.Frames.For(viewpoint, FactOf(line)))];
    }

    public string FramesText(Caller caller) => Encoding.UTF8.GetString(Wire.Write(Frames(caller)));

    public string SummaryText() => Encoding.UTF8.GetString(subject.Summarise(State, Version));

    /// <summary>The whole state as text, to compare states by.</summary>
    public string Frozen() => Text(State);

    /// <summary>The state that follows from what was written; thawed anew before each event, where asked.</summary>
    public string Folded(bool thawing)
    {
        var state = subject.Empty(feed);
        foreach (var happened in Log)
        {
            var read = happened with { What = subject.Decode(subject.Encode(happened.What))! };
            state = subject.Evolve(thawing ? subject.Thaw(subject.Freeze(state)) : state, read);
        }

        return Text(state);
    }

    private static string Utf8(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private string Text(TState state) => Utf8(subject.Freeze(state));

    private string Json(TEvent what) => Utf8(subject.Encode(what));

    private void Append(Follows<TEvent> follows)
    {
        var happened = new Happened<TEvent>(Version + 1, Now, follows.Who, follows.What);
        _record.Add((HashChain.Link(Head, happened.Seq, Now, Wire.Write(follows.Who), subject.Encode(follows.What), new byte[32]), happened));
        State = subject.Evolve(State, happened);
    }

    private Fact FactOf((Entry Entry, Happened<TEvent> Happened) line)
    {
        var sight = subject.Seen(State, line.Happened);
        return new(line.Entry, sight.Who, sight.What);
    }
}
