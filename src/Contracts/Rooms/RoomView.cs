using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Rooms;

/// <summary>A room as one viewer sees it, bounded whatever its history (contract, "Rooms": State).</summary>
/// <param name="Affiliates">Bidders that belong together with another one, by the register of investors: for the host alone; null where there are none.</param>
[GenerateSerializer, Immutable, Alias("emining.room.view")]
public sealed record RoomView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Kind,
    [property: Id(2)] LocalText Title,
    [property: Id(3)] string? Project,
    [property: Id(4)] string Phase,
    [property: Id(5)] long Version,
    [property: Id(6)] byte[] Head,
    [property: Id(7)] Me Me,
    [property: Id(8)] PartyId Host,
    [property: Id(9)] Rules Rules,
    [property: Id(10)] ImmutableArray<PartyView> Parties,
    [property: Id(11)] ImmutableArray<SaidView> Said,
    [property: Id(12)] LocalText? Reason,
    [property: Id(13)] AuctionView? Auction,
    [property: Id(14)] ImmutableArray<PartyId>? Affiliates = null);

/// <param name="May">Types of the commands that this person may ask of the room now, as far as role and phase go.</param>
[GenerateSerializer, Immutable, Alias("emining.room.me")]
public sealed record Me(
    [property: Id(0)] string Viewpoint,
    [property: Id(1)] BidderId? Bidder,
    [property: Id(2)] ImmutableArray<string> May);

/// <summary>A party of the room, where the viewer may know of it.</summary>
/// <param name="Appointed">Person → <c>lead</c>, <c>delegate</c>, <c>adviser</c>, <c>interpreter</c>.</param>
/// <param name="Checklist">Each item of the checklist that holds for it; null where none does.</param>
[GenerateSerializer, Immutable, Alias("emining.room.party-view")]
public sealed record PartyView(
    [property: Id(0)] PartyId Party,
    [property: Id(1)] string As,
    [property: Id(2)] ImmutableSortedDictionary<string, string> Appointed,
    [property: Id(3)] ImmutableArray<ChecklistItem>? Checklist);

[GenerateSerializer, Immutable, Alias("emining.room.checklist-item")]
public sealed record ChecklistItem([property: Id(0)] string Item, [property: Id(1)] bool Met, [property: Id(2)] LocalText? Note);

/// <param name="Party">Null where the author is sealed to the viewer.</param>
[GenerateSerializer, Immutable, Alias("emining.room.said-view")]
public sealed record SaidView(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] PartyId? Party,
    [property: Id(3)] PersonId? Person,
    [property: Id(4)] Spoken Text,
    [property: Id(5)] string To);

/// <param name="Stage"><c>draft</c>, <c>sealed</c>, <c>ascending</c> or <c>closed</c>.</param>
/// <param name="MinNext">The least that the next bid must be; null when there is none.</param>
/// <param name="ClosesAt">End of the present stage; null while stopped.</param>
/// <param name="RemainingMs">What is left of it while stopped.</param>
/// <param name="Ladder">The last 100 bids, oldest first.</param>
/// <param name="Offers">Once opened.</param>
/// <param name="Mine">What only the viewer's own party may know.</param>
/// <param name="Reserve">The secret reserve: for the host, and for all after the close.</param>
[GenerateSerializer, Immutable, Alias("emining.room.auction-view")]
public sealed record AuctionView(
    [property: Id(0)] string Stage,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.Never)] BestBid? Best,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.Never)] Money? MinNext,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? ClosesAt,
    [property: Id(4)] long? RemainingMs,
    [property: Id(5)] DateTimeOffset? HardStopAt,
    [property: Id(6)] ImmutableArray<BidderView> Bidders,
    [property: Id(7)] ImmutableArray<LadderRow> Ladder,
    [property: Id(8)] ImmutableArray<OpenedOffer>? Offers,
    [property: Id(9)] ImmutableArray<BidderId>? Qualified,
    [property: Id(10)] Money? Floor,
    [property: Id(11)] Proposal? Proposal,
    [property: Id(12)] Mine? Mine,
    [property: Id(13)] Outcome? Outcome,
    [property: Id(14)] Money? Reserve,
    [property: Id(15)] long Bids);

[GenerateSerializer, Immutable, Alias("emining.room.best")]
public sealed record BestBid([property: Id(0)] BidderId Bidder, [property: Id(1)] Money Amount);

/// <param name="Party">Where the viewer may know it.</param>
[GenerateSerializer, Immutable, Alias("emining.room.bidder-view")]
public sealed record BidderView([property: Id(0)] BidderId Bidder, [property: Id(1)] PartyId? Party);

/// <summary>A bid, or a moved close between bids (then <paramref name="ClosesAt"/> and <paramref name="Reason"/> are given).</summary>
[GenerateSerializer, Immutable, Alias("emining.room.ladder-row")]
public sealed record LadderRow(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] BidderId? Bidder,
    [property: Id(3)] Money? Amount,
    [property: Id(4)] bool? Auto,
    [property: Id(5)] DateTimeOffset? ClosesAt,
    [property: Id(6)] string? Reason);

/// <summary>The first official's half of the opening.</summary>
/// <param name="Until">When it lapses unless a second official joins; null while the room is stopped and it has not lapsed: its time stands still.</param>
[GenerateSerializer, Immutable, Alias("emining.room.proposal")]
public sealed record Proposal(
    [property: Id(0)] PersonId By,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] DateTimeOffset? Until);

[GenerateSerializer, Immutable, Alias("emining.room.mine")]
public sealed record Mine([property: Id(0)] Money? Limit, [property: Id(1)] Money? Offer);

/// <param name="Annulled">The reason, where the auction came to nothing.</param>
[GenerateSerializer, Immutable, Alias("emining.room.outcome")]
public sealed record Outcome(
    [property: Id(0)] BidderId? Winner,
    [property: Id(1)] Money? Amount,
    [property: Id(2)] bool ReserveMet,
    [property: Id(3)] string? Annulled);

/// <summary>One line of the list of rooms (contract: <c>GET /api/rooms</c>): the same for all who may see the room, but for <paramref name="Mine"/>.</summary>
/// <param name="Bidders">How many bidders there are; where <paramref name="NamesKept"/>, how many of them everyone has seen bid.</param>
/// <param name="NamesKept">True while the bidders of an anonymous auction are not named.</param>
/// <param name="Mine">Where the reader's own party stands, in live auctions in which it bids. Never stored: it is asked of the room for each reader.</param>
public sealed record RoomSummary(
    string Id,
    string Kind,
    LocalText Title,
    string Phase,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Project,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? ClosesAt,
    long Version,
    string? Stage,
    BestBid? Best,
    int? Bidders,
    bool? NamesKept = null,
    OwnStanding? Mine = null);

/// <summary>Where a bidder stands; for its own party alone.</summary>
/// <param name="Standing"><c>noBid</c>, <c>offerSealed</c>, <c>leading</c>, <c>outbid</c> or <c>notQualified</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.room.own-standing")]
public sealed record OwnStanding([property: Id(0)] BidderId Bidder, [property: Id(1)] string Standing);
