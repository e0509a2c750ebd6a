using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>What becomes of a project's rooms moves the project by itself: forwards, and only where it is on its way.</summary>
public class News_of_rooms
{
    private static readonly Award Won = new(Heding.Party, Usd(100));

    public static TheoryData<string, RoomNews, string?> Moves
    {
        get
        {
            var moves = new TheoryData<string, RoomNews, string?>();
            foreach (var stage in Stages.All)
            {
                moves.Add(stage, Sale, Before(stage, "auction"));
                moves.Add(stage, Sale with { Phase = "closed", Awarded = Won }, Before(stage, "award"));
                moves.Add(stage, Talks, Before(stage, "termSheet"));
                moves.Add(stage, Talks with { Kind = "meeting" }, null);
                moves.Add(stage, Talks with { Phase = "closed" }, null);
                foreach (var phase in new[] { "prepared", "paused", "frozen" }) moves.Add(stage, Sale with { Phase = phase }, null);
            }

            return moves;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_room_moves_the_project_only_onwards(string stage, RoomNews news, string? to)
    {
        var mine = At(stage).When(Caller.System, Follow(news)).Accepted();
        Assert.Equal(to ?? stage, mine.State.Stage.Stage);
        Assert.Equal(to is null ? 1 : 2, mine.Last.Events.Length);
    }

    private static string? Before(string stage, string to)
    {
        string[] way = ["scouting", "interest", "nda", "dataRoom", "termSheet", "mou", "auction", "award", "agreement", "financing", "construction", "production"];
        var (from, goal) = (Array.IndexOf(way, stage), Array.IndexOf(way, to));
        return from >= 0 && from < goal ? to : null;
    }

    [Fact]
    public void An_auction_that_opens_moves_it_and_says_why()
    {
        var mine = Full().When(Caller.System, Follow(Sale with { Room = "second" })).Then(new RoomMoved(Sale with { Room = "second" }));
        var fresh = Registered().Given(Official, Interest).When(Caller.System, Follow(Sale)).Then(new RoomMoved(Sale), new StageChanged("interest", "auction", null, null, null, "auctionOpened", "sale"));
        Assert.Equal(new StageView("auction", fresh.Now, null, null, "auctionOpened", null, fresh.Now), fresh.View(Caller.Public).Stage);
        Assert.Equal(("auctionOpened", "sale"), fresh.View(Caller.Public).Timeline[^1] is var row ? (row.Subject, row.Room) : default);
        Assert.Equal("auction", mine.State.Stage.Stage);
    }

    [Fact]
    public void An_auction_without_a_winner_leaves_the_stage_and_its_time_and_waits_on_the_desk()
    {
        foreach (var phase in new[] { "closed", "cancelled" })
        {
            var mine = Registered().Given(Caller.System, Follow(Sale));
            var since = mine.Now;
            mine.Given(Official, Onwards).When(Caller.System, Follow(Sale with { Seq = 20, Phase = phase }))
                .Then(new RoomMoved(Sale with { Seq = 20, Phase = phase }), new StageChanged("auction", "auction", null, null, null, "auctionFailed", "sale"));
            Assert.Equal(new StageView("auction", since, null, null, "auctionFailed", null, mine.Now), mine.State.Stage);
            Assert.Equal(since, mine.Summary().MovedAt);
        }
    }

    [Fact]
    public void Whoever_writes_the_projects_name_on_a_room_of_its_own_moves_nothing()
    {
        var strange = Sale with { Host = new("another-authority"), Phase = "closed", Awarded = Won };
        Registered().When(Caller.System, Follow(strange)).Then().When(Caller.System, Follow(Talks with { Host = new("organiser") })).Then();
    }

    [Fact]
    public void An_auction_that_fails_while_another_runs_leaves_the_desk_alone()
    {
        var failed = Sale with { Seq = 20, Phase = "closed" };
        Registered().Given(Caller.System, Follow(Sale), Follow(Sale with { Room = "second" })).When(Caller.System, Follow(failed)).Then(new RoomMoved(failed));
    }

    [Fact]
    public void An_auction_that_fails_elsewhere_on_the_way_says_nothing_of_the_stage() =>
        Assert.All(["scouting", "mou", "award", "onHold", "cancelled"], stage =>
            At(stage).When(Caller.System, Follow(Sale with { Phase = "closed" })).Then(new RoomMoved(Sale with { Phase = "closed" })));

    [Fact]
    public void Talks_are_told_to_everyone_as_a_stage_and_named_to_nobody()
    {
        var mine = Registered().When(Caller.System, Follow(Talks)).Then(new RoomMoved(Talks), new StageChanged("scouting", "termSheet", null, null, null, "talksOpened", null));
        Assert.Equal(("termSheet", "talksOpened"), (mine.View(Caller.Public).Stage.Stage, mine.View(Caller.Public).Stage.Because));
        Assert.DoesNotContain("quiet", mine.Seen(Heding) + mine.FramesText(Heding) + mine.SummaryText());
    }

    [Fact]
    public void The_same_news_twice_and_older_news_change_nothing()
    {
        var mine = Full();
        mine.When(Caller.System, Follow(Sale)).Idle().When(Caller.System, Follow(Sale with { Phase = "paused" })).Idle().When(Caller.System, Follow(Sale with { Seq = 9, Phase = "closed", Flags = ["affiliates"] })).Idle();
        mine.When(Caller.System, Follow(Sale with { Seq = 11, Phase = "paused" })).Accepted().When(Caller.System, Follow(Sale)).Idle();
        Assert.Equal([("quiet-room", "open"), ("sale", "paused")], mine.View(Official).Rooms.Select(news => (news.Room, news.Phase)));
    }

    [Fact]
    public void Each_room_has_its_own_place_in_time() =>
        Full().When(Caller.System, Follow(Sale with { Room = "other", Seq = 1 })).Accepted();

    [Fact]
    public void Flags_of_an_auction_are_raised_for_everyone_to_see()
    {
        var news = Sale with { Seq = 20, Phase = "closed", Awarded = Won, Flags = ["singleBidder", "justAboveReserve"] };
        var mine = Registered().Given(Caller.System, Follow(Sale)).When(Caller.System, Follow(news)).Then(
            new RoomMoved(news), new StageChanged("auction", "award", null, null, null, "auctionAwarded", "sale"), new Flagged("singleBidder", "sale"), new Flagged("justAboveReserve", "sale"));
        Assert.Equal([new("singleBidder", "sale", mine.Now), new("justAboveReserve", "sale", mine.Now)], mine.View(Caller.Public).Flags);
        Assert.Equal(mine.View(Caller.Public).Flags, mine.Summary().Flags);
    }

    [Fact]
    public void Talks_raise_no_flags() =>
        Registered().Given(Official, Interest with { To = "mou" }).When(Caller.System, Follow(Talks with { Flags = ["shortNotice"] })).Then(new RoomMoved(Talks with { Flags = ["shortNotice"] }));

    [Theory]
    [InlineData("open", true)]
    [InlineData("paused", true)]
    [InlineData("frozen", true)]
    [InlineData("prepared", false)]
    [InlineData("closed", false)]
    [InlineData("cancelled", false)]
    public void Terms_that_are_changed_while_an_auction_runs_raise_a_flag(string phase, bool flagged)
    {
        var mine = Registered().Given(Caller.System, Follow(Sale with { Phase = phase }));
        var corrected = new ProjectCorrected(Why, null, null, "Karak", null, null, null, null, null, null);
        mine.When(Official, new Correct(Why, District: "Karak")).Then(flagged ? [corrected, new Flagged("termsChanged", "sale")] : [corrected]);
        Assert.Equal(flagged ? 1 : 0, mine.Summary().LiveRooms);
    }

    [Fact]
    public void Terms_that_are_changed_during_talks_raise_none() =>
        Assert.Single(Registered().Given(Caller.System, Follow(Talks)).When(Official, new Correct(Why, District: "Karak")).Last.Events);

    [Fact]
    public void What_the_system_does_stands_in_its_name() =>
        Assert.All(Full().Log.Where(happened => happened.What is RoomMoved), happened => Assert.Equal(PartyId.System, happened.Who.Party));

    private static Mine At(string stage) => new Mine().Given(Official, Entered with { Stage = stage });
}
