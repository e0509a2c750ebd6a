using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Investors;

/// <summary>All that can be asked of an investor's profile. Its <c>type</c> is its name on the wire; the last ones only the system asks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RegisterInvestor), "register")]
[JsonDerivedType(typeof(CorrectInvestor), "correct")]
[JsonDerivedType(typeof(StateInterests), "stateInterests")]
[JsonDerivedType(typeof(StateTicket), "stateTicket")]
[JsonDerivedType(typeof(VerifyItem), "verify")]
[JsonDerivedType(typeof(DeclareOwners), "declareOwners")]
[JsonDerivedType(typeof(DeclareAffiliates), "declareAffiliates")]
[JsonDerivedType(typeof(WatchProject), "watch")]
[JsonDerivedType(typeof(UnwatchProject), "unwatch")]
[JsonDerivedType(typeof(GiveStrike), "strike")]
[JsonDerivedType(typeof(LiftStrike), "liftStrike")]
[JsonDerivedType(typeof(TakePart), "takePart")]
[JsonDerivedType(typeof(NothingOfInvestor), "nothing")]
[GenerateSerializer, Immutable, Alias("emining.investor-command")]
public abstract record InvestorCommand;

/// <summary>The profile begins: by an official for any company, or by a company for itself.</summary>
/// <param name="Country">ISO 3166 alpha-2, e.g. <c>PK</c>, <c>CN</c>: it tells what has to be verified.</param>
/// <param name="Website">An absolute http or https address.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.register")]
public sealed record RegisterInvestor(
    [property: Id(0)] LocalText Name,
    [property: Id(1)] string Country,
    [property: Id(2)] LocalText? About = null,
    [property: Id(3)] string? Website = null) : InvestorCommand;

/// <summary>What is given replaces what was said; the rest stays. At least one field beside the reason.</summary>
[GenerateSerializer, Immutable, Alias("emining.investor.correct")]
public sealed record CorrectInvestor(
    [property: Id(0)] LocalText Reason,
    [property: Id(1)] LocalText? Name = null,
    [property: Id(2)] string? Country = null,
    [property: Id(3)] LocalText? About = null,
    [property: Id(4)] string? Website = null) : InvestorCommand;

/// <summary>What the company looks for; each list replaces the one before, an empty one says "any".</summary>
/// <param name="Stages">Stages of projects, e.g. <c>scouting</c>, <c>termSheet</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.state-interests")]
public sealed record StateInterests(
    [property: Id(0)] ImmutableArray<string> Minerals,
    [property: Id(1)] ImmutableArray<string> Stages,
    [property: Id(2)] ImmutableArray<string> Provinces) : InvestorCommand;

/// <summary>How much the company would put in; both ends in one currency. Neither end: it is stated no more.</summary>
[GenerateSerializer, Immutable, Alias("emining.investor.state-ticket")]
public sealed record StateTicket([property: Id(0)] Money? From = null, [property: Id(1)] Money? To = null) : InvestorCommand;

/// <summary>An official has looked at one item of the checklist.</summary>
/// <param name="Item">
/// <c>secp ntn</c> (Pakistan), <c>uscc</c> (China), <c>beneficialOwners affiliates</c>, and as in rooms <c>bankStatement fee callDeposit</c>.
/// </param>
/// <param name="Reference">Number or file mark of the proof.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.verify")]
public sealed record VerifyItem(
    [property: Id(0)] string Item,
    [property: Id(1)] bool Met,
    [property: Id(2)] string? Reference = null,
    [property: Id(3)] LocalText? Note = null) : InvestorCommand;

/// <param name="Owners">All of them, at most 50; their shares add up to at most 100.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.declare-owners")]
public sealed record DeclareOwners([property: Id(0)] ImmutableArray<BeneficialOwner> Owners) : InvestorCommand;

/// <summary>Who owns how much of the company in the end.</summary>
/// <param name="SharePercent">More than 0, at most 100, at most six places.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.owner")]
public sealed record BeneficialOwner(
    [property: Id(0)] LocalText Name,
    [property: Id(1)] string Country,
    [property: Id(2), JsonConverter(typeof(DecimalTextConverter))] decimal SharePercent);

/// <param name="Parties">All parties that belong together with it, at most 50.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.declare-affiliates")]
public sealed record DeclareAffiliates([property: Id(0)] ImmutableArray<PartyId> Parties) : InvestorCommand;

/// <param name="Project">A project's id, without <c>projects/</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.watch")]
public sealed record WatchProject([property: Id(0)] string Project) : InvestorCommand;

[GenerateSerializer, Immutable, Alias("emining.investor.unwatch")]
public sealed record UnwatchProject([property: Id(0)] string Project) : InvestorCommand;

/// <summary>A mark against the company, for all to see, until it is lifted.</summary>
/// <param name="Room">Where it happened: a room's id, without <c>rooms/</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.strike")]
public sealed record GiveStrike([property: Id(0)] LocalText Reason, [property: Id(1)] string? Room = null) : InvestorCommand;

/// <param name="Strike">Seq of the entry that gave it.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.lift-strike")]
public sealed record LiftStrike([property: Id(0)] long Strike, [property: Id(1)] LocalText Reason) : InvestorCommand;

/// <summary>
/// The system's: the company takes part in a room, later how that ended; everyone sees it. So it is never told of an anonymous room before
/// its bidders are named, nor of one that was cancelled or annulled before that: those who told it would name a bidder.
/// </summary>
/// <param name="Room">A room's id, without <c>rooms/</c>.</param>
/// <param name="As"><c>bidder</c>, <c>counterparty</c> or <c>observer</c>.</param>
/// <param name="Outcome"><c>won</c>, <c>lost</c>, <c>annulled</c> or <c>cancelled</c>; null while it goes on.</param>
[GenerateSerializer, Immutable, Alias("emining.investor.take-part")]
public sealed record TakePart(
    [property: Id(0)] string Room,
    [property: Id(1)] LocalText Title,
    [property: Id(2)] string As,
    [property: Id(3)] string? Outcome = null) : InvestorCommand;

/// <summary>The system's, where a command must be named though nothing is ever due: nothing follows from it.</summary>
[GenerateSerializer, Immutable, Alias("emining.investor.nothing")]
public sealed record NothingOfInvestor : InvestorCommand;
