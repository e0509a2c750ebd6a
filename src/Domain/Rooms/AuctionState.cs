using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>How an auction stands. It holds secrets (limits, offers, the reserve): <see cref="RoomViews"/> decides who sees what.</summary>
public sealed record AuctionState
{
    public Stage Stage { get; init; }

    /// <summary>End of the present stage as the running clock has it; while stopped, as it was when it stopped.</summary>
    public DateTimeOffset EndsAt { get; init; }
    public DateTimeOffset? HardStopAt { get; init; }

    /// <summary>Whether that end is still to be said to be near.</summary>
    public bool Warns { get; init; }

    public BestBid? Best { get; init; }
    public long Bids { get; init; }

    /// <summary>The last bids and moved closes.</summary>
    public Recent<LadderRow> Ladder { get; init; } = Recent<LadderRow>.None;

    /// <summary>Everyone who has a number, by number.</summary>
    public ImmutableSortedDictionary<BidderId, Bidder> Bidders { get; init; } = ImmutableSortedDictionary<BidderId, Bidder>.Empty;

    public Money? Reserve { get; init; }
    public long? ReserveSeq { get; init; }

    /// <summary>The first official's half of the opening of sealed offers.</summary>
    public Proposal? Proposal { get; init; }
    public ImmutableArray<OpenedOffer>? Offers { get; init; }
    public Money? Floor { get; init; }
    public ImmutableArray<BidderId>? Qualified { get; init; }

    /// <summary>What came of it; null while it runs, and for ever if it was cancelled.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Whether the bidders of an anonymous auction were named.</summary>
    public bool Named { get; init; }

    /// <summary>As the rules plan it, before the opening.</summary>
    public static AuctionState Planned(Rules rules) => new() { EndsAt = (rules.ClosesAt ?? rules.OffersDueAt)!.Value, HardStopAt = rules.HardStopAt };

    public AuctionState Begun(Rules rules, DateTimeOffset at) =>
        this with { Stage = rules.Preset == Presets.TwoStage ? Stage.Sealed : Stage.Ascending, Warns = Clocks.IsFar(EndsAt, at) };

    public AuctionState Over(Outcome? outcome) => this with { Stage = Stage.Closed, Outcome = outcome, Proposal = null };

    /// <summary>Whether an accepted bid or offer binds somebody.</summary>
    [JsonIgnore] public bool Bound => Bids > 0 || Bidders.Values.Any(bidder => bidder.Offer is not null);

    /// <summary>Whether the secret reserve is secret no more.</summary>
    [JsonIgnore] public bool ReserveOpen => Outcome is { Annulled: null };

    /// <summary>Whether everyone has seen that number: by a bid, or among the opened offers.</summary>
    public bool IsPublic(BidderId bidder) =>
        Bidders[bidder].HasBid || Offers?.Any(offer => offer.Bidder == bidder) == true;

    public bool MayBid(BidderId bidder) => Qualified is not { } qualified || qualified.Contains(bidder);
}

/// <summary>What an auction waits for.</summary>
public enum Stage
{
    Draft,
    Sealed,
    Ascending,
    Closed,
}

/// <summary>A numbered bidder, with what only its party may know.</summary>
public sealed record Bidder(PartyId Party)
{
    /// <summary>Whether it has placed a bid that everyone saw.</summary>
    public bool HasBid { get; init; }

    /// <summary>Up to where automatic bids may follow, and in whose name.</summary>
    public Limit? Limit { get; init; }

    /// <summary>Its last sealed offer.</summary>
    public Offer? Offer { get; init; }

    [JsonIgnore] public bool IsBound => HasBid || Offer is not null;
}

public sealed record Limit(Money UpTo, Who Who);

/// <param name="Seq">Of the sealed entry.</param>
public sealed record Offer(Money Amount, long Seq);
