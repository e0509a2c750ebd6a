using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>Offers due at 3,600 s; then 7,200 s of ascending bids with a quiet period of 480 s.</summary>
public class Two_stages
{
    private static Story Sealed(params (Caller By, decimal Amount)[] offers) => Sealed(TwoStage, offers);

    private static Story Sealed(RulesAsked rules, params (Caller By, decimal Amount)[] offers) =>
        offers.Aggregate(Story.Auction(rules, [Heding, Beiling, Makran, Sulaiman]), (story, offer) => story.Given(offer.By, Offer(offer.Amount)));

    private static Story Opened(params (Caller By, decimal Amount)[] offers) => Sealed(offers).At(3700).Given(Official, new OpenOffers()).When(Official2, new OpenOffers());

    private static OffersOpened Result(Story story) => Assert.IsType<OffersOpened>(Assert.Single(story.Last.Events).What);

    [Fact]
    public void Offers_are_sealed() => Sealed().When(Heding, Offer(123.45m)).Then(new OfferSealed(B(1), Usd(123.45m)));

    [Fact]
    public void An_offer_is_at_least_the_start() => Sealed().When(Heding, Offer(99.99m)).Refused(new Refusal.TooLow(Usd(100)));

    [Fact]
    public void An_offer_in_another_currency_is_refused() => Sealed().When(Heding, new SealOffer(new Money(500, "PKR"))).Refused<Refusal.WrongCurrency>();

    [Fact]
    public void Offers_end_when_they_are_due() =>
        Sealed().At(3599.999).When(Heding, Offer(100)).Accepted().At(3600).When(Heding, Offer(200)).Refused<Refusal.Closed>();

    [Fact]
    public void Nobody_bids_in_the_sealed_stage() => Sealed().When(Heding, Bid(100)).Refused<Refusal.NotOpen>();

    [Fact]
    public void Nobody_seals_in_the_ascending_stage() =>
        Opened((Heding, 100), (Beiling, 110), (Makran, 120)).When(Heding, Offer(500)).Refused<Refusal.Closed>();

    [Fact]
    public void They_are_not_opened_before() => Sealed((Heding, 100)).At(3599.999).When(Official, new OpenOffers()).Refused<Refusal.NotOpen>();

    [Fact]
    public void One_official_alone_opens_nothing() =>
        Sealed((Heding, 100)).At(3600).When(Official, new OpenOffers()).Then(new OpeningProposed()).When(Official, new OpenOffers()).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void A_second_one_has_ten_minutes() =>
        Sealed((Heding, 100), (Beiling, 100), (Makran, 100)).At(3600).Given(Official, new OpenOffers()).At(4200).When(Official2, new OpenOffers()).Accepted();

    [Fact]
    public void Later_it_is_a_new_first() =>
        Sealed((Heding, 100)).At(3600).Given(Official, new OpenOffers()).At(4200.001).When(Official2, new OpenOffers()).Then(new OpeningProposed())
            .When(Official, new OpenOffers()).Accepted();

    [Fact]
    public void A_pause_stops_the_clock_of_the_second_key_too() =>
        Proposed().Given(Official, new Pause(Why)).At(9000).Given(Official, new Resume()).At(9600).When(Official2, new OpenOffers()).Accepted();

    [Fact]
    public void And_takes_nothing_from_it_and_gives_nothing_to_it() =>
        Proposed().Given(Official, new Freeze(Why)).At(9000).Given(Official, new Unfreeze(Why)).At(9600.001)
            .When(Official2, new OpenOffers()).Then(new OpeningProposed());

    [Fact]
    public void While_it_is_stopped_nothing_is_opened() =>
        Proposed().Given(Official, new Pause(Why)).When(Official2, new OpenOffers()).Refused<Refusal.NotOpen>();

    [Fact]
    public void Until_when_it_can_be_joined_moves_with_the_clock_but_not_when_it_was_proposed()
    {
        var proposed = Seen(Proposed())!;
        Assert.Equal(proposed with { Until = proposed.At.AddMinutes(10) }, proposed);
        Assert.Equal(proposed with { Until = null }, Seen(Proposed().At(3700).Given(Official, new Pause(Why))));
        Assert.Equal(
            proposed with { Until = proposed.Until!.Value.AddSeconds(5300) },
            Seen(Proposed().At(3700).Given(Official, new Pause(Why)).At(9000).Given(Official, new Resume())));
    }

    [Fact]
    public void One_that_had_lapsed_before_the_clock_stood_still_stays_lapsed()
    {
        var lapsed = Proposed().At(4300).Given(Official, new Pause(Why));
        Assert.Equal(Seen(Proposed()), Seen(lapsed));
        lapsed.At(9000).Given(Official, new Resume()).When(Official2, new OpenOffers()).Then(new OpeningProposed());
    }

    private static Proposal? Seen(Story story) => story.View(Official2).Auction!.Proposal;

    private static Story Proposed() => Sealed((Heding, 100), (Beiling, 100), (Makran, 100)).At(3600).Given(Official, new OpenOffers());

    [Fact]
    public void Once_open_is_open() =>
        Opened((Heding, 100), (Beiling, 110), (Makran, 120)).When(Official, new OpenOffers()).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void Too_few_offers_are_annulled_unopened()
    {
        var story = Opened((Heding, 100), (Beiling, 200)).Then(new Annulled("tooFewOffers"));
        Assert.Equal(("closed", "closed"), (story.View(Heding).Phase, story.View(Heding).Auction!.Stage));
        Assert.Null(story.Frame<OfferSealed>(Official).What);
        Assert.Null(story.View(Official).Auction!.Offers);
    }

