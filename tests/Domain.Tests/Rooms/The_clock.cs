using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>Closing at 3,600 s with a quiet period of 300 s, unless a test says otherwise.</summary>
public class The_clock
{
    private static Story Open(RulesAsked? rules = null) => Story.Auction(rules ?? English, Heding, Beiling);
    private static DateTimeOffset Second(double seconds) => Noon.AddSeconds(seconds);
    private static ClosingMoved Quiet(double seconds) => new(Second(seconds), "quietPeriod");

    [Fact]
    public void A_bid_before_the_quiet_period_moves_nothing() => Open().At(3299.999).When(Heding, Bid(100)).Then(new BidPlaced(B(1), Usd(100), false));

    [Fact]
    public void A_bid_at_its_first_moment_moves_nothing_visible() => Open().At(3300).When(Heding, Bid(100)).Then(new BidPlaced(B(1), Usd(100), false));

    [Fact]
    public void A_bid_within_it_moves_the_close() =>
        Open().At(3300.001).When(Heding, Bid(100)).Then(new BidPlaced(B(1), Usd(100), false), Quiet(3600.001));

    [Fact]
    public void An_automatic_bid_moves_it_once() =>
        Open().Given(Heding, Bid(100, 200)).At(3500).When(Beiling, Bid(110))
            .Then(new BidPlaced(B(2), Usd(110), false), new BidPlaced(B(1), Usd(120), true), Quiet(3800));

    [Fact]
    public void The_hard_stop_holds_it() =>
        Open(English with { HardStopAt = Second(3700) }).At(3599).When(Heding, Bid(100)).Then(new BidPlaced(B(1), Usd(100), false), Quiet(3700));

    [Fact]
    public void At_the_hard_stop_nothing_moves_any_more() =>
        Open(English with { HardStopAt = Second(3600) }).At(3599).When(Heding, Bid(100)).Then(new BidPlaced(B(1), Usd(100), false));

    [Fact]
    public void A_quiet_period_of_zero_is_none() =>
        Open(English with { QuietSeconds = 0 }).At(3599.999).When(Heding, Bid(100)).Then(new BidPlaced(B(1), Usd(100), false));

    [Fact]
    public void The_last_millisecond_counts() => Open().At(3599.999).When(Heding, Bid(100)).Accepted();

    [Fact]
    public void At_the_close_it_is_closed_however_late_the_timer_comes() => Open().At(3600).When(Heding, Bid(100)).Refused<Refusal.Closed>();

    [Theory]
    [MemberData(nameof(HostCommands))]
    public void After_the_close_nothing_else_is_accepted_either(RoomCommand command) => Open().At(3600).When(Official, command).Refused<Refusal.Closed>();

    public static TheoryData<RoomCommand> HostCommands =>
        [new Pause(Why), new Freeze(Why), new Cancel(Why), new Expel(Heding.Party, Why), AsBidder(Makran), new Clear(Heding.Party, "fee", true, null), Whispers("hi", "room")];

    [Fact]
    public void Only_observers_are_admitted_after_the_end() =>
        Open().At(3600).TimeComes().Accepted().When(Official, new Admit(Auditor.Party, "observer")).Then(new PartyAdmitted(Auditor.Party, "observer"));

    [Fact]
    public void Time_that_has_not_come_does_nothing() => Open().At(3599.999).TimeComes().Idle();

    [Fact]
    public void The_end_comes_once() =>
        Open().Given(Heding, Bid(100)).At(3600).TimeComes().Then(new AuctionClosed(B(1), Usd(100), true)).TimeComes().Idle();

    [Fact]
    public void A_late_timer_closes() => Open().Given(Heding, Bid(100)).At(9999).TimeComes().Then(new AuctionClosed(B(1), Usd(100), true));

    [Fact]
    public void Without_a_bid_nobody_wins() => Open().At(3600).TimeComes().Then(new AuctionClosed(null, null, false));

    [Theory]
    [InlineData(110, false)]
    [InlineData(120, true)]
    public void A_best_below_the_reserve_does_not_sell(decimal best, bool sold) =>
        Open(English with { Reserve = new(120, null) }).Given(Heding, Bid(best)).At(3600).TimeComes()
            .Then(sold ? new AuctionClosed(B(1), Usd(best), true) : new AuctionClosed(null, null, false));

    [Fact]
    public void Anonymous_bidders_are_named_at_the_end_sold_or_not() =>
        Open(English with { Anonymous = true }).At(3600).TimeComes()
            .Then(new AuctionClosed(null, null, false), new BiddersNamed(new Dictionary<BidderId, PartyId> { [B(1)] = Heding.Party, [B(2)] = Beiling.Party }.ToSorted()));

    [Fact]
    public void A_pause_stops_the_clock()
    {
        var story = Open(English with { HardStopAt = Second(7200) }).At(3000).Given(Official, new Pause(Why));
        Assert.Equal((null, 600_000L), (story.View(Heding).Auction!.ClosesAt, story.View(Heding).Auction!.RemainingMs));
        story.At(4000).When(Heding, Bid(100)).Refused<Refusal.NotOpen>().TimeComes().Idle()
            .When(Official, new Resume()).Then(new Resumed(Second(4600), Second(8200), null))
            .At(4599.999).When(Heding, Bid(100)).Accepted();
    }

    [Fact]
    public void A_freeze_over_a_pause_returns_to_paused()
    {
        var story = Open().At(1000).Given(Official, new Pause(Why)).At(2000).Given(Official, new Freeze(LocalText.Of("court")));
        story.When(Official, new Resume()).Refused<Refusal.NotOpen>()
            .At(3000).When(Official, new Unfreeze(Why)).Then(new Unfrozen(Why, null, null, null));
        Assert.Equal(("paused", Why), (story.View(Heding).Phase, story.View(Heding).Reason));
        story.At(5000).When(Official, new Resume()).Then(new Resumed(Second(7600), null, null));
    }

