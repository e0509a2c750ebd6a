using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Publication;

/// <summary>What the entries of an auction have said so far to everyone, as far as later releases build on it.</summary>
internal sealed record AuctionKnown
{
    /// <summary>The room's id, without <c>rooms/</c>: the id of its tender and of its award.</summary>
    public required string Room { get; init; }

    /// <summary>Companies that won an earlier auction of the project: roles are said whole each time.</summary>
    public required ImmutableHashSet<PartyId> Suppliers { get; init; }

    public LocalText Title { get; init; } = LocalText.Of("");
    public Rules Rules { get; init; } = new();

    /// <summary>Who stands behind a number, where everyone may know it: in anonymous auctions from the naming on, never before.</summary>
    public ImmutableSortedDictionary<BidderId, PartyId> Names { get; init; } = ImmutableSortedDictionary<BidderId, PartyId>.Empty;

    /// <summary>All bids and opened offers, in the order in which they were shown.</summary>
    public ImmutableList<(string Id, BidderId Bidder)> Bids { get; init; } = [];
    public ImmutableSortedSet<BidderId> Tenderers { get; init; } = [];

    /// <summary>When each entry happened that could not be read then: the offers are among them.</summary>
    public ImmutableDictionary<long, DateTimeOffset> Sealed { get; init; } = ImmutableDictionary<long, DateTimeOffset>.Empty;

    /// <summary>Ids of the stops that last, a freeze above a pause.</summary>
    public ImmutableStack<string> Stops { get; init; } = [];

    /// <summary>The stop that ended last.</summary>
    public string? Ended { get; init; }

    /// <summary>The secret reserve, once it was opened; published with the close alone.</summary>
    public Money? Reserve { get; init; }
    public BidderId? Winner { get; init; }

    /// <summary><c>sealed</c> or <c>ascending</c>.</summary>
    public string Stage { get; init; } = "ascending";

    public bool Anonymous => Rules.Anonymous == true;

    public string IdOf(long seq) => $"{Room}-{Pieces.Id(seq)}";

    public JsonObject Tender => new() { ["id"] = Room };

    public AuctionKnown GoingOn => this with { Stops = Stops.Pop(out var ended), Ended = ended };

    public AuctionKnown Bid(long seq, BidderId bidder) => this with { Bids = Bids.Add((IdOf(seq), bidder)), Tenderers = Tenderers.Add(bidder) };

    /// <summary>The party among the release's parties, with every role that it has had.</summary>
    public JsonObject Party(PartyId party) =>
        Suppliers.Contains(party) || (Winner is { } winner && Names.TryGetValue(winner, out var won) && won == party)
            ? Organisations.Party(party, Organisations.Tenderer, Organisations.Supplier)
            : Organisations.Party(party, Organisations.Tenderer);
}
