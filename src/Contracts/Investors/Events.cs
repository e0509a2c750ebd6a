using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Investors;

/// <summary>All that can have happened to an investor's profile. Events carry results, never instructions to recompute.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(InvestorRegistered), "registered")]
[JsonDerivedType(typeof(InvestorCorrected), "corrected")]
[JsonDerivedType(typeof(InterestsStated), "interestsStated")]
[JsonDerivedType(typeof(TicketStated), "ticketStated")]
[JsonDerivedType(typeof(ItemVerified), "itemVerified")]
[JsonDerivedType(typeof(OwnersDeclared), "ownersDeclared")]
[JsonDerivedType(typeof(AffiliatesDeclared), "affiliatesDeclared")]
[JsonDerivedType(typeof(ProjectWatched), "watched")]
[JsonDerivedType(typeof(ProjectUnwatched), "unwatched")]
[JsonDerivedType(typeof(StrikeGiven), "strikeGiven")]
[JsonDerivedType(typeof(StrikeLifted), "strikeLifted")]
[JsonDerivedType(typeof(TookPart), "tookPart")]
public abstract record InvestorEvent;

public sealed record InvestorRegistered(LocalText Name, string Country, LocalText? About, string? Website) : InvestorEvent;

/// <summary>The fields that are given replace those before.</summary>
public sealed record InvestorCorrected(LocalText? Name, string? Country, LocalText? About, string? Website, LocalText Reason) : InvestorEvent;

public sealed record InterestsStated(ImmutableArray<string> Minerals, ImmutableArray<string> Stages, ImmutableArray<string> Provinces) : InvestorEvent;

/// <summary>Seen by officials and the party itself; neither end: nothing is stated any more.</summary>
public sealed record TicketStated(Money? From, Money? To) : InvestorEvent;

/// <summary>Seen by officials and the party itself.</summary>
public sealed record ItemVerified(string Item, bool Met, string? Reference, LocalText? Note) : InvestorEvent;

/// <summary>Seen by officials and the party itself.</summary>
public sealed record OwnersDeclared(ImmutableArray<BeneficialOwner> Owners) : InvestorEvent;

/// <summary>Seen by officials and the party itself.</summary>
public sealed record AffiliatesDeclared(ImmutableArray<PartyId> Parties) : InvestorEvent;

/// <summary>Seen by the party itself alone, for ever.</summary>
public sealed record ProjectWatched(string Project) : InvestorEvent;

/// <summary>Seen by the party itself alone, for ever.</summary>
public sealed record ProjectUnwatched(string Project) : InvestorEvent;

public sealed record StrikeGiven(LocalText Reason, string? Room) : InvestorEvent;

/// <param name="Strike">Seq of the entry that gave it.</param>
public sealed record StrikeLifted(long Strike, LocalText Reason) : InvestorEvent;

/// <param name="Outcome">Null while it goes on.</param>
public sealed record TookPart(string Room, LocalText Title, string As, string? Outcome) : InvestorEvent;
