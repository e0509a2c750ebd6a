using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Pipeline;

/// <summary>All that the officials' wall shows: counts and sums over the published projects, and what is latest and nearest of each.</summary>
/// <param name="Epoch">Of the counting: with another one, all seqs begin anew.</param>
/// <param name="Seq">Of the last frame that it takes in.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.view")]
public sealed record PipelineView(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Seq,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] int Projects,
    [property: Id(4)] ImmutableArray<FunnelCell> Funnel,
    [property: Id(5)] MoneyAtStake Money,
    [property: Id(6)] MovedLately Moved,
    [property: Id(7)] LiveRooms Live,
    [property: Id(8)] ImmutableArray<DeadlineNear> Deadlines,
    [property: Id(9)] ImmutableArray<StuckProject> Stuck,
    [property: Id(10)] Conversion Memoranda,
    [property: Id(11)] ImmutableArray<Promise> Commitments,
    [property: Id(12)] ImmutableArray<RaisedFlag> Flags,
    [property: Id(13)] CaseAges Cases,
    [property: Id(14)] ImmutableArray<Slice> Frameworks,
    [property: Id(15)] ImmutableArray<Slice> Corridors,
    [property: Id(16)] ImmutableArray<Ticker> Ticker);

/// <summary>How many projects of a province are in a stage. Cells that are empty are left out.</summary>
[GenerateSerializer, Immutable, Alias("emining.pipeline.cell")]
public sealed record FunnelCell([property: Id(0)] string Province, [property: Id(1)] string Stage, [property: Id(2)] int Count);

/// <summary>In USD; three sums that are never added together.</summary>
[GenerateSerializer, Immutable, Alias("emining.pipeline.money")]
public sealed record MoneyAtStake(
    [property: Id(0), JsonConverter(typeof(DecimalTextConverter))] decimal Target,
    [property: Id(1), JsonConverter(typeof(DecimalTextConverter))] decimal Signed,
    [property: Id(2), JsonConverter(typeof(DecimalTextConverter))] decimal Committed,
    [property: Id(3), JsonConverter(typeof(DecimalTextConverter))] decimal InTalks);

/// <summary>Projects whose stage changed within the last hour.</summary>
/// <param name="Latest">At most 10, the latest first.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.moves")]
public sealed record MovedLately([property: Id(0)] int Count, [property: Id(1)] ImmutableArray<MovedProject> Latest);

[GenerateSerializer, Immutable, Alias("emining.pipeline.moved")]
public sealed record MovedProject(
    [property: Id(0)] string Project, [property: Id(1)] LocalText Name, [property: Id(2)] string Stage, [property: Id(3)] DateTimeOffset At);

/// <summary>Auctions of published projects that run or stand still for a while; of talks the number alone.</summary>
/// <param name="Auctions">At most 20, those that close first.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.live")]
public sealed record LiveRooms([property: Id(0)] int Count, [property: Id(1)] int Talks, [property: Id(2)] ImmutableArray<LiveAuction> Auctions);

/// <param name="ClosesAt">End of the present stage; null while it is stopped.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.auction")]
public sealed record LiveAuction(
    [property: Id(0)] string Room,
    [property: Id(1)] LocalText Title,
    [property: Id(2)] string Project,
    [property: Id(3)] string Phase,
    [property: Id(4)] string? Stage,
    [property: Id(5)] DateTimeOffset? ClosesAt);

/// <summary>A commitment that is due next and not reached.</summary>
/// <param name="On">A day.</param>
/// <param name="What">The kind of commitment.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.deadline")]
public sealed record DeadlineNear(
    [property: Id(0)] string On, [property: Id(1)] string What, [property: Id(2)] string Project, [property: Id(3)] LocalText Name);

/// <summary>A project that has waited on one desk longest. What produces, is on hold or cancelled waits on nobody.</summary>
[GenerateSerializer, Immutable, Alias("emining.pipeline.stuck")]
public sealed record StuckProject(
    [property: Id(0)] string Project,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] string Stage,
    [property: Id(3)] LocalText? Desk,
    [property: Id(4)] DateTimeOffset Since);

/// <summary>Memoranda that were signed, those that became agreements, and those that lapsed.</summary>
[GenerateSerializer, Immutable, Alias("emining.pipeline.conversion")]
public sealed record Conversion([property: Id(0)] int Signed, [property: Id(1)] int Agreements, [property: Id(2)] int Lapsed);

/// <summary>All commitments of one kind and unit against what was reported.</summary>
[GenerateSerializer, Immutable, Alias("emining.pipeline.promise")]
public sealed record Promise(
    [property: Id(0)] string Kind,
    [property: Id(1)] string Unit,
    [property: Id(2), JsonConverter(typeof(DecimalTextConverter))] decimal Target,
    [property: Id(3), JsonConverter(typeof(DecimalTextConverter))] decimal Reported);

[GenerateSerializer, Immutable, Alias("emining.pipeline.flag")]
public sealed record RaisedFlag(
    [property: Id(0)] string Flag,
    [property: Id(1)] string Project,
    [property: Id(2)] LocalText Name,
    [property: Id(3)] string? Room,
    [property: Id(4)] DateTimeOffset At);

/// <summary>Open facilitation cases by how long they have been open: up to 7, 30, 90 days, and longer.</summary>
/// <param name="Oldest">Null while none is open.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.cases")]
public sealed record CaseAges(
    [property: Id(0)] int Week, [property: Id(1)] int Month, [property: Id(2)] int Quarter, [property: Id(3)] int Longer, [property: Id(4)] DateTimeOffset? Oldest);

/// <param name="Code">Of the list that the deployment keeps.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.slice")]
public sealed record Slice([property: Id(0)] string Code, [property: Id(1)] int Count);

/// <summary>One of the last 20 public facts, oldest first.</summary>
/// <param name="Type">Of the event.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.ticker")]
public sealed record Ticker(
    [property: Id(0)] string Project,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] long Seq,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string Type,
    [property: Id(5)] string? Subject,
    [property: Id(6)] LocalText? Text,
    [property: Id(7)] string? Room);