    [Fact]
    public void At_the_second_attempt_one_is_enough() =>
        Sealed(TwoStage with { Attempt = 2 }, (Heding, 100)).At(3700).Given(Official, new OpenOffers()).When(Official2, new OpenOffers()).Accepted();

    [Fact]
    public void The_last_offer_of_each_counts()
    {
        var opened = Result(Opened((Heding, 500), (Beiling, 110), (Heding, 120), (Makran, 130)));
        Assert.Equal([(B(3), 130m, 1), (B(1), 120m, 2), (B(2), 110m, 3)], opened.Offers.Select(offer => (offer.Bidder, offer.Amount.Amount, offer.Rank)));
        Assert.Equal(Usd(130), opened.Floor);
        Assert.Equal(Noon.AddSeconds(3700 + 7200), opened.ClosesAt);
    }

    [Fact]
    public void Equal_offers_share_a_rank_and_the_first_half_of_the_ranks_qualifies()
    {
        var opened = Result(Opened((Heding, 100), (Beiling, 200), (Makran, 200), (Sulaiman, 150)));
        Assert.Equal([1, 1, 2, 3], opened.Offers.Select(offer => offer.Rank));
        Assert.Equal([B(2), B(3), B(4)], opened.Qualified); // ceil(0.5 × 3) = 2 ranks
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.01, 1)]
    [InlineData(0.51, 3)]
    [InlineData(1, 4)]
    public void The_share_is_rounded_up(decimal share, int qualified)
    {
        var story = Sealed(TwoStage with { QualifyShare = share }, (Heding, 100), (Beiling, 200), (Makran, 300), (Sulaiman, 400));
        Assert.Equal(qualified, Result(story.At(3700).Given(Official, new OpenOffers()).When(Official2, new OpenOffers())).Qualified.Length);
    }

    [Fact]
    public void Bids_begin_a_step_above_the_floor()
    {
        var story = Opened((Heding, 100), (Beiling, 110), (Makran, 125));
        Assert.Equal(Usd(140), story.View(Makran).Auction!.MinNext); // 125 + 10, up to the grid
        story.When(Makran, Bid(130)).Refused(new Refusal.TooLow(Usd(140))).When(Makran, Bid(140)).Then(new BidPlaced(B(3), Usd(140), false));
    }

    [Fact]
    public void Who_is_not_qualified_does_not_bid() =>
        Opened((Heding, 100), (Beiling, 110), (Makran, 120)).When(Heding, Bid(130)).Refused<Refusal.NotQualified>()
            .When(Sulaiman, Bid(130)).Refused<Refusal.NotQualified>();

    [Fact]
    public void Who_qualifies_alone_still_has_to_bid() =>
        Sealed(TwoStage with { Attempt = 2 }, (Heding, 100)).At(3700).Given(Official, new OpenOffers()).Given(Official2, new OpenOffers())
            .At(3700 + 7200).TimeComes().Then(new Annulled("noBid"));

    [Fact]
    public void The_highest_bid_of_the_second_stage_wins() =>
        Opened((Heding, 100), (Beiling, 110), (Makran, 120)).Given(Makran, Bid(130)).At(3700 + 7200).TimeComes().Then(new AuctionClosed(B(3), Usd(130), true));

    [Fact]
    public void The_quiet_period_holds_in_the_second_stage() =>
        Opened((Heding, 100), (Beiling, 110), (Makran, 120)).At(3700 + 7200 - 1).When(Makran, Bid(130))
            .Then(new BidPlaced(B(3), Usd(130), false), new ClosingMoved(Noon.AddSeconds(3700 + 7200 - 1 + 480), "quietPeriod"));

    [Theory]
    [InlineData(3600 + 7200, 3700 + 7200)]
    [InlineData(3700 + 7200, null)]
    [InlineData(3700 + 7500, null)]
    public void An_opening_that_comes_late_moves_the_hard_stop_to_the_end_of_the_time_that_is_owed(int hardStop, int? moved)
    {
        var story = Sealed(TwoStage with { HardStopAt = Noon.AddSeconds(hardStop) }, (Heding, 100), (Beiling, 110), (Makran, 120))
            .At(3700).Given(Official, new OpenOffers()).When(Official2, new OpenOffers());
        Assert.Equal(moved is { } end ? Noon.AddSeconds(end) : null, Result(story).HardStopAt);
        Assert.Equal(Noon.AddSeconds(moved ?? hardStop), story.View(Heding).Auction!.HardStopAt);
        Assert.True(story.View(Heding).Auction!.ClosesAt <= story.View(Heding).Auction!.HardStopAt);
    }

    [Fact]
    public void Bidders_come_until_offers_are_due() =>
        Sealed((Heding, 100)).At(3599).When(Official, AsBidder(Stranger)).Then(new PartyAdmitted(Stranger.Party, "bidder"), new BidderNumbered(B(5), Stranger.Party))
            .At(3600).When(Official, AsBidder(Company("late"))).Refused<Refusal.Closed>();

    [Fact]
    public void Opening_names_the_entries_that_it_opens()
    {
        var story = Sealed((Heding, 500), (Beiling, 110), (Heding, 120), (Makran, 130)).At(3700).Given(Official, new OpenOffers());
        var before = story.Room;
        var opened = Result(story.When(Official2, new OpenOffers()));
        ImmutableArray<long> last = [.. story.Log.Where(happened => happened.What is OfferSealed { Amount.Amount: < 500 }).Select(happened => happened.Seq)];
        Assert.Equal(last, RoomSubject.Instance.Opens(before, opened));
    }
}
