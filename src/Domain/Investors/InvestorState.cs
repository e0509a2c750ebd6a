using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Investors;

/// <summary>All that is known of an investor, secrets included: <see cref="InvestorViews"/> decides who sees what. Bounded whatever its history.</summary>
public sealed record InvestorState
{
    /// <summary>The id of its party, without <c>investors/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Null until it is registered.</summary>
    public LocalText? Name { get; init; }
    public string Country { get; init; } = "";
    public LocalText? About { get; init; }
    public string? Website { get; init; }

    public ImmutableArray<string> Minerals { get; init; } = [];
    public ImmutableArray<string> Stages { get; init; } = [];
    public ImmutableArray<string> Provinces { get; init; } = [];
    public Ticket? Ticket { get; init; }

    /// <summary>What officials have looked at, by item.</summary>
    public ImmutableSortedDictionary<string, VerifiedItem> Verified { get; init; } = ImmutableSortedDictionary<string, VerifiedItem>.Empty;

    /// <summary>Null until declared.</summary>
    public ImmutableArray<BeneficialOwner>? Owners { get; init; }
    public ImmutableArray<PartyId>? Affiliates { get; init; }

    public ImmutableSortedSet<string> Watchlist { get; init; } = [];

    /// <summary>Those that stand, and the latest of those that were lifted; oldest first.</summary>
    public ImmutableArray<StrikeView> Strikes { get; init; } = [];

    /// <summary>The last rooms, each once, oldest first.</summary>
    public ImmutableArray<PartTaken> TakesPart { get; init; } = [];

    [JsonIgnore] public PartyId Party => new(Id);
    [JsonIgnore] public bool Exists => Name is not null;
    [JsonIgnore] public int ActiveStrikes => Strikes.Count(strike => strike.LiftedAt is null);

    /// <summary>
    /// From where the caller looks; null when it is not there for them. Everyone signed in finds investors; officials of whatever authority look
    /// from one place, as their host.
    /// </summary>
    public Viewpoint? Sees(Caller caller)
    {
        if (!Exists) return null;
        if (caller.IsSystem || IsOfficial(caller)) return new(ViewpointKind.Host, PartyId.System);
        if (caller.Roles == Roles.None || caller.IsAdminAlone) return null;
        if (caller.Party == Party || caller.Kind == PartyKind.Company) return new(ViewpointKind.Party, caller.Party);
        return new(ViewpointKind.Observer, caller.Party);
    }

    public static bool IsOfficial(Caller caller) => caller.Kind == PartyKind.Authority && caller.Is(Roles.Official);

    /// <summary>Whether that person speaks for the company.</summary>
    public bool IsDelegate(Caller caller) => caller.Party == Party && caller.Kind == PartyKind.Company && caller.Is(Roles.Delegate);
}
