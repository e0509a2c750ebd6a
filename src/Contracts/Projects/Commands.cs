using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Projects;

/// <summary>All that can be asked of a mineral project. Its <c>type</c> is its name on the wire; the last ones only the system asks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(Correct), "correct")]
[JsonDerivedType(typeof(Publish), "publish")]
[JsonDerivedType(typeof(RecordFigure), "recordFigure")]
[JsonDerivedType(typeof(WithdrawFigure), "withdrawFigure")]
[JsonDerivedType(typeof(ChangeStage), "changeStage")]
[JsonDerivedType(typeof(PassOn), "passOn")]
[JsonDerivedType(typeof(Classify), "classify")]
[JsonDerivedType(typeof(RecordValue), "recordValue")]
[JsonDerivedType(typeof(Commit), "commit")]
[JsonDerivedType(typeof(Report), "report")]
[JsonDerivedType(typeof(SignMemorandum), "signMemorandum")]
[JsonDerivedType(typeof(ConcludeMemorandum), "concludeMemorandum")]
[JsonDerivedType(typeof(OpenCase), "openCase")]
[JsonDerivedType(typeof(MoveCase), "moveCase")]
[JsonDerivedType(typeof(CloseCase), "closeCase")]
[JsonDerivedType(typeof(RecordContact), "recordContact")]
[JsonDerivedType(typeof(FreezeProject), "freeze")]
[JsonDerivedType(typeof(UnfreezeProject), "unfreeze")]
[JsonDerivedType(typeof(FollowRoom), "followRoom")]
[JsonDerivedType(typeof(LookAround), "lookAround")]
[GenerateSerializer, Immutable, Alias("emining.project-command")]
public abstract record ProjectCommand;

/// <summary>What is known of a project when it is entered.</summary>
/// <param name="Owner">Who holds it, as published.</param>
/// <param name="Certainty">One of <c>published conflicting partlyUncertain uncertain claim</c>.</param>
/// <param name="Sources">Where these facts were published; at least one.</param>
/// <param name="Stage"><c>scouting</c> if not given.</param>
/// <param name="Desk">On whom it waits; the registering authority if not given.</param>
/// <param name="Draft">True: only the registering authority sees it until it is published.</param>
[GenerateSerializer, Immutable, Alias("emining.project.register")]
public sealed record Register(
    [property: Id(0)] LocalText Name,
    [property: Id(1)] string Province,
    [property: Id(2)] string District,
    [property: Id(3)] ImmutableArray<string> Minerals,
    [property: Id(4)] GeoPoint? Location,
    [property: Id(5)] LocalText Owner,
    [property: Id(6)] string Certainty,
    [property: Id(7)] ImmutableArray<string> Sources,
    [property: Id(8)] LocalText? Note = null,
    [property: Id(9)] string? Stage = null,
    [property: Id(10)] LocalText? Desk = null,
    [property: Id(11)] bool? Draft = null) : ProjectCommand;

/// <summary>Puts right what was entered; what is not given stays. The old values stay in the history.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.correct")]
public sealed record Correct(
    [property: Id(0)] LocalText Reason,
    [property: Id(1)] LocalText? Name = null,
    [property: Id(2)] string? Province = null,
    [property: Id(3)] string? District = null,
    [property: Id(4)] ImmutableArray<string>? Minerals = null,
    [property: Id(5)] GeoPoint? Location = null,
    [property: Id(6)] LocalText? Owner = null,
    [property: Id(7)] string? Certainty = null,
    [property: Id(8)] ImmutableArray<string>? Sources = null,
    [property: Id(9)] LocalText? Note = null) : ProjectCommand;

/// <summary>A draft becomes visible to everyone, with all its history. It cannot be taken back.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.publish")]
public sealed record Publish : ProjectCommand;

/// <summary>A figure as one source gives it. Another source's figure of the same topic stands beside it, never added up.</summary>
/// <param name="What">What was measured, as the source calls it.</param>
/// <param name="ResourceClass">CRIRSCO, JORC, NI 43-101 or UNFC class, or what the source says, e.g. <c>unspecified (historic)</c>.</param>
/// <param name="AsOf"><c>2024</c>, <c>2024-12</c> or <c>2024-12-31</c>.</param>
/// <param name="Topic">Figures of one topic speak of the same thing; if they differ, the sources conflict.</param>
[GenerateSerializer, Immutable, Alias("emining.project.record-figure")]
public sealed record RecordFigure(
    [property: Id(0)] LocalText What,
    [property: Id(1), JsonConverter(typeof(DecimalTextConverter))] decimal Value,
    [property: Id(2)] string Unit,
    [property: Id(3)] string ResourceClass,
    [property: Id(4)] string Source,
    [property: Id(5)] string? Standard = null,
    [property: Id(6)] string? Grade = null,
    [property: Id(7)] string? AsOf = null,
    [property: Id(8)] string? Topic = null) : ProjectCommand;

