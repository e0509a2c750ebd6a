using EMiningLive.Contracts;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>A room's line in lists: one for all who may see the room, so nothing in it that one of them may not see.</summary>
public static class RoomSummaries
{
    public static byte[] Summarise(RoomState room, long version) => Wire.Write(Summary(room, version));

    public static RoomSummary Summary(RoomState room, long version) => new(
        room.Id,
        room.Kind ?? "",
        room.Title,
        room.Phase.Word(),
        room.Project,
        room.ClosesAt,
        version,
        room.Auction?.Stage.Word(),
        room.Auction?.Best,
        room.Auction is { } auction ? BiddersInPublic(room, auction) : null,
        room.KeepsNames ? true : null);

    /// <summary>As much as the wall shows; it says nothing of who is in the room.</summary>
    public static RoomLine Line(RoomSummary room) => new(room.Id, room.Version, room.Kind, room.Title, room.Project, room.Phase, room.Stage, room.ClosesAt);

    public static RoomLine Line(RoomState room, long version) =>
        new(room.Id, version, room.Kind ?? "", room.Title, room.Project, room.Phase.Word(), room.Auction?.Stage.Word(), room.ClosesAt);

    /// <summary>Where names are kept, only who has bid in public is counted: more would tell who came to bid and did not.</summary>
    private static int BiddersInPublic(RoomState room, AuctionState auction) =>
        room.KeepsNames
            ? auction.Bidders.Count(bidder => auction.IsPublic(bidder.Key))
            : room.Members.Values.Count(member => member is { As: Places.Bidder, Gone: false });
}
