using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Projects;

/// <summary>All that can have happened to a project. Events carry results, never instructions to recompute.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ProjectRegistered), "projectRegistered")]
[JsonDerivedType(typeof(ProjectCorrected), "projectCorrected")]
[JsonDerivedType(typeof(ProjectPublished), "projectPublished")]
[JsonDerivedType(typeof(FigureRecorded), "figureRecorded")]
[JsonDerivedType(typeof(FigureWithdrawn), "figureWithdrawn")]
[JsonDerivedType(typeof(StageChanged), "stageChanged")]
[JsonDerivedType(typeof(PassedOn), "passedOn")]
[JsonDerivedType(typeof(Classified), "classified")]
[JsonDerivedType(typeof(ValueRecorded), "valueRecorded")]
[JsonDerivedType(typeof(Committed), "committed")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(MemorandumSigned), "memorandumSigned")]
[JsonDerivedType(typeof(MemorandumConcluded), "memorandumConcluded")]
[JsonDerivedType(typeof(CaseOpened), "caseOpened")]
[JsonDerivedType(typeof(CaseMoved), "caseMoved")]
[JsonDerivedType(typeof(CaseClosed), "caseClosed")]
[JsonDerivedType(typeof(ContactRecorded), "contactRecorded")]
[JsonDerivedType(typeof(ProjectFrozen), "projectFrozen")]
[JsonDerivedType(typeof(ProjectUnfrozen), "projectUnfrozen")]
[JsonDerivedType(typeof(RoomMoved), "roomMoved")]
[JsonDerivedType(typeof(Flagged), "flagged")]
public abstract record ProjectEvent;

/// <param name="Host">The authority whose officials keep the project.</param>
/// <param name="Published">False for a draft.</param>
public sealed record ProjectRegistered(
    LocalText Name,
    string Province,
    string District,
    ImmutableArray<string> Minerals,
    GeoPoint? Location,
    LocalText Owner,
    string Certainty,
    ImmutableArray<string> Sources,
    LocalText? Note,
    string Stage,
    LocalText? Desk,
    PartyId Host,
    bool Published) : ProjectEvent;

/// <summary>What was put right; what is not there stayed as it was.</summary>
public sealed record ProjectCorrected(
    LocalText Reason,
    LocalText? Name,
    string? Province,
    string? District,
    ImmutableArray<string>? Minerals,
    GeoPoint? Location,
    LocalText? Owner,
    string? Certainty,
    ImmutableArray<string>? Sources,
    LocalText? Note) : ProjectEvent;

public sealed record ProjectPublished : ProjectEvent;

public sealed record FigureRecorded(
    LocalText What,
    [property: JsonConverter(typeof(DecimalTextConverter))] decimal Value,
    string Unit,
    string ResourceClass,
    string Source,
    string? Standard,
    string? Grade,
    string? AsOf,
    string? Topic) : ProjectEvent;

public sealed record FigureWithdrawn(long Figure, LocalText Reason) : ProjectEvent;

/// <param name="Reason">Null where a room moved the project: then <paramref name="Because"/> says why.</param>
/// <param name="Because"><c>auctionOpened</c>, <c>auctionAwarded</c>, <c>auctionFailed</c> or <c>talksOpened</c>.</param>
/// <param name="Room">Of an auction; talks are not named, since everyone sees the change.</param>
/// <param name="Desk">Null: the desk of the authority that keeps the project.</param>
public sealed record StageChanged(
    string From,
    string To,
    LocalText? Reason,
    LocalText? NextStep,
    LocalText? Desk,
    string? Because = null,
    string? Room = null) : ProjectEvent;

public sealed record PassedOn(LocalText Desk, LocalText Reason, LocalText? NextStep) : ProjectEvent;

public sealed record Classified(ImmutableArray<string> Frameworks, ImmutableArray<string> Corridors) : ProjectEvent;

public sealed record ValueRecorded(string Status, Money Amount, string Source, string? AsOf) : ProjectEvent;

public sealed record Committed(
    int Commitment,
    string Kind,
    [property: JsonConverter(typeof(DecimalTextConverter))] decimal Target,
    string Unit,
    string Due,
    LocalText? Text) : ProjectEvent;

public sealed record Reported(
    int Commitment,
    [property: JsonConverter(typeof(DecimalTextConverter))] decimal Value,
    string AsOf,
    string Source) : ProjectEvent;

public sealed record MemorandumSigned(int Memorandum, LocalText Title, LocalText With, string SignedOn, string Source, Money? Value) : ProjectEvent;

public sealed record MemorandumConcluded(int Memorandum, string Outcome, string On, LocalText Reason) : ProjectEvent;

public sealed record CaseOpened(int Case, string Kind, LocalText Matter, LocalText Desk, PartyId? For, string? Due) : ProjectEvent;

public sealed record CaseMoved(int Case, LocalText Desk, LocalText? Note) : ProjectEvent;

public sealed record CaseClosed(int Case, string Outcome, LocalText? Note) : ProjectEvent;

public sealed record ContactRecorded(PartyId Company, string On, LocalText Subject, LocalText? Place) : ProjectEvent;

public sealed record ProjectFrozen(LocalText Reason) : ProjectEvent;

public sealed record ProjectUnfrozen(LocalText Reason) : ProjectEvent;

/// <summary>A room of the project opened, stopped or ended. Talks are the host's to know; auctions are public.</summary>
public sealed record RoomMoved(RoomNews News) : ProjectEvent;

/// <summary>Something that an observer should look at.</summary>
/// <param name="Flag"><c>singleBidder</c>, <c>shortNotice</c>, <c>justAboveReserve</c>, <c>affiliates</c> or <c>termsChanged</c>.</param>
public sealed record Flagged(string Flag, string? Room) : ProjectEvent;