/// <param name="Figure">Seq of the entry that recorded it.</param>
[GenerateSerializer, Immutable, Alias("emining.project.withdraw-figure")]
public sealed record WithdrawFigure([property: Id(0)] long Figure, [property: Id(1)] LocalText Reason) : ProjectCommand;

/// <param name="To">One of the stages (rules, "Projects").</param>
/// <param name="Desk">The one desk on which it waits from now on.</param>
[GenerateSerializer, Immutable, Alias("emining.project.change-stage")]
public sealed record ChangeStage(
    [property: Id(0)] string To,
    [property: Id(1)] LocalText Reason,
    [property: Id(2)] LocalText NextStep,
    [property: Id(3)] LocalText Desk) : ProjectCommand;

/// <summary>The stage stays, the desk changes.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.pass-on")]
public sealed record PassOn([property: Id(0)] LocalText Desk, [property: Id(1)] LocalText Reason, [property: Id(2)] LocalText? NextStep = null) : ProjectCommand;

/// <summary>Its place in the national frameworks; codes of the lists that the deployment keeps. Replaces what was said before.</summary>
/// <param name="Frameworks">Such as <c>exports environment</c>.</param>
/// <param name="Corridors">Such as <c>growth innovation</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.project.classify")]
public sealed record Classify([property: Id(0)] ImmutableArray<string> Frameworks, [property: Id(1)] ImmutableArray<string> Corridors) : ProjectCommand;

/// <summary>The investment at stake, as one source gives it, at one degree of certainty. Replaces what was said at that degree.</summary>
/// <param name="Status"><c>inTalks</c>, <c>committed</c> or <c>signed</c>: never added together.</param>
/// <param name="Amount">In USD.</param>
[GenerateSerializer, Immutable, Alias("emining.project.record-value")]
public sealed record RecordValue(
    [property: Id(0)] string Status,
    [property: Id(1)] Money Amount,
    [property: Id(2)] string Source,
    [property: Id(3)] string? AsOf = null) : ProjectCommand;

/// <param name="Kind"><c>jobs</c>, <c>training</c>, <c>communityFund</c>, <c>valueAddition</c> or <c>environment</c>.</param>
/// <param name="Target">More than zero, in <paramref name="Unit"/>.</param>
/// <param name="Due">A day, <c>2028-06-30</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.project.commit")]
public sealed record Commit(
    [property: Id(0)] string Kind,
    [property: Id(1), JsonConverter(typeof(DecimalTextConverter))] decimal Target,
    [property: Id(2)] string Unit,
    [property: Id(3)] string Due,
    [property: Id(4)] LocalText? Text = null) : ProjectCommand;

/// <param name="Commitment">Its number: 1, 2, 3 … in the project.</param>
/// <param name="Value">What has been reached in all, in the commitment's unit; from zero.</param>
[GenerateSerializer, Immutable, Alias("emining.project.report")]
public sealed record Report(
    [property: Id(0)] int Commitment,
    [property: Id(1), JsonConverter(typeof(DecimalTextConverter))] decimal Value,
    [property: Id(2)] string AsOf,
    [property: Id(3)] string Source) : ProjectCommand;

/// <param name="With">The other side, as published.</param>
/// <param name="SignedOn">A day.</param>
[GenerateSerializer, Immutable, Alias("emining.project.sign-memorandum")]
public sealed record SignMemorandum(
    [property: Id(0)] LocalText Title,
    [property: Id(1)] LocalText With,
    [property: Id(2)] string SignedOn,
    [property: Id(3)] string Source,
    [property: Id(4)] Money? Value = null) : ProjectCommand;

