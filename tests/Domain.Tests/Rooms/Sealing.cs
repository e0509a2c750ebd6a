using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>The contract's "Sealing", line by line, for what Heding does: h = host, o = Heding's own people, c = a competitor, a = an auditor.</summary>
public class Sealing
{
    private static readonly Caller[] Viewers = [Official, Heding, Beiling, Auditor];

    /// <summary>Everything that can be sealed happens once; offers of Heding 777 (replaced) and 500, of Beiling 400; Heding leads with a limit of 900.</summary>
    private static Story Told(bool anonymous, Until until)
    {
        var story = Story.Of(Auction(TwoStage with { Anonymous = anonymous, MinBidders = 2, QualifyShare = 1, Reserve = new(600, null) }))
            .Admits(Heding, Beiling).Given(Official, new Admit(Auditor.Party, "observer"))
            .Given(Official, new Clear(Heding.Party, "fee", true, LocalText.Of("paid")))
            .Given(Heding, new Appoint(Heding.Person, "lead"))
            .Given(Heding, Whispers("among us", "party")).Given(Heding, Whispers("to the host", "host"))
            .Given(Official, new Open())
            .Given(Beiling, Offer(400)).Given(Heding, Offer(777)).Given(Heding, Offer(500));
        if (until == Until.OffersSealed) return story;
        story.At(3600).Given(Official, new OpenOffers()).Given(Official2, new OpenOffers()).At(3600 + 7199).Given(Heding, Bid(510, 900));
        return until == Until.Bids ? story : story.At(99_999).TimeComes().Accepted();
    }

    public enum Until { OffersSealed, Bids, End }

    [Theory]
    [InlineData(true, Until.Bids, "roomCreated", "hoca", "hoca")]
    [InlineData(true, Until.Bids, "reserveSealed", "hoca", "h")]
    [InlineData(true, Until.Bids, "partyAdmitted", "hoca", "ho")]
    [InlineData(true, Until.Bids, "eligibilityChanged", "hoca", "ho")]
    [InlineData(true, Until.Bids, "personAppointed", "ho", "ho")]
    [InlineData(true, Until.Bids, "said party", "o", "o")]
    [InlineData(true, Until.Bids, "said host", "ho", "ho")]
    [InlineData(true, Until.Bids, "opened", "hoca", "hoca")]
    [InlineData(true, Until.Bids, "bidderNumbered", "o", "o")]
    [InlineData(true, Until.OffersSealed, "offerSealed 777", "o", "o")]
    [InlineData(true, Until.OffersSealed, "offerSealed 500", "o", "o")]
    [InlineData(true, Until.Bids, "offerSealed 777", "o", "o")]
    [InlineData(true, Until.Bids, "offerSealed 500", "o", "hoca")]
    [InlineData(true, Until.Bids, "offersOpened", "hoca", "hoca")]
    [InlineData(true, Until.Bids, "bidPlaced", "o", "hoca")]
    [InlineData(true, Until.Bids, "limitSet", "o", "o")]
    [InlineData(true, Until.Bids, "closingMoved", "o", "hoca")]
    [InlineData(true, Until.End, "reserveSealed", "hoca", "hoca")]
    [InlineData(true, Until.End, "partyAdmitted", "hoca", "hoca")]
    [InlineData(true, Until.End, "eligibilityChanged", "hoca", "hoca")]
    [InlineData(true, Until.End, "personAppointed", "hoca", "hoca")]
    [InlineData(true, Until.End, "said party", "o", "o")]
    [InlineData(true, Until.End, "said host", "ho", "ho")]
    [InlineData(true, Until.End, "bidderNumbered", "hoca", "hoca")]
    [InlineData(true, Until.End, "offerSealed 777", "o", "o")]
    [InlineData(true, Until.End, "offerSealed 500", "hoca", "hoca")]
    [InlineData(true, Until.End, "bidPlaced", "hoca", "hoca")]
    [InlineData(true, Until.End, "limitSet", "o", "o")]
    [InlineData(true, Until.End, "closingMoved", "hoca", "hoca")]
    [InlineData(false, Until.Bids, "reserveSealed", "hoca", "h")]
    [InlineData(false, Until.Bids, "partyAdmitted", "hoca", "hoca")]
    [InlineData(false, Until.Bids, "eligibilityChanged", "hoca", "hoca")]
    [InlineData(false, Until.Bids, "personAppointed", "hoca", "hoca")]
    [InlineData(false, Until.Bids, "said party", "o", "o")]
    [InlineData(false, Until.Bids, "said host", "ho", "ho")]
    [InlineData(false, Until.Bids, "bidderNumbered", "hoca", "hoca")]
    [InlineData(false, Until.OffersSealed, "offerSealed 500", "o", "o")]
    [InlineData(false, Until.Bids, "offerSealed 777", "o", "o")]
    [InlineData(false, Until.Bids, "offerSealed 500", "hoca", "hoca")]
    [InlineData(false, Until.Bids, "bidPlaced", "hoca", "hoca")]
    [InlineData(false, Until.Bids, "limitSet", "o", "o")]
    [InlineData(false, Until.Bids, "closingMoved", "hoca", "hoca")]
    [InlineData(false, Until.End, "reserveSealed", "hoca", "hoca")]
    [InlineData(false, Until.End, "limitSet", "o", "o")]
    public void Who_sees_what(bool anonymous, Until until, string fact, string who, string what)
    {
        var story = Told(anonymous, until);
        var index = story.Log.ToList().FindIndex(happened => IsThat(fact, happened, story.Room));
        Assert.True(index >= 0, $"{fact} did not happen");
        Assert.Equal((who, what), (SeenBy(story, frame => frame.Who, index), SeenBy(story, frame => frame.What, index)));
    }

