using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Domain.Rooms.Deciding;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

public class Bids_and_steps
{
    private static Story Opened(params EMiningLive.Contracts.People.Caller[] bidders) => Story.Auction(English, bidders);

    [Fact]
    public void The_first_bid_may_be_the_start() => Opened(Heding).When(Heding, Bid(100)).Then(new BidPlaced(B(1), Usd(100), false));

    [Fact]
    public void The_first_bid_may_not_be_below_the_start() => Opened(Heding).When(Heding, Bid(90)).Refused(new Refusal.TooLow(Usd(100)));

    [Fact]
    public void A_bid_must_beat_the_best_by_a_step() =>
        Opened(Heding, Beiling).Given(Heding, Bid(100)).When(Beiling, Bid(100)).Refused(new Refusal.TooLow(Usd(110)));

    [Fact]
    public void A_leader_must_beat_itself_too() => Opened(Heding).Given(Heding, Bid(100)).When(Heding, Bid(100)).Refused(new Refusal.TooLow(Usd(110)));

    [Fact]
    public void A_bid_must_stand_on_the_steps() => Opened(Heding).When(Heding, Bid(105)).Refused(new Refusal.OffStep(10));

    [Fact]
    public void A_limit_must_stand_on_the_steps() => Opened(Heding).When(Heding, Bid(110, 145)).Refused(new Refusal.OffStep(10));

    [Fact]
    public void The_step_is_named_as_the_rules_gave_it()
    {
        var refusal = new Refusal.OffStep(Story.Auction(English with { Step = Fixed(10.00m) }, Heding).Room.Rules.Step!.Value!.Value);
        Assert.Contains("\"10.00\"", System.Text.Encoding.UTF8.GetString(Wire.Write<Refusal>(refusal)));
    }

    [Fact]
    public void Too_low_is_said_before_off_step() =>
        Opened(Heding, Beiling).Given(Heding, Bid(200)).When(Beiling, Bid(205)).Refused(new Refusal.TooLow(Usd(210)));

    [Fact]
    public void A_wrong_currency_is_said_before_too_low() => Opened(Heding).When(Heding, new Bid(new Money(1, "PKR"))).Refused<Refusal.WrongCurrency>();

    [Fact]
    public void A_limit_in_another_currency_is_wrong_too() =>
        Opened(Heding).When(Heding, new Bid(Usd(100), new Money(200, "PKR"))).Refused<Refusal.WrongCurrency>();

    [Fact]
    public void Beyond_the_largest_amount_there_is_no_next_bid()
    {
        var story = Story.Auction(English with { Step = Percent(1) }, Heding, Beiling).Given(Heding, Bid(Money.Largest));
        Assert.Null(story.View(Beiling).Auction!.MinNext);
        story.When(Beiling, Bid(Money.Largest)).Refused(new Refusal.TooLow(null));
    }

    [Fact]
    public void Where_no_amount_is_left_none_is_named()
    {
        var story = Story.Auction(English with { Step = Percent(1) }, Heding, Beiling).Given(Heding, Bid(999_999_999_999_999.00m));
        Assert.Null(story.View(Beiling).Auction!.MinNext);
        story.When(Beiling, Bid(999_999_999_999_999.99m)).Refused(new Refusal.TooLow(null));
        Assert.Equal("""{"type":"tooLow"}""", System.Text.Encoding.UTF8.GetString(Wire.Write(story.Last.Refusal!)));
    }

    [Fact]
    public void A_limit_at_the_largest_amount_still_answers() =>
        Story.Auction(English with { Start = new(Money.Largest - 20, null), Step = Fixed(20) }, Heding, Beiling)
            .Given(Heding, Bid(Money.Largest - 20, Money.Largest))
            .When(Beiling, Bid(Money.Largest))
            .Then(new BidPlaced(B(2), Usd(Money.Largest), false), new BidPlaced(B(1), Usd(Money.Largest), true));

    [Theory]
    [InlineData(100, 110)]
    [InlineData(105, 120)] // a floor off the grid: at least a step above, then up to the grid
    [InlineData(100.01, 120)]
    public void Fixed_steps(decimal amount, decimal next) => Assert.Equal(next, Steps.Next(Rules(Fixed(10)), amount));

    [Theory]
    [InlineData(100, 101)]
    [InlineData(100.01, 101.02)] // 1.0001 rounded up to the cent
    [InlineData(0.01, 0.02)]
    public void Percent_steps(decimal amount, decimal next) => Assert.Equal(next, Steps.Next(Rules(Percent(1)), amount));

    [Theory]
    [InlineData(0, 30)]
    [InlineData(60, 90)]
    [InlineData(90, 150)] // 120 lies in the second tier, whose grid is 100, 150, 200
    [InlineData(70, 100)] // exactly where the second tier begins
    [InlineData(65, 100)] // 95 would round up to 120, past the beginning of the second tier
    [InlineData(100, 150)]
    [InlineData(950, 1000)]
    [InlineData(1000, 1500)]
    public void Graded_steps(decimal amount, decimal next) =>
        Assert.Equal(next, Steps.Next(Rules(Graded((0, 30), (100, 50), (1000, 500))), amount));

    [Theory]
    [InlineData(90, true)]
    [InlineData(100, true)]
    [InlineData(120, false)]
    [InlineData(150, true)]
    [InlineData(1200, false)]
    public void Graded_amounts(decimal amount, bool valid) =>
        Assert.Equal(valid, Steps.IsValid(Rules(Graded((0, 30), (100, 50), (1000, 500))), amount));

    [Fact]
    public void A_start_off_the_grid_is_rounded_up() =>
        Assert.Equal(150, Steps.First(Rules(Graded((0, 50))) with { Start = Usd(110) }));

    [Fact]
    public void Small_tiers_that_a_step_jumps_over_do_not_count() =>
        Assert.Equal(100, Steps.Next(Rules(Graded((0, 100), (101, 1), (102, 50))), 0));

    private static Rules Rules(Step step) => new() { Currency = "USD", Start = Usd(100), Step = step };
}
