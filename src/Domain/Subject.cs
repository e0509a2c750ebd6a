using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain;

/// <summary>
/// The rules of one kind of feed, pure: a ledger asks them what follows from a command, and knows nothing else of rooms,
/// projects or investors. Every method is total and deterministic; time and chance come in with <see cref="Moment"/>.
/// </summary>
public interface ISubject<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    /// <summary>Of the form in which a state is snapshotted; a snapshot of another form is not read, the journal is folded.</summary>
    int Schema { get; }

    /// <summary>A feed of which nothing is known.</summary>
    TState Empty(FeedId feed);

    /// <summary>From where this caller looks; null when the feed is not there for them. The system sees as host.</summary>
    Viewpoint? Sees(TState state, Caller caller);

    /// <summary>
    /// What is refused before the command id is looked at: NotFound or Invalid, in that order; NotAllowed where the id would tell a stranger that
    /// the feed is there. Null when the command stands in form.
    /// </summary>
    Refusal? Check(TState state, Caller caller, TCommand command);

    /// <summary>What follows from the command at that moment, on the state that is given.</summary>
    Decision<TEvent> Decide(TState state, Caller caller, CommandId id, TCommand command, Moment moment);

    /// <summary>The state after that happened. Never fails: what is decided is decided.</summary>
    TState Evolve(TState state, Happened<TEvent> happened);

    /// <summary>Who may see the two parts of an entry, on the state that holds now (it only ever widens).</summary>
    Sight Seen(TState now, Happened<TEvent> happened);

    /// <summary>Whether every entry is surely seen by the same people in both states. Cheap: it is asked at each commit.</summary>
    bool SeenAlike(TState before, TState now);

    /// <summary>Whether text and salt of the event are encrypted at rest until opened.</summary>
    bool Sealed(TEvent what);

    /// <summary>Seqs of entries sealed at rest that this event opens, on the state before it.</summary>
    ImmutableArray<long> Opens(TState before, TEvent what);

    /// <summary>The party whose right to the feed ends with this event, if any.</summary>
    PartyId? Ends(TState before, TEvent what);

    /// <summary>What lists say of the feed: nothing that some reader of the list may not see.</summary>
    byte[] Summarise(TState state, long version);

    /// <summary>Who finds it in lists.</summary>
    ImmutableArray<Reader> Readers(TState state);

    /// <summary>By what lists filter, search and sort it.</summary>
    ImmutableArray<Facet> Facets(TState state) => [];

    /// <summary>Whether something may follow from such an event in other feeds. Cheap: it is asked of every event.</summary>
    bool Tells(TEvent what) => false;

    /// <summary>
    /// What follows in other feeds from events that are durable. Events that are told again give the same errands; of what is out of date
    /// by now, none need be given.
    /// </summary>
    /// <param name="now">The committed state, the events taken in.</param>
    IEnumerable<Errand> Errands(TState now, IReadOnlyList<Happened<TEvent>> news) => [];

    /// <summary>When the feed has to act by itself next; null when nothing is due.</summary>
    DateTimeOffset? DueAt(TState state);

    /// <summary>Whether its grain has to stay in memory until then.</summary>
    bool StaysActive(TState state);

    /// <summary>The command that takes place when it is due.</summary>
    TCommand WhenDue { get; }

    /// <summary>The command with which an activation starts, before it answers anyone; null when there is none.</summary>
    TCommand? WhenReady(TState state, DateTimeOffset now);

    /// <summary>The bytes that are hashed, stored and sent.</summary>
    byte[] Encode(TEvent what);

    /// <summary>Null for a type that this version does not know: the feed must not activate here.</summary>
    TEvent? Decode(ReadOnlySpan<byte> what);

    /// <summary>The command's normalised content, for its fingerprint.</summary>
    byte[] Encode(TCommand command);

    /// <summary>The whole state for a snapshot, secrets included: to be encrypted at rest.</summary>
    byte[] Freeze(TState state);

    /// <summary>What was frozen in the form that <see cref="Schema"/> numbers; anything else is a <see cref="System.Text.Json.JsonException"/>.</summary>
    TState Thaw(ReadOnlySpan<byte> frozen);
}

/// <summary>Time and chance of one decision.</summary>
/// <param name="At">Whole milliseconds, never before the entry before; this value decides.</param>
/// <param name="Chance">32 random bytes, for draws.</param>
public readonly record struct Moment(DateTimeOffset At, ReadOnlyMemory<byte> Chance);

/// <summary>An event at its place, with in whose name it stands.</summary>
public readonly record struct Happened<TEvent>(long Seq, DateTimeOffset At, Who Who, TEvent What);

/// <summary>An event that follows from a command, not yet at a place.</summary>
public readonly record struct Follows<TEvent>(Who Who, TEvent What);

/// <summary>Who may see the two parts of an entry.</summary>
public readonly record struct Sight(Audience Who, Audience What);

/// <summary>What was decided: events in order (none: nothing was to be done, only the system is told so), or a refusal.</summary>
public readonly record struct Decision<TEvent>(ImmutableArray<Follows<TEvent>> Events, Refusal? Refusal)
{
    public static implicit operator Decision<TEvent>(Refusal refusal) => new([], refusal);
    public static Decision<TEvent> Of(params ReadOnlySpan<Follows<TEvent>> events) => new([.. events], null);

    /// <summary>All of them in one name.</summary>
    public static Decision<TEvent> In(Who who, params ReadOnlySpan<TEvent> events)
    {
        var follows = ImmutableArray.CreateBuilder<Follows<TEvent>>(events.Length);
        foreach (var what in events) follows.Add(new(who, what));
        return new(follows.MoveToImmutable(), null);
    }
}
