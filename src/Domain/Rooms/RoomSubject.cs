using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms.Deciding;

namespace EMiningLive.Domain.Rooms;

/// <summary>The rules of rooms: auctions, negotiations and meetings. A table of contents; each rule stands in a file of its own.</summary>
public sealed class RoomSubject : ISubject<RoomState, RoomCommand, RoomEvent>
{
    public static readonly RoomSubject Instance = new();

    private RoomSubject()
    {
    }

    public int Schema => 4;

    public RoomState Empty(FeedId feed) => new() { Id = feed.Key };

    public Viewpoint? Sees(RoomState state, Caller caller) => state.Sees(caller);

    public Refusal? Check(RoomState state, Caller caller, RoomCommand command) => command switch
    {
        CreateRoom create => Forms.Invalid(create) ?? Creating.NotAllowed(state, caller, create),
        _ when state.Sees(caller) is null => new Refusal.NotFound(),
        TimeCame or OutageEnded or NoteRegister => caller.IsSystem ? null : Fields.Not("type", "is the system's own"),
        _ => Forms.Invalid(state, command),
    };

    public Decision<RoomEvent> Decide(RoomState state, Caller caller, CommandId id, RoomCommand command, Moment moment)
    {
        if (Check(state, caller, command) is { } refusal) return refusal;
        var asking = new Asking(state, caller, id, moment);
        return command switch
        {
            CreateRoom create => Creating.Decide(asking, create),
            Admit admit => Admitting.Decide(asking, admit),
            Expel expel => Admitting.Decide(asking, expel),
            Clear clear => Admitting.Decide(asking, clear),
            Open open => Phases.Decide(asking, open),
            Pause pause => Phases.Decide(asking, pause),
            Resume resume => Phases.Decide(asking, resume),
            Freeze freeze => Phases.Decide(asking, freeze),
            Unfreeze unfreeze => Phases.Decide(asking, unfreeze),
            Cancel cancel => Phases.Decide(asking, cancel),
            Close close => Phases.Decide(asking, close),
            OpenOffers openOffers => Offers.Decide(asking, openOffers),
            SealOffer offer => Offers.Decide(asking, offer),
            Appoint appoint => Appointing.Decide(asking, appoint),
            Say say => Saying.Decide(asking, say),
            Bid bid => Bidding.Decide(asking, bid),
            TimeCame time => Closing.Decide(asking, time),
            OutageEnded outage => Outage.Decide(asking, outage),
            NoteRegister note => Registered.Decide(asking, note),
            _ => throw new UnreachableException($"nobody decides on {command.GetType().Name}"),
        };
    }

    public RoomState Evolve(RoomState state, Happened<RoomEvent> happened) => RoomEvolution.Evolve(state, happened);

    public Sight Seen(RoomState now, Happened<RoomEvent> happened) => RoomSight.Seen(now, happened);

    public bool SeenAlike(RoomState before, RoomState now) => RoomSight.Alike(before, now);

    public bool Sealed(RoomEvent what) => what is ReserveSealed or OfferSealed or LimitSet;

    public ImmutableArray<long> Opens(RoomState before, RoomEvent what) => what switch
    {
        OffersOpened opened => [.. opened.Offers.Select(offer => offer.Seq).Order()],
        AuctionClosed when before.Auction!.ReserveSeq is { } reserve => [reserve],
        _ => [],
    };

    public PartyId? Ends(RoomState before, RoomEvent what) => what is PartyExpelled expelled ? expelled.Party : null;

    public byte[] Summarise(RoomState state, long version) => RoomSummaries.Summarise(state, version);

    public ImmutableArray<Reader> Readers(RoomState state) =>
        state.Exists
            ? [new(state.Host, Host: true), .. state.Members.Where(member => !member.Value.Gone).Select(member => new Reader(member.Key, Host: false))]
            : [];

    public bool Tells(RoomEvent what) => RoomErrands.Tells(what);

    public IEnumerable<Errand> Errands(RoomState now, IReadOnlyList<Happened<RoomEvent>> news) => RoomErrands.Of(now, news);

    public DateTimeOffset? DueAt(RoomState state) => Clocks.DueAt(state);

    /// <summary>While bids or offers are taken or wait to be opened: an activation that comes later has to count as an outage.</summary>
    public bool StaysActive(RoomState state) => state is { Phase: Phase.Open, Auction: not null };

    public RoomCommand WhenDue { get; } = new TimeCame();

    public RoomCommand? WhenReady(RoomState state, DateTimeOffset now) => Clocks.AfterOutage(state, now) is null ? null : new OutageEnded();

    public byte[] Encode(RoomEvent what) => Wire.Write(what);

    public RoomEvent? Decode(ReadOnlySpan<byte> what) => Stored<RoomEvent>.Read(what);

    public byte[] Encode(RoomCommand command) => Wire.Write(command);

    public byte[] Freeze(RoomState state) => RoomJson.Freeze(state);

    public RoomState Thaw(ReadOnlySpan<byte> frozen) => RoomJson.Thaw(frozen);
}
