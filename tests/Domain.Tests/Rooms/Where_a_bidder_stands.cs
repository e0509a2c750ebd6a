using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>The one line of a list that is not the same for all: a bidder's own standing.</summary>
public class Where_a_bidder_stands
{
    [Fact]
    public void From_no_bid_to_leading_to_outbid()
    {
        var story = Story.Auction(English with { Anonymous = true }, Heding, Beiling);
        Assert.Equal(new(B(1), "noBid"), Of(story, Heding));
        story.Given(Heding, Bid(100));
        Assert.Equal(new(B(1), "leading"), Of(story, Heding));
        Assert.Equal(new(B(2), "noBid"), Of(story, Beiling));
        story.Given(Beiling, Bid(200));
        Assert.Equal(new(B(1), "outbid"), Of(story, Heding));
        Assert.Equal(new(B(2), "leading"), Of(story, Beiling));
    }

    [Fact]
    public void A_limit_that_answers_keeps_its_party_leading()
    {
        var story = Story.Auction(English, Heding, Beiling).Given(Heding, Bid(100, 300)).Given(Beiling, Bid(200));
        Assert.Equal("leading", Of(story, Heding)!.Standing);
        Assert.Equal("outbid", Of(story, Beiling)!.Standing);
    }

    [Fact]
    public void Sealed_offers_tell_only_their_own_party_that_they_are_there()
    {
        var story = Story.Auction(TwoStage with { Anonymous = true, MinBidders = 2 }, Heding, Beiling).Given(Heding, Offer(400));
        Assert.Equal("offerSealed", Of(story, Heding)!.Standing);
        Assert.Equal("noBid", Of(story, Beiling)!.Standing);
    }

    [Fact]
    public void Who_did_not_qualify_is_told_so()
    {
        var story = Story.Auction(TwoStage with { MinBidders = 2, QualifyShare = 0.5m }, Heding, Beiling).Given(Heding, Offer(500)).Given(Beiling, Offer(400));
        story.At(3600).Given(Official, new OpenOffers()).Given(Official2, new OpenOffers());
        Assert.Equal("noBid", Of(story, Heding)!.Standing);
        Assert.Equal("notQualified", Of(story, Beiling)!.Standing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_else_has_one(bool anonymous)
    {
        var story = Story.Auction(English with { Anonymous = anonymous }, Heding, Beiling)
            .Given(Official, new Admit(Auditor.Party, "observer")).Given(Heding, Bid(100));
        Assert.All([Official, Official2, Clerk, Auditor, Makran, Caller.System], viewer => Assert.Null(Of(story, viewer)));
    }

    [Fact]
    public void The_stored_line_holds_none_of_it()
    {
        var story = Story.Auction(English with { Anonymous = true }, Heding, Beiling).Given(Heding, Bid(100));
        var line = System.Text.Encoding.UTF8.GetString(RoomSubject.Instance.Summarise(story.Room, story.Version));
        Assert.DoesNotContain("mine", line);
        Assert.Contains("\"bidders\":1,\"namesKept\":true", line);
    }

    [Fact]
    public void Before_the_opening_and_after_the_end_there_is_none()
    {
        Assert.Null(Of(Story.Of(Auction(English)).Admits(Heding), Heding));
        var story = Story.Auction(English, Heding).Given(Heding, Bid(100)).At(99_999).TimeComes();
        Assert.Equal(Phase.Closed, story.Room.Phase);
        Assert.Null(Of(story, Heding));
        Assert.Null(Of(Story.Auction(English, Heding).Given(Official, new Cancel(Why)), Heding));
    }

    private static OwnStanding? Of(Story story, Caller caller) => Standings.Of(story.Room, caller);
}
