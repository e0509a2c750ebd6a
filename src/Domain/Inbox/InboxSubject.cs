using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Inbox.Deciding;

namespace EMiningLive.Domain.Inbox;

/// <summary>The rules of inboxes: the platform puts notices in, the party's own people read them. A table of contents.</summary>
public sealed class InboxSubject : ISubject<InboxState, InboxCommand, InboxEvent>
{
    public static readonly InboxSubject Instance = new();

    private InboxSubject()
    {
    }

    public int Schema => 1;

    public InboxState Empty(FeedId feed) => new() { Id = feed.Key };

    public Viewpoint? Sees(InboxState state, Caller caller) => state.Sees(caller);

    public Refusal? Check(InboxState state, Caller caller, InboxCommand command) => command switch
    {
        _ when state.Sees(caller) is null => new Refusal.NotFound(),
        Notify or NothingOfInbox when !caller.IsSystem => Fields.Not("type", "is the system's own"),
        _ => InboxForms.Invalid(command),
    };

    public Decision<InboxEvent> Decide(InboxState state, Caller caller, CommandId id, InboxCommand command, Moment moment)
    {
        if (Check(state, caller, command) is { } refusal) return refusal;
        var who = new Who(caller.Party, caller.Person, id);
        return command switch
        {
            Notify notify => Noticing.Decide(state, who, notify),
            ReadNotices or ReadAllNotices or UnreadNotices when caller.IsSystem => new Refusal.NotAllowed(),
            ReadNotices read => Reading.Decide(state, who, read),
            ReadAllNotices read => Reading.Decide(state, who, read),
            UnreadNotices unread => Reading.Decide(state, who, unread),
            NothingOfInbox => Decision<InboxEvent>.Of(),
            _ => throw new UnreachableException($"nobody decides on {command.GetType().Name}"),
        };
    }

    public InboxState Evolve(InboxState state, Happened<InboxEvent> happened) => InboxEvolution.Evolve(state, happened);

    /// <summary>The party alone, hosts excluded; never opened.</summary>
    public Sight Seen(InboxState now, Happened<InboxEvent> happened) => new(Audience.Only(now.Party), Audience.Only(now.Party));

    public bool SeenAlike(InboxState before, InboxState now) => true;

    public bool Sealed(InboxEvent what) => false;

    public ImmutableArray<long> Opens(InboxState before, InboxEvent what) => [];

    public PartyId? Ends(InboxState before, InboxEvent what) => null;

    public byte[] Summarise(InboxState state, long version) => InboxViews.Summarise(state, version);

    public ImmutableArray<Reader> Readers(InboxState state) => InboxViews.Readers(state);

    public DateTimeOffset? DueAt(InboxState state) => null;

    public bool StaysActive(InboxState state) => false;

    public InboxCommand WhenDue { get; } = new NothingOfInbox();

    public InboxCommand? WhenReady(InboxState state, DateTimeOffset now) => null;

    public byte[] Encode(InboxEvent what) => Wire.Write(what);

    public InboxEvent? Decode(ReadOnlySpan<byte> what) => Stored<InboxEvent>.Read(what);

    public byte[] Encode(InboxCommand command) => Wire.Write(command);

    public byte[] Freeze(InboxState state) => InboxJson.Freeze(state);

    public InboxState Thaw(ReadOnlySpan<byte> frozen) => InboxJson.Thaw(frozen);
}