    [Fact]
    public void Nothing_is_named_or_opened_by_a_cancellation()
    {
        var story = Told(anonymous: true, Until.Bids).Given(Official, new Cancel(Why));
        foreach (var viewer in new[] { Beiling, Auditor })
        {
            Assert.DoesNotContain("heding", story.Seen(viewer) + story.FramesText(viewer));
            Assert.DoesNotContain("600.00", story.Seen(viewer) + story.FramesText(viewer));
        }
    }

    [Fact]
    public void The_reserve_is_in_no_answer_summary_or_rule_before_the_close()
    {
        var story = Told(anonymous: false, Until.Bids);
        Assert.DoesNotContain("600.00", System.Text.Encoding.UTF8.GetString(RoomSubject.Instance.Summarise(story.Room, story.Version)));
        Assert.DoesNotContain("600.00", story.Seen(Heding));
        Assert.Equal(Usd(600), story.View(Official).Auction!.Reserve);
        Assert.Equal(Usd(600), Told(anonymous: false, Until.End).View(Auditor).Auction!.Reserve);
    }

    [Fact]
    public void A_reserve_changes_no_answer()
    {
        Story Play(AmountAsked? reserve) => Story.Auction(English with { Reserve = reserve }, Heding, Beiling).Given(Heding, Bid(100, 300)).When(Beiling, Bid(200, 250));
        Assert.Equal(Play(null).Last.Events.Select(follows => Story.Json(follows.What)), Play(new(500, null)).Last.Events.Select(follows => Story.Json(follows.What)));
    }

    [Fact]
    public void The_host_does_not_learn_which_number_is_which_party()
    {
        var story = Told(anonymous: true, Until.Bids);
        var view = story.View(Official);
        Assert.All(view.Auction!.Bidders, bidder => Assert.Null(bidder.Party));
        Assert.Null(view.Me.Bidder);
        Assert.Null(view.Auction.Mine);
        Assert.Contains(view.Parties, party => party.Party == Heding.Party && party.Checklist!.Value.Single().Met);
        foreach (var frame in story.Frames(Official).Where(frame => frame.What is null || frame.What.Contains("\"bidder\"", StringComparison.Ordinal)))
            Assert.DoesNotContain("heding", frame.Who ?? "");
    }

