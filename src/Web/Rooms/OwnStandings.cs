using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Protection;
using Microsoft.Extensions.Caching.Memory;

namespace EMiningLive.Web.Rooms;

/// <summary>
/// Adds to a list where the reader's own party stands. Asked of the rooms, since the stored lines hold only what every reader may see;
/// and asked again only after something happened there, so that a list that is read every 2 s costs next to nothing.
/// </summary>
public sealed class OwnStandings(RoomDoor door, TimeProvider time) : IDisposable
{
    /// <summary>As many rooms of a list are asked, those that close first. Of the others nothing is said.</summary>
    private const int Most = 50;
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly MemoryCache seen = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public async Task<RoomSummary[]> In(RoomSummary[] rooms, Caller caller)
    {
        var asked = rooms.Where(IsLive).OrderBy(room => room.ClosesAt ?? DateTimeOffset.MaxValue).Take(Most).ToArray();
        var mine = await Task.WhenAll(asked.Select(room => Mine(room, caller)));
        var found = asked.Zip(mine).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return [.. rooms.Select(room => found.TryGetValue(room.Id, out var own) ? room with { Mine = own } : room)];
    }

    public void Dispose() => seen.Dispose();

    private static bool IsLive(RoomSummary room) =>
        room is { Phase: "open" or "paused" or "frozen", Stage: "sealed" or "ascending" };

    /// <summary>What is known of that version or a later one, else what the room says. Null where it does not answer in time: unknown.</summary>
    private async Task<OwnStanding?> Mine(RoomSummary room, Caller caller)
    {
        var key = (room.Id, caller.Party);
        if (seen.TryGetValue(key, out StandingSeen? known) && known!.Version >= room.Version) return known.Mine;
        try
        {
            var now = await door.Find(room.Id)!.Standing(caller).WaitAsync(Patience, time);
            seen.Set(key, now, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Remembered });
            return now.Mine;
        }
        catch (Exception lost) when (UnknownOutcome.Is(lost))
        {
            return null;
        }
    }
}
