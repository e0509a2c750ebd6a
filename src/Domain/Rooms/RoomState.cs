using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>All that a room has to know to decide, to show itself and to keep its secrets; bounded whatever its history.</summary>
public sealed record RoomState
{
    /// <summary>The room's id, without <c>rooms/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="Kinds"/>; null until the room is created.</summary>
    public string? Kind { get; init; }
    public LocalText Title { get; init; } = LocalText.Of("");
    public string? Project { get; init; }

    /// <summary>The party whose officials (meetings: organisers too) run the room; the system until it is created.</summary>
    public PartyId Host { get; init; } = PartyId.System;
    public Rules Rules { get; init; } = new();
    public DateTimeOffset CreatedAt { get; init; }
    public Phase Phase { get; init; }

    /// <summary>Since when the clocks stand still; null while they run.</summary>
    public DateTimeOffset? StoppedAt { get; init; }
    public LocalText? PausedFor { get; init; }
    public LocalText? FrozenFor { get; init; }
    public LocalText? CancelledFor { get; init; }

    /// <summary>Every party ever admitted, those expelled too: what was sealed for them stays sealed.</summary>
    public ImmutableDictionary<PartyId, Member> Members { get; init; } = ImmutableDictionary<PartyId, Member>.Empty;

    /// <summary>The last lines of each circle of hearers (<see cref="Circles"/>).</summary>
    public ImmutableSortedDictionary<string, Recent<SaidView>> Said { get; init; } = ImmutableSortedDictionary<string, Recent<SaidView>>.Empty;

    public AuctionState? Auction { get; init; }

    /// <summary>Bidders that belong together with another one, by the register of investors.</summary>
    public ImmutableArray<PartyId> Affiliates { get; init; } = [];

    [JsonIgnore] public bool Exists => Kind is not null;
    [JsonIgnore] public bool Anonymous => Rules.Anonymous == true;
    [JsonIgnore] public LocalText? Reason => CancelledFor ?? FrozenFor ?? PausedFor;

    /// <summary>End of the auction's present stage; null while stopped, and where it will never come.</summary>
    [JsonIgnore] public DateTimeOffset? ClosesAt => StoppedAt is null && Phase != Phase.Cancelled ? Auction?.EndsAt : null;

    /// <summary>Whether the bidders' names are still to be kept, from everyone but themselves and partly the host.</summary>
    [JsonIgnore] public bool KeepsNames => Anonymous && Auction is { Named: false };

    /// <summary>The party's place in the room; null for strangers and the expelled.</summary>
    public Member? Present(PartyId party) => Members.GetValueOrDefault(party) is { Gone: false } member ? member : null;

    /// <summary>What the room's clock shows: it stands still while the room is stopped.</summary>
    public DateTimeOffset ClockAt(DateTimeOffset at) => StoppedAt ?? at;

    /// <summary>Whether nothing more can be decided: closed by an event, or by the clock though its event is still to come.</summary>
    public bool EndedAt(DateTimeOffset at) =>
        Phase is Phase.Closed or Phase.Cancelled || (Auction is { Stage: Stage.Ascending } && ClockAt(at) >= Auction.EndsAt);

    /// <summary>Whether sealed offers are no longer taken and wait to be opened.</summary>
    public bool OffersDueBy(DateTimeOffset at) => Auction is { Stage: Stage.Sealed } && ClockAt(at) >= Auction.EndsAt;

    /// <summary>Whether that party's deeds from that entry on are a bidder's, whose name is kept.</summary>
    public bool KeepsNameOf(PartyId party, long seq) =>
        KeepsNames && Members.GetValueOrDefault(party)?.BidderSince <= seq;

    /// <summary>From where the caller looks; null when the room is not there for them.</summary>
    public Viewpoint? Sees(Caller caller)
    {
        if (!Exists) return null;
        if (caller.IsSystem) return new(ViewpointKind.Host, Host);
        if (caller.IsAdminAlone) return null;
        if (caller.Party == Host) return IsHost(caller) ? new(ViewpointKind.Host, Host) : null;
        if (Present(caller.Party) is not { } member) return null;
        return new(member.As == Places.Observer ? ViewpointKind.Observer : ViewpointKind.Party, caller.Party);
    }

    public bool IsHost(Caller caller) =>
        caller.Party == Host && (caller.Is(Roles.Official) || (Kind == Kinds.Meeting && caller.Is(Roles.Organiser)));
}

/// <summary>Where a room stands.</summary>
public enum Phase
{
    Draft,
    Open,
    Paused,
    Frozen,
    Closed,
    Cancelled,
}

/// <summary>A party's place in a room.</summary>
public sealed record Member
{
    public required string As { get; init; }

    /// <summary>Seq of its (latest) admission: the order in which parties are shown.</summary>
    public required long Since { get; init; }

    /// <summary>Seq of its first admission as bidder.</summary>
    public long? BidderSince { get; init; }

    /// <summary>Expelled, and not admitted again.</summary>
    public bool Gone { get; init; }

    public BidderId? Bidder { get; init; }

    /// <summary>Person → one of <see cref="Posts"/>.</summary>
    public ImmutableSortedDictionary<string, string> Appointed { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What was said of its checklist, by item.</summary>
    public ImmutableSortedDictionary<string, ChecklistItem> Cleared { get; init; } = ImmutableSortedDictionary<string, ChecklistItem>.Empty;

    [JsonIgnore] public bool HasLead => Appointed.ContainsValue(Posts.Lead);

    /// <summary>Whether that person may bind the party: a lead, or any delegate while there is none.</summary>
    public bool IsBoundBy(Caller caller)
    {
        var post = Appointed.GetValueOrDefault(caller.Person.Value);
        if (HasLead) return post == Posts.Lead;
        return post is null ? caller.Is(Roles.Delegate) : post == Posts.Delegate;
    }

    /// <summary>Whether that person may appoint: a lead, or anyone while there is none.</summary>
    public bool MayAppoint(PersonId person) => !HasLead || Appointed.GetValueOrDefault(person.Value) == Posts.Lead;

    /// <summary>The items that hold for it: those of the rules, and those that somebody spoke about.</summary>
    public ImmutableArray<ChecklistItem> Checklist(Rules rules) =>
    [
        .. (rules.Checklist ?? []).Select(item => Cleared.GetValueOrDefault(item) ?? new ChecklistItem(item, false, null)),
        .. Cleared.Values.Where(item => rules.Checklist?.Contains(item.Item) != true),
    ];
}

/// <summary>The circles of hearers, each of which keeps its last lines.</summary>
public static class Circles
{
    public static string Of(Said said, PartyId by) => said.To == Hearers.Room ? Hearers.Room : $"{said.To}:{by}";

    /// <summary>Whether someone at that viewpoint is in the circle.</summary>
    public static bool Hears(Viewpoint viewpoint, string circle) =>
        circle == Hearers.Room
        || (viewpoint.Kind == ViewpointKind.Host && circle.StartsWith($"{Hearers.Host}:", StringComparison.Ordinal))
        || (viewpoint.Kind != ViewpointKind.Observer
            && (circle == $"{Hearers.Party}:{viewpoint.Party}" || circle == $"{Hearers.Host}:{viewpoint.Party}"));
}