/// <summary>A memorandum became an agreement, or it lapsed.</summary>
/// <param name="Memorandum">Its number: 1, 2, 3 … in the project.</param>
/// <param name="Outcome"><c>agreement</c> or <c>lapsed</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.project.conclude-memorandum")]
public sealed record ConcludeMemorandum(
    [property: Id(0)] int Memorandum,
    [property: Id(1)] string Outcome,
    [property: Id(2)] string On,
    [property: Id(3)] LocalText Reason) : ProjectCommand;

/// <summary>Something that the investor needs of the state, as the Special Investment Facilitation Council handles it.</summary>
/// <param name="Kind"><c>approval</c>, <c>security</c>, <c>visa</c>, <c>power</c>, <c>water</c> or <c>transport</c>.</param>
/// <param name="For">The company that needs it: it and the officials of the project alone see the case.</param>
[GenerateSerializer, Immutable, Alias("emining.project.open-case")]
public sealed record OpenCase(
    [property: Id(0)] string Kind,
    [property: Id(1)] LocalText Matter,
    [property: Id(2)] LocalText Desk,
    [property: Id(3)] PartyId? For = null,
    [property: Id(4)] string? Due = null) : ProjectCommand;

/// <param name="Case">Its number: 1, 2, 3 … in the project.</param>
[GenerateSerializer, Immutable, Alias("emining.project.move-case")]
public sealed record MoveCase([property: Id(0)] int Case, [property: Id(1)] LocalText Desk, [property: Id(2)] LocalText? Note = null) : ProjectCommand;

/// <param name="Outcome"><c>granted</c>, <c>refused</c> or <c>withdrawn</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.project.close-case")]
public sealed record CloseCase([property: Id(0)] int Case, [property: Id(1)] string Outcome, [property: Id(2)] LocalText? Note = null) : ProjectCommand;

/// <summary>An official met a company about the project: an entry of the public register of contacts.</summary>
/// <param name="On">A day.</param>
[GenerateSerializer, Immutable, Alias("emining.project.record-contact")]
public sealed record RecordContact(
    [property: Id(0)] PartyId Company,
    [property: Id(1)] string On,
    [property: Id(2)] LocalText Subject,
    [property: Id(3)] LocalText? Place = null) : ProjectCommand;

/// <summary>A court stayed it: nothing moves it until it is lifted.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.freeze")]
public sealed record FreezeProject([property: Id(0)] LocalText Reason) : ProjectCommand;

[GenerateSerializer, Immutable, Alias("emining.project.unfreeze")]
public sealed record UnfreezeProject([property: Id(0)] LocalText Reason) : ProjectCommand;

/// <summary>The system's: what became of a room of this project. Told once for each entry of the room, whatever happens in between.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.follow-room")]
public sealed record FollowRoom([property: Id(0)] RoomNews News) : ProjectCommand;

/// <summary>The system's: nothing is to be done.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.look-around")]
public sealed record LookAround : ProjectCommand;

/// <summary>A point on the map, WGS 84 degrees.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.geo-point")]
public sealed record GeoPoint(
    [property: Id(0), JsonConverter(typeof(DecimalTextConverter))] decimal Lat,
    [property: Id(1), JsonConverter(typeof(DecimalTextConverter))] decimal Lon,
    [property: Id(2)] bool Approximate);

/// <summary>What a room has to tell its project. Of anonymous auctions never who bids, before all are named.</summary>
/// <param name="Seq">Of the room's entry that says so: with <paramref name="Room"/> the name of this news.</param>
/// <param name="Kind"><c>auction</c>, <c>negotiation</c> or <c>meeting</c>.</param>
/// <param name="Phase">The room's phase after it.</param>
/// <param name="Awarded">Null unless an auction ended with a winner.</param>
/// <param name="Flags">Codes of what an observer should look at, once the auction is over.</param>
[GenerateSerializer, Immutable, Alias("emining.project.room-news")]
public sealed record RoomNews(
    [property: Id(0)] string Room,
    [property: Id(1)] long Seq,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Kind,
    [property: Id(4)] LocalText Title,
    [property: Id(5)] PartyId Host,
    [property: Id(6)] string Phase,
    [property: Id(7)] string? Stage,
    [property: Id(8)] DateTimeOffset? ClosesAt,
    [property: Id(9)] Award? Awarded,
    [property: Id(10)] ImmutableArray<string> Flags);

/// <param name="To">The winner, where everyone may know it.</param>
[GenerateSerializer, Immutable, Alias("emining.project.award")]
public sealed record Award([property: Id(0)] PartyId To, [property: Id(1)] Money Amount);
