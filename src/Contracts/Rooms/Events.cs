using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Rooms;

/// <summary>All that can have happened to a room. Events carry results, never instructions to recompute.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RoomCreated), "roomCreated")]
[JsonDerivedType(typeof(ReserveSealed), "reserveSealed")]
[JsonDerivedType(typeof(PartyAdmitted), "partyAdmitted")]
[JsonDerivedType(typeof(PartyExpelled), "partyExpelled")]
[JsonDerivedType(typeof(PersonAppointed), "personAppointed")]
[JsonDerivedType(typeof(EligibilityChanged), "eligibilityChanged")]
[JsonDerivedType(typeof(Said), "said")]
[JsonDerivedType(typeof(Opened), "opened")]
[JsonDerivedType(typeof(BidderNumbered), "bidderNumbered")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Frozen), "frozen")]
[JsonDerivedType(typeof(Unfrozen), "unfrozen")]
[JsonDerivedType(typeof(Cancelled), "cancelled")]
[JsonDerivedType(typeof(RoomClosed), "closed")]
[JsonDerivedType(typeof(BidPlaced), "bidPlaced")]
[JsonDerivedType(typeof(LimitSet), "limitSet")]
[JsonDerivedType(typeof(ClosingMoved), "closingMoved")]
[JsonDerivedType(typeof(OfferSealed), "offerSealed")]
[JsonDerivedType(typeof(OpeningProposed), "openingProposed")]
[JsonDerivedType(typeof(OffersOpened), "offersOpened")]
[JsonDerivedType(typeof(Annulled), "annulled")]
[JsonDerivedType(typeof(AuctionClosed), "auctionClosed")]
[JsonDerivedType(typeof(BiddersNamed), "biddersNamed")]
[JsonDerivedType(typeof(AffiliatesFound), "affiliatesFound")]
[JsonDerivedType(typeof(DeadlineIsNear), "deadlineNear")]
public abstract record RoomEvent;

/// <param name="Host">The party whose officials (meetings: organisers) are host.</param>
public sealed record RoomCreated(string Kind, LocalText Title, string? Project, Rules Rules, PartyId Host) : RoomEvent;

/// <summary>The secret reserve: seen by the host, opened by <see cref="AuctionClosed"/>.</summary>
public sealed record ReserveSealed(Money Reserve) : RoomEvent;

public sealed record PartyAdmitted(PartyId Party, string As) : RoomEvent;

public sealed record PartyExpelled(PartyId Party, LocalText Reason) : RoomEvent;

public sealed record PersonAppointed(PersonId Person, string As) : RoomEvent;

public sealed record EligibilityChanged(PartyId Party, string Item, bool Met, LocalText? Note) : RoomEvent;

public sealed record Said(Spoken Text, string To) : RoomEvent;

/// <summary>What a person said, in the language in which it was said.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.spoken")]
public sealed record Spoken([property: Id(0)] string Lang, [property: Id(1)] string Text);

/// <param name="ClosesAt">End of the stage that begins: offers due in two-stage auctions, the close in others; null in talks.</param>
public sealed record Opened(DateTimeOffset? ClosesAt) : RoomEvent;

public sealed record BidderNumbered(BidderId Bidder, PartyId Party) : RoomEvent;

public sealed record Paused(LocalText Reason) : RoomEvent;

/// <summary>The clocks go on: each is the old one plus the time that stood still.</summary>
public sealed record Resumed(DateTimeOffset? ClosesAt, DateTimeOffset? HardStopAt, DateTimeOffset? OffersDueAt) : RoomEvent;

public sealed record Frozen(LocalText Reason) : RoomEvent;

/// <param name="ClosesAt">As in <see cref="Resumed"/>; null where a pause under the freeze goes on.</param>
public sealed record Unfrozen(LocalText Reason, DateTimeOffset? ClosesAt, DateTimeOffset? HardStopAt, DateTimeOffset? OffersDueAt) : RoomEvent;

public sealed record Cancelled(LocalText Reason) : RoomEvent;

/// <summary>The end of a negotiation or meeting.</summary>
public sealed record RoomClosed : RoomEvent;

/// <param name="Auto">Placed by a limit, not by hand.</param>
public sealed record BidPlaced(BidderId Bidder, Money Amount, bool Auto) : RoomEvent;

public sealed record LimitSet(BidderId Bidder, Money UpTo) : RoomEvent;

/// <param name="Reason"><c>quietPeriod</c> or <c>outage</c>.</param>
/// <param name="HardStopAt">Only where an outage moved it along.</param>
public sealed record ClosingMoved(DateTimeOffset ClosesAt, string Reason, DateTimeOffset? HardStopAt = null) : RoomEvent;

/// <summary>The end of the present stage is an hour away, once: said where the stage was longer than that.</summary>
/// <param name="EndsAt">The close; in the sealed stage the time by which offers are due.</param>
public sealed record DeadlineIsNear(DateTimeOffset EndsAt) : RoomEvent;

public sealed record OfferSealed(BidderId Bidder, Money Amount) : RoomEvent;

/// <summary>The first of two officials asked for the opening; a second has ten minutes.</summary>
public sealed record OpeningProposed : RoomEvent;

/// <param name="Offers">The last of each bidder, highest first, with dense ranks.</param>
/// <param name="Floor">The highest offer.</param>
/// <param name="ClosesAt">End of the ascending stage.</param>
/// <param name="HardStopAt">Only where it had to move, so that the stage has the time that was promised.</param>
public sealed record OffersOpened(
    ImmutableArray<OpenedOffer> Offers,
    Money Floor,
    ImmutableArray<BidderId> Qualified,
    DateTimeOffset ClosesAt,
    DateTimeOffset? HardStopAt = null) : RoomEvent;

/// <param name="Seq">The sealed entry that this opens.</param>
[GenerateSerializer, Immutable, Alias("emining.room.opened-offer")]
public sealed record OpenedOffer(
    [property: Id(0)] BidderId Bidder,
    [property: Id(1)] Money Amount,
    [property: Id(2)] int Rank,
    [property: Id(3)] long Seq);

/// <param name="Reason"><c>tooFewOffers</c> or <c>noBid</c>.</param>
public sealed record Annulled(string Reason) : RoomEvent;

public sealed record AuctionClosed(BidderId? Winner, Money? Amount, bool ReserveMet) : RoomEvent;

public sealed record BiddersNamed(ImmutableSortedDictionary<BidderId, PartyId> Names) : RoomEvent;

/// <summary>Bidders of one lot belong together: the host alone is told.</summary>
public sealed record AffiliatesFound(ImmutableArray<PartyId> Parties) : RoomEvent;
