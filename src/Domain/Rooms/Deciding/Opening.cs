using System.Buffers.Binary;
using System.Security.Cryptography;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>What an opening consists of: the fact, a number for each bidder by a draw, and the time made good if the system came late.</summary>
internal static class Opening
{
    public static IEnumerable<RoomEvent> Events(Asking asking)
    {
        if (asking.Room.Auction is not { } auction) return [new Opened(null)];
        return [new Opened(auction.EndsAt), .. Numbers(asking.Room, asking.Moment.Chance.Span)];
    }

    /// <summary>The system's opening: late by more than a timer's delay, and too near to the close, it moves the close as after an outage.</summary>
    public static IEnumerable<RoomEvent> OnTime(Asking asking)
    {
        if (!IsLate(asking)) return Events(asking);
        var opened = asking.Room with { Phase = Phase.Open, Auction = asking.Room.Auction!.Begun(asking.Room.Rules, asking.At) };
        return Clocks.AfterOutage(opened, asking.At) is { } moved ? [.. Events(asking), moved] : Events(asking);
    }

    private static bool IsLate(in Asking asking)
    {
        var room = asking.Room;
        var planned = room.Rules.OpensAt!.Value;
        var possible = planned > room.CreatedAt ? planned : room.CreatedAt;
        return asking.At - possible > Clocks.TimerMayBeLate || asking.At >= room.Auction!.EndsAt;
    }

    private static BidderNumbered[] Numbers(RoomState room, ReadOnlySpan<byte> chance)
    {
        // The order before the draw must not depend on the process, or the same chance would draw another order.
        var parties = room.Members
            .Where(member => member.Value is { As: Places.Bidder, Gone: false })
            .Select(member => member.Key)
            .OrderBy(party => party.Value, StringComparer.Ordinal)
            .ToArray();
        Draw.Shuffle(parties, chance);
        return [.. parties.Select((party, i) => new BidderNumbered(BidderId.Number(i + 1), party))];
    }
}

/// <summary>A fair draw that the same chance repeats: Fisher–Yates on the stream SHA-256( chance ‖ uint32be(0, 1, 2 …) ).</summary>
internal static class Draw
{
    public static void Shuffle<T>(T[] items, ReadOnlySpan<byte> chance)
    {
        uint drawn = 0;
        for (var left = items.Length; left > 1; left--)
        {
            var picked = Below((uint)left, chance, ref drawn);
            (items[left - 1], items[picked]) = (items[picked], items[left - 1]);
        }
    }

    /// <summary>0 … bound − 1, each equally likely: numbers in the last, incomplete run of the range are drawn again.</summary>
    private static uint Below(uint bound, ReadOnlySpan<byte> chance, ref uint drawn)
    {
        var fair = ulong.MaxValue - ulong.MaxValue % bound;
        while (true)
        {
            var number = Number(chance, drawn++);
            if (number < fair) return (uint)(number % bound);
        }
    }

    private static ulong Number(ReadOnlySpan<byte> chance, uint counter)
    {
        Span<byte> bytes = new byte[chance.Length + sizeof(uint)];
        chance.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[chance.Length..], counter);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes));
    }
}
