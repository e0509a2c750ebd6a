using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Domain;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>The least subject that has all that a ledger cares for: a sum, secrets that are revealed, parties that leave.</summary>
public sealed class Counter : ISubject<Sum, CounterCommand, CounterEvent>
{
    public const int Most = 1_000_000;
    public static readonly PartyId Stranger = new("stranger");

    public int Schema { get; init; } = 1;
    public CounterCommand WhenDue { get; } = new Add(1);

    public Sum Empty(FeedId feed) => new(0, 0, []);
    public Viewpoint? Sees(Sum state, Caller caller) => caller.Party == Stranger ? null : new(ViewpointKind.Party, caller.Party);

    public Refusal? Check(Sum state, Caller caller, CounterCommand command)
    {
        if (Sees(state, caller) is null) return new Refusal.NotFound();
        return command is Add { By: < 1 } ? new Refusal.Invalid("by", "must be more than zero") : null;
    }

    public Decision<CounterEvent> Decide(Sum state, Caller caller, CommandId id, CounterCommand command, Moment moment)
    {
        var who = new Who(caller.Party, caller.Person, id);
        return command switch
        {
            Add add when state.Value + add.By > Most => new Refusal.Closed(),
            Add add => new([.. Enumerable.Repeat(new Follows<CounterEvent>(who, new Added(add.By)), add.Times)], null),
            Hide hide => Decision<CounterEvent>.Of(new Follows<CounterEvent>(who, new Hidden(hide.What))),
            Reveal => Decision<CounterEvent>.Of(new Follows<CounterEvent>(who, new Revealed())),
            Dismiss dismiss => Decision<CounterEvent>.Of(new Follows<CounterEvent>(who, new Dismissed(dismiss.Party))),
            _ => Decision<CounterEvent>.Of(),
        };
    }

    public Sum Evolve(Sum state, Happened<CounterEvent> happened) => happened.What switch
    {
        Added added => state with { Value = state.Value + added.By },
        Hidden => state with { Hidden = state.Hidden.Add(happened.Seq) },
        Revealed => state with { RevealedAt = happened.Seq },
        _ => state,
    };

    public Sight Seen(Sum now, Happened<CounterEvent> happened) =>
        happened.What is Hidden && happened.Seq > now.RevealedAt
            ? new(Audience.All, Audience.Only(happened.Who.Party))
            : new(Audience.All, Audience.All);

    public bool SeenAlike(Sum before, Sum now) => before.RevealedAt == now.RevealedAt;
    public bool Sealed(CounterEvent what) => what is Hidden;
    public ImmutableArray<long> Opens(Sum before, CounterEvent what) => what is Revealed ? [.. before.Hidden.Where(seq => seq > before.RevealedAt)] : [];
    public PartyId? Ends(Sum before, CounterEvent what) => what is Dismissed dismissed ? dismissed.Party : null;
    public byte[] Summarise(Sum state, long version) => JsonSerializer.SerializeToUtf8Bytes(state.Value);
    public ImmutableArray<Reader> Readers(Sum state) => [];
    public DateTimeOffset? DueAt(Sum state) => null;
    public bool StaysActive(Sum state) => false;
    public CounterCommand? WhenReady(Sum state, DateTimeOffset now) => null;
    public byte[] Encode(CounterEvent what) => JsonSerializer.SerializeToUtf8Bytes(what);
    public CounterEvent? Decode(ReadOnlySpan<byte> what) => what.IndexOf("fromTomorrow"u8) >= 0 ? null : JsonSerializer.Deserialize<CounterEvent>(what);
    public byte[] Encode(CounterCommand command) => JsonSerializer.SerializeToUtf8Bytes(command);
    public byte[] Freeze(Sum state) => JsonSerializer.SerializeToUtf8Bytes(state);
    public Sum Thaw(ReadOnlySpan<byte> frozen) => JsonSerializer.Deserialize<Sum>(frozen)!;
}

/// <param name="RevealedAt">Seq of the last revelation: what was hidden before it is open.</param>
public sealed record Sum(int Value, long RevealedAt, ImmutableList<long> Hidden);

[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(Hide), "hide")]
[JsonDerivedType(typeof(Reveal), "reveal")]
[JsonDerivedType(typeof(Dismiss), "dismiss")]
[JsonDerivedType(typeof(Rest), "rest")]
public abstract record CounterCommand;

public sealed record Add(int By, int Times = 1) : CounterCommand;
public sealed record Hide(string What) : CounterCommand;
public sealed record Reveal : CounterCommand;
public sealed record Dismiss(PartyId Party) : CounterCommand;
public sealed record Rest : CounterCommand;

[JsonDerivedType(typeof(Added), "added")]
[JsonDerivedType(typeof(Hidden), "hidden")]
[JsonDerivedType(typeof(Revealed), "revealed")]
[JsonDerivedType(typeof(Dismissed), "dismissed")]
public abstract record CounterEvent;

public sealed record Added(int By) : CounterEvent;
public sealed record Hidden(string What) : CounterEvent;
public sealed record Revealed : CounterEvent;
public sealed record Dismissed(PartyId Party) : CounterEvent;
