using Microsoft.AspNetCore.SignalR;

namespace EMiningLive.SignalR;

/// <summary>Bids come in, entries go to the group of the room, through Redis.</summary>
internal sealed class RoomHub(Auction auction) : Hub
{
    private const string Room = "rooms/1";

    public Task Watch() => Groups.AddToGroupAsync(Context.ConnectionId, Room);

    public async Task<object> Submit(string person)
    {
        var entry = await auction.Bid(person);
        await Clients.Group(Room).SendAsync("Frames", Room, entry);
        return new { seq = entry.Seq };
    }
}
