using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Projects;

/// <summary>A project as one viewer sees it, bounded whatever its history.</summary>
/// <param name="Frozen">Why it is stayed; null while it is not.</param>
/// <param name="Timeline">The last 100 entries that this viewer sees and a reader cares for, oldest first.</param>
[GenerateSerializer, Immutable, Alias("emining.project.view")]
public sealed record ProjectView(
    [property: Id(0)] string Id,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] string Province,
    [property: Id(3)] string District,
    [property: Id(4)] ImmutableArray<string> Minerals,
    [property: Id(5)] GeoPoint? Location,
    [property: Id(6)] LocalText Owner,
    [property: Id(7)] string Certainty,
    [property: Id(8)] ImmutableArray<string> Sources,
    [property: Id(9)] LocalText? Note,
    [property: Id(10)] PartyId Host,
    [property: Id(11)] bool Published,
    [property: Id(12)] StageView Stage,
    [property: Id(13)] LocalText? Frozen,
    [property: Id(14)] ImmutableArray<FigureView> Figures,
    [property: Id(15)] ImmutableArray<ValueView> Values,
    [property: Id(16)] ImmutableArray<CommitmentView> Commitments,
    [property: Id(17)] ImmutableArray<MemorandumView> Memoranda,
    [property: Id(18)] ImmutableArray<CaseView> Cases,
    [property: Id(19)] ImmutableArray<ContactView> Contacts,
    [property: Id(20)] ImmutableArray<RoomNews> Rooms,
    [property: Id(21)] ImmutableArray<FlagView> Flags,
    [property: Id(22)] ImmutableArray<string> Frameworks,
    [property: Id(23)] ImmutableArray<string> Corridors,
    [property: Id(24)] ImmutableArray<TimelineRow> Timeline,
    [property: Id(25)] long Version,
    [property: Id(26)] byte[] Head,
    [property: Id(27)] ProjectMe Me);

/// <param name="May">Types of the commands that this person may ask of the project now, as far as role and state go.</param>
[GenerateSerializer, Immutable, Alias("emining.project.me")]
public sealed record ProjectMe([property: Id(0)] string Viewpoint, [property: Id(1)] ImmutableArray<string> May);

/// <summary>Where the project stands and on whom it waits.</summary>
/// <param name="Since">Of the stage.</param>
/// <param name="Because">As in <see cref="StageChanged"/>, where a room moved it.</param>
/// <param name="Desk">Null: the desk of the authority that keeps the project.</param>
[GenerateSerializer, Immutable, Alias("emining.project.stage-view")]
public sealed record StageView(
    [property: Id(0)] string Stage,
    [property: Id(1)] DateTimeOffset Since,
    [property: Id(2)] LocalText? Reason,
    [property: Id(3)] LocalText? NextStep,
    [property: Id(4)] string? Because,
    [property: Id(5)] LocalText? Desk,
    [property: Id(6)] DateTimeOffset DeskSince);

/// <param name="Figure">Seq of the entry that recorded it.</param>
/// <param name="Conflicts">Whether another source gives another value of the same topic.</param>
[GenerateSerializer, Immutable, Alias("emining.project.figure-view")]
public sealed record FigureView(
    [property: Id(0)] long Figure,
    [property: Id(1)] LocalText What,
    [property: Id(2), JsonConverter(typeof(DecimalTextConverter))] decimal Value,
    [property: Id(3)] string Unit,
    [property: Id(4)] string ResourceClass,
    [property: Id(5)] string Source,
    [property: Id(6)] string? Standard,
    [property: Id(7)] string? Grade,
    [property: Id(8)] string? AsOf,
    [property: Id(9)] string? Topic,
    [property: Id(10)] bool Conflicts);

[GenerateSerializer, Immutable, Alias("emining.project.value-view")]
public sealed record ValueView(
    [property: Id(0)] string Status,
    [property: Id(1)] Money Amount,
    [property: Id(2)] string Source,
    [property: Id(3)] string? AsOf);

/// <param name="Reported">The last reported value; null while nothing was reported, which is not zero.</param>
[GenerateSerializer, Immutable, Alias("emining.project.commitment-view")]
public sealed record CommitmentView(
    [property: Id(0)] int Commitment,
    [property: Id(1)] string Kind,
    [property: Id(2), JsonConverter(typeof(DecimalTextConverter))] decimal Target,
    [property: Id(3)] string Unit,
    [property: Id(4)] string Due,
    [property: Id(5)] LocalText? Text,
    [property: Id(6)] ReportView? Reported);

[GenerateSerializer, Immutable, Alias("emining.project.report-view")]
public sealed record ReportView(
    [property: Id(0), JsonConverter(typeof(DecimalTextConverter))] decimal Value,
    [property: Id(1)] string AsOf,
    [property: Id(2)] string Source);

