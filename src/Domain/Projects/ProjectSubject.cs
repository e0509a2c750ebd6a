using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects.Deciding;

namespace EMiningLive.Domain.Projects;

/// <summary>The rules of mineral projects. A table of contents; each rule stands in a file of its own.</summary>
public sealed class ProjectSubject : ISubject<ProjectState, ProjectCommand, ProjectEvent>
{
    public static readonly ProjectSubject Instance = new();

    private ProjectSubject()
    {
    }

    public int Schema => 2;

    public ProjectState Empty(FeedId feed) => new() { Id = feed.Key };

    public Viewpoint? Sees(ProjectState state, Caller caller) => state.Sees(caller);

    public Refusal? Check(ProjectState state, Caller caller, ProjectCommand command) => command switch
    {
        Register register => Forms.Invalid(register) ?? Registering.NotAllowed(state, caller),
        _ when state.Sees(caller) is null => new Refusal.NotFound(),
        FollowRoom or LookAround => caller.IsSystem ? null : Fields.Not("type", "is the system's own"),
        _ => Forms.Invalid(command),
    };

    public Decision<ProjectEvent> Decide(ProjectState state, Caller caller, CommandId id, ProjectCommand command, Moment moment)
    {
        if (Check(state, caller, command) is { } refusal) return refusal;
        var asking = new Asking(state, caller, id);
        if (command is Register register) return Registering.Decide(asking, register);
        if (!asking.ByHost && command is not (FollowRoom or LookAround)) return new Refusal.NotAllowed();
        return command switch
        {
            Correct correct => Registering.Decide(asking, correct),
            Publish publish => Registering.Decide(asking, publish),
            RecordFigure figure => Figures.Decide(asking, figure),
            WithdrawFigure withdraw => Figures.Decide(asking, withdraw),
            RecordValue value => Figures.Decide(asking, value),
            ChangeStage change => Moving.Decide(asking, change),
            PassOn passOn => Moving.Decide(asking, passOn),
            Classify classify => Registering.Decide(asking, classify),
            Commit commit => Commitments.Decide(asking, commit),
            Report report => Commitments.Decide(asking, report),
            SignMemorandum sign => Memoranda.Decide(asking, sign),
            ConcludeMemorandum conclude => Memoranda.Decide(asking, conclude),
            OpenCase open => Cases.Decide(asking, open),
            MoveCase move => Cases.Decide(asking, move),
            CloseCase close => Cases.Decide(asking, close),
            RecordContact contact => Contacts.Decide(asking, contact),
            FreezeProject freeze => Staying.Decide(asking, freeze),
            UnfreezeProject unfreeze => Staying.Decide(asking, unfreeze),
            FollowRoom follow => FollowingRooms.Decide(asking, follow),
            LookAround => Asking.Nothing,
            _ => throw new UnreachableException($"nobody decides on {command.GetType().Name}"),
        };
    }

    public ProjectState Evolve(ProjectState state, Happened<ProjectEvent> happened) => ProjectEvolution.Evolve(state, happened);

    public Sight Seen(ProjectState now, Happened<ProjectEvent> happened) => ProjectSight.Seen(now, happened);

    /// <summary>Who sees an entry is settled when it happens; only who sees the project at all changes.</summary>
    public bool SeenAlike(ProjectState before, ProjectState now) => true;

    public bool Sealed(ProjectEvent what) => false;

    public ImmutableArray<long> Opens(ProjectState before, ProjectEvent what) => [];

    public PartyId? Ends(ProjectState before, ProjectEvent what) => null;

    public byte[] Summarise(ProjectState state, long version) => ProjectSummaries.Summarise(state, version);

    public ImmutableArray<Reader> Readers(ProjectState state) =>
        !state.Exists ? [] : state.Published ? [new(state.Host, Host: true), new(PartyId.Public, Host: false)] : [new(state.Host, Host: true)];

    public ImmutableArray<Facet> Facets(ProjectState state) => state.Exists ? ProjectFacets.Of(state) : [];

    public bool Tells(ProjectEvent what) => ProjectErrands.Tells(what);

    public IEnumerable<Errand> Errands(ProjectState now, IReadOnlyList<Happened<ProjectEvent>> news) => ProjectErrands.Of(now, news);

    public DateTimeOffset? DueAt(ProjectState state) => null;

    public bool StaysActive(ProjectState state) => false;

    public ProjectCommand WhenDue { get; } = new LookAround();

    public ProjectCommand? WhenReady(ProjectState state, DateTimeOffset now) => null;

    public byte[] Encode(ProjectEvent what) => Wire.Write(what);

    public ProjectEvent? Decode(ReadOnlySpan<byte> what) => Stored<ProjectEvent>.Read(what);

    public byte[] Encode(ProjectCommand command) => Wire.Write(command);

    public byte[] Freeze(ProjectState state) => ProjectJson.Freeze(state);

    public ProjectState Thaw(ReadOnlySpan<byte> frozen) => ProjectJson.Thaw(frozen);
}
