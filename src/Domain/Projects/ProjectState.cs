using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects;

/// <summary>All that a project has to know to decide and to show itself; bounded whatever its history.</summary>
public sealed record ProjectState
{
    /// <summary>The project's id, without <c>projects/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The authority whose officials keep it; the system until it is registered.</summary>
    public PartyId Host { get; init; } = PartyId.System;
    public LocalText Name { get; init; } = LocalText.Of("");
    public string Province { get; init; } = "";
    public string District { get; init; } = "";
    public ImmutableArray<string> Minerals { get; init; } = [];
    public GeoPoint? Location { get; init; }
    public LocalText Owner { get; init; } = LocalText.Of("");
    public string Certainty { get; init; } = "";
    public ImmutableArray<string> Sources { get; init; } = [];
    public LocalText? Note { get; init; }
    public bool Published { get; init; }

    public StageView Stage { get; init; } = new(Stages.Scouting, default, null, null, null, null, default);

    /// <summary>When the stage last changed; null if it never has.</summary>
    public DateTimeOffset? MovedAt { get; init; }
    public LocalText? FrozenFor { get; init; }

    /// <summary>In the order in which they were recorded; those withdrawn are gone.</summary>
    public ImmutableArray<FigureView> Figures { get; init; } = [];
    public ImmutableArray<ValueView> Values { get; init; } = [];

    /// <summary>By number, from 1.</summary>
    public ImmutableArray<CommitmentView> Commitments { get; init; } = [];
    public ImmutableArray<MemorandumView> Memoranda { get; init; } = [];
    public ImmutableArray<CaseView> Cases { get; init; } = [];
    public Recent<ContactView> Contacts { get; init; } = Recent<ContactView>.None;

    /// <summary>The last news of each room, the latest room last.</summary>
    public ImmutableArray<RoomNews> Rooms { get; init; } = [];

    /// <summary>The rooms of which there was news while a court stays the project, in the order of the last: what it comes to waits.</summary>
    public ImmutableArray<string> Waiting { get; init; } = [];
    public ImmutableArray<FlagView> Flags { get; init; } = [];
    public ImmutableArray<string> Frameworks { get; init; } = [];
    public ImmutableArray<string> Corridors { get; init; } = [];

    /// <summary>The last lines that everyone sees.</summary>
    public Recent<TimelineRow> Timeline { get; init; } = Recent<TimelineRow>.None;

    [JsonIgnore] public bool Exists => Host != PartyId.System;
    [JsonIgnore] public bool Frozen => FrozenFor is not null;
    [JsonIgnore] public bool Over => Stage.Stage == Stages.Cancelled;

    public CaseView? Case(int number) => number >= 1 && number <= Cases.Length ? Cases[number - 1] : null;

    public CommitmentView? Commitment(int number) => number >= 1 && number <= Commitments.Length ? Commitments[number - 1] : null;

    public MemorandumView? Memorandum(int number) => number >= 1 && number <= Memoranda.Length ? Memoranda[number - 1] : null;

    /// <summary>From where the caller looks; null when the project is not there for them: a draft is, for its authority alone.</summary>
    public Viewpoint? Sees(Caller caller)
    {
        if (!Exists) return null;
        if (caller.IsSystem || IsHost(caller)) return new(ViewpointKind.Host, Host);
        if (!Published) return null;
        return new(caller.Kind == PartyKind.Company ? ViewpointKind.Party : ViewpointKind.Observer, caller.Party);
    }

    public bool IsHost(Caller caller) => caller.Party == Host && caller.Is(Roles.Official);
}
