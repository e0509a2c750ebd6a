using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>A room as one viewer sees it (contract, "Rooms": State). What a frame would seal to the viewer is not in it.</summary>
public static class RoomViews
{
    /// <summary>Null when the room is not there for the caller.</summary>
    /// <param name="version">Seq of the last committed entry that the state takes in.</param>
    /// <param name="head">The chain's head there, 32 bytes.</param>
    /// <param name="at">Now: what the caller may ask can depend on it, nothing else does.</param>
    public static RoomView? View(RoomState room, Caller caller, long version, byte[] head, DateTimeOffset at) =>
        room.Sees(caller) is not { } viewpoint
            ? null
            : new(
                room.Id,
                room.Kind!,
                room.Title,
                room.Project,
                room.Phase.Word(),
                version,
                head,
                new Me(viewpoint.ToString(), room.Present(caller.Party)?.Bidder, RoomPermissions.May(room, caller, at)),
                room.Host,
                room.Rules,
                Parties(room, viewpoint),
                SaidTo(room, viewpoint),
                room.Reason,
                room.Auction is { } auction ? AuctionViews.View(room, auction, viewpoint) : null,
                viewpoint.Kind == ViewpointKind.Host && !room.Affiliates.IsEmpty ? room.Affiliates : null);

    private static ImmutableArray<PartyView> Parties(RoomState room, Viewpoint viewpoint) =>
    [
        .. room.Members
            .Where(member => !member.Value.Gone && MayKnow(room, viewpoint, member.Key, member.Value))
            .OrderBy(member => member.Value.Since)
            .Select(member => Party(room, member.Key, member.Value)),
    ];

    private static bool MayKnow(RoomState room, Viewpoint viewpoint, PartyId party, Member member) =>
        !room.KeepsNames || member.BidderSince is null || Audience.HostAnd(party).Admits(viewpoint);

    private static PartyView Party(RoomState room, PartyId party, Member member)
    {
        ImmutableArray<ChecklistItem> items = member.As == Places.Bidder ? member.Checklist(room.Rules) : [];
        return new(party, member.As, member.Appointed, items.IsEmpty ? null : items);
    }

    /// <summary>The last lines of all circles that the viewer is in, in the order in which they were said.</summary>
    private static ImmutableArray<SaidView> SaidTo(RoomState room, Viewpoint viewpoint) =>
    [
        .. room.Said
            .Where(circle => Circles.Hears(viewpoint, circle.Key))
            .SelectMany(circle => circle.Value.Items)
            .OrderBy(line => line.Seq)
            .TakeLast(Recent<SaidView>.Kept),
    ];
}

/// <summary>The words of phases and stages on the wire.</summary>
internal static class StateWords
{
    public static string Word(this Phase phase) => phase.ToString().ToLowerInvariant();
    public static string Word(this Stage stage) => stage.ToString().ToLowerInvariant();
}
