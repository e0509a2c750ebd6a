using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Inbox;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>Bidders are told of the end an hour before it, once a stage. The close is three hours after noon, unless a test says otherwise.</summary>
public class The_end_that_is_near
{
    private const double AnHourBefore = 7200, Close = 10_800;

    private static DateTimeOffset Second(double seconds) => Noon.AddSeconds(seconds);

    private static Story Open(RulesAsked? rules = null) => Story.Auction(rules ?? English with { ClosesAt = Second(Close) }, Heding, Beiling);

    [Fact]
    public void It_is_said_an_hour_before_and_once()
    {
        var story = Open().At(AnHourBefore - 0.001).TimeComes().Idle();
        Assert.Equal(Second(AnHourBefore), RoomSubject.Instance.DueAt(story.Room));
        story.At(AnHourBefore).TimeComes().Then(new DeadlineIsNear(Second(Close))).TimeComes().Idle();
        Assert.Equal(Second(Close), RoomSubject.Instance.DueAt(story.Room));
        story.At(Close).TimeComes().Then(new AuctionClosed(null, null, false));
    }

    [Fact]
    public void A_stage_that_is_no_longer_than_that_says_nothing()
    {
        var story = Open(English);
        Assert.Equal(Second(3600), RoomSubject.Instance.DueAt(story.Room));
        story.At(1).TimeComes().Idle();
    }

    [Fact]
    public void A_pause_moves_it_along() =>
        Open().At(1000).Given(Official, new Pause(Why)).At(AnHourBefore).TimeComes().Idle()
            .At(9000).Given(Official, new Resume()).At(AnHourBefore + 7999).TimeComes().Idle()
            .At(AnHourBefore + 8000).TimeComes().Then(new DeadlineIsNear(Second(Close + 8000)));

    [Fact]
    public void A_close_that_moves_after_it_was_said_is_not_said_again() =>
        Open().At(AnHourBefore).TimeComes().Accepted().At(Close - 1).Given(Heding, Bid(100)).TimeComes().Idle();

    [Fact]
    public void Sealed_offers_have_their_own_and_the_stage_after_them_too() =>
        Open(TwoStage with { OffersDueAt = Second(Close), MinBidders = 2 }).At(AnHourBefore).TimeComes().Then(new DeadlineIsNear(Second(Close)))
            .Given(Heding, Offer(100)).Given(Beiling, Offer(120)).At(Close).Given(Official, new OpenOffers()).Given(Official2, new OpenOffers())
            .At(Close + 3599).TimeComes().Idle().At(Close + 3600).TimeComes().Then(new DeadlineIsNear(Second(Close + 7200)));

    [Fact]
    public void After_an_outage_it_is_said_of_the_end_that_holds_then() =>
        Open().At(Close + 5).When(Caller.System, new OutageEnded()).Then(new ClosingMoved(Second(Close + 305), "outage"))
            .TimeComes().Then(new DeadlineIsNear(Second(Close + 305))).TimeComes().Idle();

    [Fact]
    public void Every_bidder_is_told_in_its_inbox_and_nobody_else()
    {
        var story = Open(English with { ClosesAt = Second(Close), Anonymous = true }).Given(Official, new Admit(Auditor.Party, "observer")).At(AnHourBefore).TimeComes();
        var told = RoomSubject.Instance.Errands(story.Room, [story.Log.Last()]).Cast<ToInbox>().ToArray();
        Assert.Equal([Beiling.Party, Heding.Party], told.Select(errand => errand.Party));
        Assert.All(told, errand => Assert.Equal((NoticeKinds.DeadlineNear, InstantConverter.Text(Second(Close))), (errand.Notice.Kind, errand.Notice.Data!["endsAt"])));
    }
}