/// <param name="Outcome"><c>agreement</c> or <c>lapsed</c>; null while it is neither.</param>
[GenerateSerializer, Immutable, Alias("emining.project.memorandum-view")]
public sealed record MemorandumView(
    [property: Id(0)] int Memorandum,
    [property: Id(1)] LocalText Title,
    [property: Id(2)] LocalText With,
    [property: Id(3)] string SignedOn,
    [property: Id(4)] string Source,
    [property: Id(5)] Money? Value,
    [property: Id(6)] string? Outcome,
    [property: Id(7)] string? ConcludedOn);

/// <param name="Outcome">Null while it is open.</param>
[GenerateSerializer, Immutable, Alias("emining.project.case-view")]
public sealed record CaseView(
    [property: Id(0)] int Case,
    [property: Id(1)] string Kind,
    [property: Id(2)] LocalText Matter,
    [property: Id(3)] LocalText Desk,
    [property: Id(4)] DateTimeOffset DeskSince,
    [property: Id(5)] PartyId? For,
    [property: Id(6)] string? Due,
    [property: Id(7)] DateTimeOffset OpenedAt,
    [property: Id(8)] DateTimeOffset? ClosedAt,
    [property: Id(9)] string? Outcome,
    [property: Id(10)] LocalText? Note);

/// <param name="By">The official's party.</param>
[GenerateSerializer, Immutable, Alias("emining.project.contact-view")]
public sealed record ContactView(
    [property: Id(0)] long Seq,
    [property: Id(1)] PartyId By,
    [property: Id(2)] PartyId Company,
    [property: Id(3)] string On,
    [property: Id(4)] LocalText Subject,
    [property: Id(5)] LocalText? Place);

[GenerateSerializer, Immutable, Alias("emining.project.flag-view")]
public sealed record FlagView([property: Id(0)] string Flag, [property: Id(1)] string? Room, [property: Id(2)] DateTimeOffset At);

/// <summary>One entry as a line: what it was, and the words that came with it.</summary>
/// <param name="Type">Of the event.</param>
/// <param name="Subject">What it speaks of: the new stage, the kind, the figure's name.</param>
/// <param name="Text">Reason, next step or title.</param>
[GenerateSerializer, Immutable, Alias("emining.project.timeline-row")]
public sealed record TimelineRow(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] PartyId Party,
    [property: Id(3)] string Type,
    [property: Id(4)] string? Subject,
    [property: Id(5)] LocalText? Text,
    [property: Id(6)] LocalText? Next,
    [property: Id(7)] string? Room);

/// <summary>One line of the catalogue (<c>GET /api/projects</c>): the same for all who see the project, and all that the pipeline counts.</summary>
/// <param name="DeskSince">Since when it waits on its desk.</param>
/// <param name="MovedAt">When its stage last changed; null if it never has.</param>
/// <param name="Headline">The figure to show in a list; null where none is published.</param>
/// <param name="OpenCases">When each open facilitation case was opened: for officials and for what is counted.</param>
/// <param name="NewsAt">When something public last happened to it.</param>
public sealed record ProjectSummary(
    string Id,
    LocalText Name,
    string Province,
    string District,
    ImmutableArray<string> Minerals,
    GeoPoint? Location,
    string Certainty,
    bool Published,
    string Stage,
    DateTimeOffset StageSince,
    DateTimeOffset? MovedAt,
    LocalText? Desk,
    DateTimeOffset DeskSince,
    bool Frozen,
    Headline? Headline,
    ImmutableArray<ValueView> Values,
    ImmutableArray<CommitmentSum> Commitments,
    ImmutableArray<Deadline> Deadlines,
    int Memoranda,
    int Agreements,
    int Lapsed,
    ImmutableArray<DateTimeOffset> OpenCases,
    ImmutableArray<FlagView> Flags,
    ImmutableArray<string> Frameworks,
    ImmutableArray<string> Corridors,
    int LiveRooms,
    DateTimeOffset NewsAt,
    long Version);

/// <param name="Others">How many other values sources give of the same topic.</param>
public sealed record Headline(
    LocalText What,
    [property: JsonConverter(typeof(DecimalTextConverter))] decimal Value,
    string Unit,
    string ResourceClass,
    int Others);

/// <summary>All commitments of one kind and unit.</summary>
public sealed record CommitmentSum(
    string Kind,
    string Unit,
    [property: JsonConverter(typeof(DecimalTextConverter))] decimal Target,
    [property: JsonConverter(typeof(DecimalTextConverter))] decimal Reported);

/// <param name="What">The kind of commitment that is due.</param>
public sealed record Deadline(string On, string What);