    [Fact]
    public void A_freeze_alone_goes_on_where_it_stood() =>
        Open().At(1000).Given(Official, new Freeze(Why)).At(2500).When(Official, new Unfreeze(Why)).Then(new Unfrozen(Why, Second(5100), null, null));

    [Fact]
    public void Offers_wait_as_long_as_the_pause_was() =>
        Open(TwoStage).At(1000).Given(Official, new Pause(Why)).At(1500).When(Official, new Resume()).Then(new Resumed(Second(4100), null, Second(4100)));

    [Fact]
    public void The_system_opens_at_its_time()
    {
        var story = Story.Of(Auction(English with { OpensAt = Second(600) })).Admits(Heding).At(599.999).TimeComes().Idle();
        Assert.Equal(Second(600), RoomSubject.Instance.DueAt(story.Room));
        story.At(600).TimeComes().Then(new Opened(Second(3600)), new BidderNumbered(B(1), Heding.Party));
        Assert.Equal(PartyId.System, story.Last.Events[0].Who.Party);
    }

    [Fact]
    public void A_late_opening_gives_the_time_back() =>
        Story.Of(Auction(English with { OpensAt = Second(600), HardStopAt = Second(4000) })).At(3500).TimeComes()
            .Then(new Opened(Second(3600)), new ClosingMoved(Second(3800), "outage", Second(4200)));

    [Fact]
    public void An_opening_after_the_planned_close_moves_it() =>
        Story.Of(Auction(English with { OpensAt = Second(600), QuietSeconds = 0 })).At(5000).TimeComes()
            .Then(new Opened(Second(3600)), new ClosingMoved(Second(5060), "outage"));

    [Fact]
    public void A_short_auction_that_opens_on_time_keeps_its_plan() =>
        Story.Of(Auction(English with { OpensAt = Second(3590) })).At(3591).TimeComes().Then(new Opened(Second(3600)));

    [Fact]
    public void A_late_opening_of_the_sealed_stage_gives_ten_minutes() =>
        Story.Of(Auction(TwoStage with { OpensAt = Second(600) })).At(3599).TimeComes()
            .Then(new Opened(Second(3600)), new ClosingMoved(Second(4199), "outage"));

    [Theory]
    [InlineData(3299.999, 300, null)]
    [InlineData(3300, 300, null)] // exactly the quiet period is left
    [InlineData(3300.001, 300, 3600.001)]
    [InlineData(3600, 300, 3900.0)]
    [InlineData(7000, 300, 7300.0)]
    [InlineData(3539, 10, null)]
    [InlineData(3595, 10, 3605.0)]
    [InlineData(3550, 10, null)] // a quiet period would end before the close: it never moves back
    [InlineData(3550, 0, 3610.0)] // no quiet period: a minute
    public void An_outage_gives_one_quiet_period(double ready, int quiet, double? moved)
    {
        var story = Open(English with { QuietSeconds = quiet }).At(ready);
        Assert.Equal(moved is not null, RoomSubject.Instance.WhenReady(story.Room, story.Now) is OutageEnded);
        story.When(Caller.System, new OutageEnded());
        if (moved is { } seconds) story.Then(new ClosingMoved(Second(seconds), "outage"));
        else story.Idle();
    }

    [Fact]
    public void An_outage_moves_the_hard_stop_along() =>
        Open(English with { HardStopAt = Second(3700) }).At(4000).When(Caller.System, new OutageEnded())
            .Then(new ClosingMoved(Second(4300), "outage", Second(4400)));

    [Fact]
    public void An_outage_in_the_sealed_stage_gives_ten_minutes() =>
        Open(TwoStage).At(3700).When(Caller.System, new OutageEnded()).Then(new ClosingMoved(Second(4300), "outage"))
            .At(4299).When(Heding, Offer(100)).Accepted();

    [Fact]
    public void An_opening_under_way_is_not_undone_by_a_restart() =>
        Open(TwoStage).At(3700).Given(Official, new OpenOffers()).When(Caller.System, new OutageEnded()).Idle();

    [Fact]
    public void A_stopped_clock_knows_no_outage() =>
        Open().At(3599).Given(Official, new Pause(Why)).At(9000).When(Caller.System, new OutageEnded()).Idle();

    [Fact]
    public void Only_a_running_auction_keeps_its_grain()
    {
        var story = Open();
        Assert.True(RoomSubject.Instance.StaysActive(story.Room));
        Assert.Equal(Second(3600), RoomSubject.Instance.DueAt(story.Room));
        story.Given(Official, new Pause(Why));
        Assert.False(RoomSubject.Instance.StaysActive(story.Room));
        Assert.Null(RoomSubject.Instance.DueAt(story.Room));
    }

    [Fact]
    public void A_thousand_bids_around_the_close_are_accepted_exactly_before_it()
    {
        var story = Story.Auction(English with { QuietSeconds = 0 }, Heding, Beiling);
        var accepted = 0;
        for (var i = 0; i < 1000; i++)
        {
            story.At(3599.5 + i / 1000.0).When(i % 2 == 0 ? Heding : Beiling, Bid(100 + 10 * accepted));
            if (i < 500) story.Accepted(); else story.Refused<Refusal.Closed>();
            if (i < 500) accepted++;
        }

        Assert.Equal(500, story.Room.Auction!.Bids);
        story.TimeComes().Then(new AuctionClosed(B(2), Usd(100 + 10 * 499), true));
    }
}

internal static class Sorted
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<BidderId, PartyId> ToSorted(this Dictionary<BidderId, PartyId> names) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(names);
}
