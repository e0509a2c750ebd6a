using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Rooms;

/// <summary>All that can be asked of a room. Its <c>type</c> is its name on the wire; the last ones only the system asks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Admit), "admit")]
[JsonDerivedType(typeof(Expel), "expel")]
[JsonDerivedType(typeof(Clear), "clear")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Pause), "pause")]
[JsonDerivedType(typeof(Resume), "resume")]
[JsonDerivedType(typeof(Freeze), "freeze")]
[JsonDerivedType(typeof(Unfreeze), "unfreeze")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(OpenOffers), "openOffers")]
[JsonDerivedType(typeof(Appoint), "appoint")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Bid), "bid")]
[JsonDerivedType(typeof(SealOffer), "sealOffer")]
[JsonDerivedType(typeof(CreateRoom), "create")]
[JsonDerivedType(typeof(TimeCame), "timeCame")]
[JsonDerivedType(typeof(OutageEnded), "outageEnded")]
[JsonDerivedType(typeof(NoteRegister), "noteRegister")]
[GenerateSerializer, Immutable, Alias("emining.room-command")]
public abstract record RoomCommand;

/// <summary>The room itself; asked once, by <c>POST /api/rooms</c>.</summary>
/// <param name="Kind"><c>auction</c>, <c>negotiation</c> or <c>meeting</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.room.create")]
public sealed record CreateRoom(
    [property: Id(0)] string Kind,
    [property: Id(1)] LocalText Title,
    [property: Id(2)] string? Project,
    [property: Id(3)] RulesAsked? Rules) : RoomCommand;

/// <param name="As"><c>bidder</c>, <c>counterparty</c> or <c>observer</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.room.admit")]
public sealed record Admit([property: Id(0)] PartyId Party, [property: Id(1)] string As) : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.expel")]
public sealed record Expel([property: Id(0)] PartyId Party, [property: Id(1)] LocalText Reason) : RoomCommand;

/// <summary>An item of a party's eligibility checklist is met, or is not.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.clear")]
public sealed record Clear(
    [property: Id(0)] PartyId Party,
    [property: Id(1)] string Item,
    [property: Id(2)] bool Met,
    [property: Id(3)] LocalText? Note) : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.open")]
public sealed record Open : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.pause")]
public sealed record Pause([property: Id(0)] LocalText Reason) : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.resume")]
public sealed record Resume : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.freeze")]
public sealed record Freeze([property: Id(0)] LocalText Reason) : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.unfreeze")]
public sealed record Unfreeze([property: Id(0)] LocalText Reason) : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.cancel")]
public sealed record Cancel([property: Id(0)] LocalText Reason) : RoomCommand;

/// <summary>Ends a negotiation or a meeting. Nobody closes an auction by hand.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.close")]
public sealed record Close : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.open-offers")]
public sealed record OpenOffers : RoomCommand;

/// <param name="As"><c>lead</c>, <c>delegate</c>, <c>adviser</c> or <c>interpreter</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.room.appoint")]
public sealed record Appoint([property: Id(0)] PersonId Person, [property: Id(1)] string As) : RoomCommand;

/// <param name="Text">At most 4,000 characters.</param>
/// <param name="Lang"><c>en</c>, <c>zh</c> or <c>ur</c>.</param>
/// <param name="To"><c>room</c>, <c>party</c> or <c>host</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.room.say")]
public sealed record Say([property: Id(0)] string Text, [property: Id(1)] string Lang, [property: Id(2)] string To) : RoomCommand;

/// <param name="UpTo">The limit up to which automatic bids may follow; without it the amount is the limit.</param>
[GenerateSerializer, Immutable, Alias("emining.room.bid")]
public sealed record Bid([property: Id(0)] Money Amount, [property: Id(1)] Money? UpTo = null) : RoomCommand;

[GenerateSerializer, Immutable, Alias("emining.room.seal-offer")]
public sealed record SealOffer([property: Id(0)] Money Amount) : RoomCommand;

/// <summary>The system's: whatever is due at this time (opening, end) takes place.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.time-came")]
public sealed record TimeCame : RoomCommand;

/// <summary>The system's: nobody could bid until now; if the close was too near or has passed, it moves.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.outage-ended")]
public sealed record OutageEnded : RoomCommand;

/// <summary>The system's: what the register of investors says of a bidder of this auction.</summary>
/// <param name="Met">Items of the checklist that are verified there, by code.</param>
/// <param name="Affiliates">Bidders of this auction that belong together with it, itself not among them.</param>
[GenerateSerializer, Immutable, Alias("emining.room.note-register")]
public sealed record NoteRegister(
    [property: Id(0)] PartyId Party,
    [property: Id(1)] ImmutableArray<string> Met,
    [property: Id(2)] ImmutableArray<PartyId> Affiliates) : RoomCommand;

/// <summary>Rules as asked for: what is not given, the preset fills.</summary>
[GenerateSerializer, Immutable, Alias("emining.room.rules-asked")]
public sealed record RulesAsked
{
    [Id(0)] public string? Preset { get; init; }
    [Id(1)] public string? Currency { get; init; }

    /// <summary>Money, or a decimal string in <see cref="Currency"/>.</summary>
    [Id(2), JsonConverter(typeof(AmountAskedConverter))] public AmountAsked? Start { get; init; }
    [Id(3), JsonConverter(typeof(AmountAskedConverter))] public AmountAsked? Reserve { get; init; }
    [Id(4)] public Step? Step { get; init; }
    [Id(5)] public int? QuietSeconds { get; init; }
    [Id(6)] public DateTimeOffset? OpensAt { get; init; }
    [Id(7)] public DateTimeOffset? ClosesAt { get; init; }
    [Id(8)] public DateTimeOffset? HardStopAt { get; init; }
    [Id(9)] public bool? Anonymous { get; init; }
    [Id(10)] public DateTimeOffset? OffersDueAt { get; init; }
    [Id(11)] public int? AscendingSeconds { get; init; }
    [Id(12), JsonConverter(typeof(DecimalTextConverter))] public decimal? QualifyShare { get; init; }
    [Id(13)] public int? MinBidders { get; init; }
    [Id(14)] public int? Attempt { get; init; }
    [Id(15)] public ImmutableArray<string>? Checklist { get; init; }
}
