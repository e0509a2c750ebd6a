using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>A bid costs the same however many came before it. Figures with a margin for a busy machine; the benchmarks measure finely.</summary>
public class The_cost_of_a_bid(ITestOutputHelper output)
{
    private const int Measured = 2_000;

    [Fact]
    public void Does_not_grow_with_history()
    {
        var few = Story.Auction(English, Heding, Beiling).Room;
        var many = Bids(few, 10_000);
        Assert.Equal(10_000, many.Auction!.Bids);
        Assert.Equal(100, many.Auction.Ladder.Items.Length);

        double ofFew = double.MaxValue, ofMany = double.MaxValue;
        for (var round = 0; round < 15; round++)
        {
            ofFew = Math.Min(ofFew, NanosecondsABid(few));
            ofMany = Math.Min(ofMany, NanosecondsABid(many));
        }

        output.WriteLine($"{ofFew:0} ns a bid in an empty room, {ofMany:0} ns after 10,000 bids");
        Assert.True(ofMany < 2 * ofFew, $"{ofMany:0} ns after 10,000 bids, {ofFew:0} ns before");
    }

    private static double NanosecondsABid(RoomState room)
    {
        var start = Stopwatch.GetTimestamp();
        Bids(room, Measured);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Measured;
    }

    /// <summary>That many more bids, by the two in turn.</summary>
    private static RoomState Bids(RoomState room, int count)
    {
        var moment = new Moment(Noon, new byte[32]);
        for (var i = 0; i < count; i++)
        {
            var bid = new Bid(Usd((room.Auction!.Best?.Amount.Amount ?? 90) + 10));
            var decision = RoomSubject.Instance.Decide(room, i % 2 == 0 ? Heding : Beiling, Story.Id(i), bid, moment);
            foreach (var follows in decision.Events) room = RoomSubject.Instance.Evolve(room, new(room.Auction!.Bids + 100, Noon, follows.Who, follows.What));
        }

        return room;
    }
}
