using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>One of each command and of each event, so that nobody is forgotten.</summary>
internal static class Samples
{
    public static readonly ImmutableArray<RoomCommand> Commands =
    [
        Auction(English), AsBidder(Makran), new Expel(Heding.Party, Why), new Clear(Heding.Party, "fee", true, Why), new Open(), new Pause(Why), new Resume(),
        new Freeze(Why), new Unfreeze(Why), new Cancel(Why), new Close(), new OpenOffers(), new Appoint(Heding.Person, "lead"), Whispers("hi", "host"),
        Bid(100, 200), Offer(100), new TimeCame(), new OutageEnded(), new NoteRegister(Heding.Party, ["secp"], [Beiling.Party]),
    ];

    public static readonly ImmutableArray<RoomEvent> Events =
    [
        new RoomCreated("auction", Why, "p", new Rules { Preset = "english", Currency = "USD", Start = Usd(100), Step = Fixed(10), ClosesAt = Noon.AddHours(1) }, Official.Party),
        new ReserveSealed(Usd(500)), new PartyAdmitted(Heding.Party, "bidder"), new PersonAppointed(Heding.Person, "lead"),
        new EligibilityChanged(Heding.Party, "fee", true, Why), new Said(new Spoken("zh", "你好"), "host"), new Opened(Noon.AddHours(1)),
        new BidderNumbered(B(1), Heding.Party), new Paused(Why), new Resumed(Noon, null, null), new Frozen(Why), new Unfrozen(Why, Noon, Noon, Noon),
        new BidPlaced(B(1), Usd(100), true), new LimitSet(B(1), Usd(200)), new ClosingMoved(Noon, "outage", Noon), new DeadlineIsNear(Noon), new OfferSealed(B(1), Usd(100)),
        new OpeningProposed(), new OffersOpened([new OpenedOffer(B(1), Usd(100), 1, 16)], Usd(100), [B(1)], Noon.AddHours(2)),
        new AffiliatesFound([Beiling.Party, Heding.Party]), new AuctionClosed(B(1), Usd(100), true), new BiddersNamed(new Dictionary<BidderId, PartyId> { [B(1)] = Heding.Party }.ToSorted()),
        new Annulled("noBid"), new PartyExpelled(Heding.Party, Why), new Cancelled(Why), new RoomClosed(),
    ];

    /// <summary>Every type that has a name on the wire.</summary>
    public static Type[] All(Type @base) => [.. @base.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.DerivedType)];

    public static string Name(Type @base, Type type) =>
        (string)@base.GetCustomAttributes<JsonDerivedTypeAttribute>().Single(derived => derived.DerivedType == type).TypeDiscriminator!;
}
