using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>rules.md, "Proxies", case by case: Y = Heding leads, X = Beiling bids.</summary>
public class Proxies
{
    private static Story Leading(decimal amount, decimal? limit) => Story.Auction(English, Heding, Beiling).Given(Heding, Bid(amount, limit));

    /// <param name="y">Y's bid and limit (0 = none).</param>
    /// <param name="expected">What follows: a bid by hand "2:110", automatic "1:120a", a limit "2^150".</param>
    [Theory]
    [InlineData(100, 0, 110, 0, "2:110")]
    [InlineData(100, 0, 110, 150, "2:110 2^150")]
    [InlineData(100, 150, 110, 0, "2:110 1:120a")]
    [InlineData(100, 150, 110, 130, "2:110 2^130 1:140a")]
    [InlineData(100, 150, 110, 140, "2:110 2^140 1:150a")]
    [InlineData(100, 150, 110, 150, "2:110 2^150 1:150a")] // equal limits: the earlier one leads
    [InlineData(100, 150, 110, 160, "2:110 2^160 1:150a 2:160a")]
    [InlineData(100, 150, 110, 300, "2:110 2^300 1:150a 2:160a")]
    [InlineData(100, 150, 140, 0, "2:140 1:150a")]
    [InlineData(100, 150, 150, 0, "2:150 1:150a")] // equal amount: only an earlier limit takes the lead with it
    [InlineData(100, 150, 150, 200, "2:150 2^200 1:150a 2:160a")]
    [InlineData(100, 150, 160, 0, "2:160")]
    [InlineData(100, 150, 160, 200, "2:160 2^200")]
    [InlineData(100, 100, 110, 0, "2:110")]
    public void A_challenge(decimal y, decimal limit, decimal a, decimal u, string expected)
    {
        var story = Leading(y, limit > 0 ? limit : null).When(Beiling, Bid(a, u > 0 ? u : null));
        Assert.Equal(expected, string.Join(' ', story.Last.Events.Select(follows => Short(follows.What))));
    }

    [Fact]
    public void A_leader_raises_itself() =>
        Leading(100, 200).When(Heding, Bid(130)).Then(new BidPlaced(B(1), Usd(130), false));

    [Fact]
    public void A_raise_by_hand_leaves_the_limit() =>
        Leading(100, 200).Given(Heding, Bid(130)).When(Beiling, Bid(140)).Then(new BidPlaced(B(2), Usd(140), false), new BidPlaced(B(1), Usd(150), true));

    [Fact]
    public void A_leader_raises_its_limit_alone() => Leading(100, 200).When(Heding, Bid(100, 250)).Then(new LimitSet(B(1), Usd(250)));

    [Fact]
    public void A_leader_without_a_limit_sets_one() => Leading(100, null).When(Heding, Bid(100, 150)).Then(new LimitSet(B(1), Usd(150)));

    [Fact]
    public void A_leader_raises_both() =>
        Leading(100, 200).When(Heding, Bid(120, 250)).Then(new BidPlaced(B(1), Usd(120), false), new LimitSet(B(1), Usd(250)));

    [Fact]
    public void A_lower_limit_is_too_low() =>
        Leading(100, 200).When(Heding, Bid(100, 150)).Refused(new Refusal.TooLow(Usd(210))).When(Heding, Bid(100, 210)).Then(new LimitSet(B(1), Usd(210)));

    [Fact]
    public void Where_every_amount_is_valid_a_cent_more_is_enough() =>
        Story.Auction(English with { Step = Percent(1) }, Heding).Given(Heding, Bid(100, 200)).When(Heding, Bid(100, 150)).Refused(new Refusal.TooLow(Usd(200.01m)))
            .When(Heding, Bid(100, 200.01m)).Then(new LimitSet(B(1), Usd(200.01m)));

    [Fact]
    public void A_raise_with_a_lower_limit_is_too_low() =>
        Leading(100, 200).When(Heding, Bid(120, 150)).Refused(new Refusal.TooLow(Usd(200))).When(Heding, Bid(120, 200)).Then(new BidPlaced(B(1), Usd(120), false), new LimitSet(B(1), Usd(200)));

    [Fact]
    public void A_leaders_limit_at_the_largest_amount_cannot_rise() =>
        Story.Auction(English with { Step = Percent(1) }, Heding).Given(Heding, Bid(100, Money.Largest)).When(Heding, Bid(100, 150)).Refused(new Refusal.TooLow(null));

    [Fact]
    public void A_leader_is_told_of_the_steps_as_others_are() =>
        Leading(100, 200).When(Heding, Bid(115, 205)).Refused(new Refusal.OffStep(10)).When(Heding, Bid(120, 205)).Refused(new Refusal.OffStep(10))
            .When(Heding, Bid(105)).Refused(new Refusal.TooLow(Usd(110)));

    [Fact]
    public void The_same_limit_again_is_already_done() => Leading(100, 200).When(Heding, Bid(100, 200)).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void A_raised_limit_off_the_steps_is_refused() => Leading(100, 200).When(Heding, Bid(100, 255)).Refused(new Refusal.OffStep(10));

    [Fact]
    public void A_limit_alone_does_not_move_the_close() => Leading(100, 200).At(3590).When(Heding, Bid(100, 250)).Then(new LimitSet(B(1), Usd(250)));

    [Fact]
    public void An_automatic_bid_stands_in_the_name_of_the_limit()
    {
        var limitId = Story.Id(1000);
        var story = Story.Auction(English, Heding, Beiling).When(Heding, Bid(100, 150), limitId).At(3590).When(Beiling, Bid(110), Story.Id(2000));
        Assert.Equal(["beiling", "heding", "beiling"], story.Last.Events.Select(follows => follows.Who.Party.Value));
        Assert.Equal(limitId, story.Last.Events[1].Who.Command);
        Assert.IsType<ClosingMoved>(story.Last.Events[2].What);
    }

    [Fact]
    public void Limits_do_not_know_the_reserve() =>
        Story.Auction(English with { Reserve = new(500, null) }, Heding, Beiling)
            .Given(Heding, Bid(100, 600)).When(Beiling, Bid(110))
            .Then(new BidPlaced(B(2), Usd(110), false), new BidPlaced(B(1), Usd(120), true));

    private static string Short(RoomEvent what) => what switch
    {
        BidPlaced bid => $"{bid.Bidder.Value[1..]}:{bid.Amount.Amount:0}{(bid.Auto ? "a" : "")}",
        LimitSet limit => $"{limit.Bidder.Value[1..]}^{limit.UpTo.Amount:0}",
        _ => what.ToString(),
    };
}