    [Fact]
    public void Trying_to_expel_tells_the_host_nothing_of_who_has_bid() =>
        Story.Auction(English with { Anonymous = true }, Heding, Beiling).Given(Heding, Bid(100))
            .When(Official, new Expel(Heding.Party, Why)).Refused<Refusal.NotAllowed>()
            .When(Official, new Expel(Beiling.Party, Why)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void Trying_to_expel_tells_the_host_nothing_of_who_has_offered() =>
        Story.Auction(TwoStage, Heding, Beiling).Given(Heding, Offer(100))
            .When(Official, new Expel(Heding.Party, Why)).Refused<Refusal.NotAllowed>()
            .When(Official, new Expel(Beiling.Party, Why)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void A_number_that_has_not_bid_is_shown_to_its_own_party_alone()
    {
        var story = Story.Auction(English with { Anonymous = true }, Heding, Beiling, Makran).Given(Heding, Bid(100));
        Assert.Equal([new BidderView(B(1), null), new BidderView(B(2), Beiling.Party)], story.View(Beiling).Auction!.Bidders);
        Assert.Equal([new BidderView(B(1), null)], story.View(Official).Auction!.Bidders);
        Assert.Equal(1, Summary(story).Bidders);
    }

    [Fact]
    public void Without_anonymity_everyone_sees_who_bids()
    {
        var story = Story.Auction(English, Heding, Beiling);
        Assert.Equal([new BidderView(B(1), Heding.Party), new BidderView(B(2), Beiling.Party)], story.View(Beiling).Auction!.Bidders);
        Assert.Equal(2, Summary(story).Bidders);
    }

    [Fact]
    public void A_limit_is_shown_to_its_own_party_alone()
    {
        var story = Story.Auction(English, Heding, Beiling).Given(Heding, Bid(100, 870));
        Assert.Equal(new Mine(Usd(870), null), story.View(Heding).Auction!.Mine);
        Assert.All([Official, Beiling], viewer => Assert.DoesNotContain("870", story.Seen(viewer)));
    }

    [Fact]
    public void What_is_sealed_at_rest() =>
        Assert.Equal(
            ["reserveSealed", "limitSet", "offerSealed"],
            Samples.Events.Where(RoomSubject.Instance.Sealed).Select(what => Samples.Name(typeof(RoomEvent), what.GetType())));

    [Fact]
    public void The_expelled_see_the_room_no_more()
    {
        var story = Story.Auction(English, Heding).Given(Official, new Expel(Heding.Party, Why));
        Assert.Equal(Heding.Party, RoomSubject.Instance.Ends(story.Room, story.Last.Events[0].What));
        Assert.Null(RoomViews.View(story.Room, Heding, story.Version, story.Head, story.Now));
        story.When(Heding, Bid(100)).Refused<Refusal.NotFound>();
        Assert.DoesNotContain(RoomSubject.Instance.Readers(story.Room), reader => reader.Party == Heding.Party);
    }

    [Fact]
    public void What_was_kept_of_an_expelled_bidder_is_still_kept_when_it_comes_back_as_an_observer()
    {
        var story = Story.Auction(English with { Anonymous = true }, Heding, Beiling)
            .Given(Official, new Expel(Beiling.Party, Why)).Given(Official, new Admit(Beiling.Party, "observer"));
        Assert.DoesNotContain("beiling", story.Seen(Heding) + story.FramesText(Heding));
    }

    [Fact]
    public void An_observer_who_becomes_a_bidder_leaves_its_past_open()
    {
        var story = Story.Of(Auction(English with { Anonymous = true })).Admits(Heding)
            .Given(Official, new Admit(Beiling.Party, "observer")).Given(Official, new Expel(Beiling.Party, Why));
        var before = story.Frames(Heding);
        Assert.Equal(before, story.Given(Official, AsBidder(Beiling)).Frames(Heding)[..before.Length]);
    }

    private static RoomSummary Summary(Story story) => Wire.Read<RoomSummary>(RoomSubject.Instance.Summarise(story.Room, story.Version))!;

    private static string SeenBy(Story story, Func<Frame, string?> part, int index) =>
        string.Concat(Viewers.Zip("hoca").Where(viewer => part(story.Frames(viewer.First)[index]) is not null).Select(viewer => viewer.Second));

    private static bool IsThat(string fact, Happened<RoomEvent> happened, RoomState room) => happened.What switch
    {
        PartyAdmitted admitted => fact == "partyAdmitted" && admitted.Party == Heding.Party,
        BidderNumbered numbered => fact == "bidderNumbered" && numbered.Party == Heding.Party,
        Said said => fact == $"said {said.To}",
        OfferSealed offer => fact == $"offerSealed {offer.Amount.Amount:0}",
        _ => fact == Samples.Name(typeof(RoomEvent), happened.What.GetType()),
    };
}
