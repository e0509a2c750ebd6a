using System.Collections.Immutable;

namespace EMiningLive.Contracts.Investors;

/// <summary>An investor as one viewer sees it, bounded whatever its history.</summary>
/// <param name="Id">The party's id.</param>
/// <param name="Ticket">For officials and the party itself, where it was stated.</param>
/// <param name="Checklist">For officials and the party itself: what its country asks for, then what else somebody looked at.</param>
/// <param name="Owners">For officials and the party itself, once declared.</param>
/// <param name="Affiliates">For officials and the party itself, once declared.</param>
/// <param name="Watchlist">For the party itself alone: ids of projects.</param>
/// <param name="Strikes">Oldest first, lifted ones too.</param>
/// <param name="TakesPart">The last 100 rooms, oldest first.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.view")]
public sealed record InvestorView(
    [property: Id(0)] string Id,
    [property: Id(1)] LocalText Name,
    [property: Id(2)] string Country,
    [property: Id(3)] LocalText? About,
    [property: Id(4)] string? Website,
    [property: Id(5)] ImmutableArray<string> Minerals,
    [property: Id(6)] ImmutableArray<string> Stages,
    [property: Id(7)] ImmutableArray<string> Provinces,
    [property: Id(8)] Ticket? Ticket,
    [property: Id(9)] ImmutableArray<VerifiedItem>? Checklist,
    [property: Id(10)] ImmutableArray<BeneficialOwner>? Owners,
    [property: Id(11)] ImmutableArray<PartyId>? Affiliates,
    [property: Id(12)] ImmutableArray<string>? Watchlist,
    [property: Id(13)] ImmutableArray<StrikeView> Strikes,
    [property: Id(14)] ImmutableArray<PartTaken> TakesPart,
    [property: Id(15)] long Version,
    [property: Id(16)] byte[] Head,
    [property: Id(17)] InvestorMe Me);

/// <param name="May">Types of the commands that this person may ask, as far as the role goes.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.me")]
public sealed record InvestorMe([property: Id(0)] string Viewpoint, [property: Id(1)] ImmutableArray<string> May);

/// <summary>How much the company would put in, in one currency; at least one end.</summary>
[GenerateSerializer, Immutable, Alias("emining.investor.ticket")]
public sealed record Ticket([property: Id(0)] Money? From, [property: Id(1)] Money? To);

/// <param name="At">When an official last looked at it; null where nobody did.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.verified-item")]
public sealed record VerifiedItem(
    [property: Id(0)] string Item,
    [property: Id(1)] bool Met,
    [property: Id(2)] string? Reference,
    [property: Id(3)] LocalText? Note,
    [property: Id(4)] DateTimeOffset? At);

/// <param name="Seq">By which it is lifted.</param>
/// <param name="LiftedAt">Null while it stands.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.strike-view")]
public sealed record StrikeView(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] LocalText Reason,
    [property: Id(3)] string? Room,
    [property: Id(4)] DateTimeOffset? LiftedAt,
    [property: Id(5)] LocalText? LiftedFor);

/// <param name="At">When it was last told.</param>
/// <param name="Outcome">Null while it goes on.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.part-taken")]
public sealed record PartTaken(
    [property: Id(0)] string Room,
    [property: Id(1)] LocalText Title,
    [property: Id(2)] string As,
    [property: Id(3)] string? Outcome,
    [property: Id(4)] DateTimeOffset At);

/// <summary>One line of the list of investors, the same for everyone signed in: nothing of what is sealed.</summary>
/// <param name="Strikes">How many stand.</param>
public sealed record InvestorSummary(
    string Id,
    LocalText Name,
    string Country,
    ImmutableArray<string> Minerals,
    ImmutableArray<string> Stages,
    ImmutableArray<string> Provinces,
    int Strikes,
    long Version);
