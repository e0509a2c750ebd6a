using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>It stops what moves the project, and nothing else.</summary>
public class A_courts_stay
{
    private static readonly LocalText Stay = LocalText.Of("High Court, petition 12");

    [Fact]
    public void It_is_given_and_lifted_with_a_reason()
    {
        var mine = Full().When(Official, new FreezeProject(Stay)).Then(new ProjectFrozen(Stay)).When(Official2, new FreezeProject(Why)).Refused<Refusal.AlreadyDone>();
        Assert.All(Who_may.Everyone.Values, caller => Assert.Equal(Stay, mine.View(caller).Frozen));
        Assert.True(mine.Summary().Frozen);
        mine.When(Official, new UnfreezeProject(Why)).Then(new ProjectUnfrozen(Why)).When(Official, new UnfreezeProject(Why)).Refused<Refusal.AlreadyDone>();
        Assert.Null(mine.View(Heding).Frozen);
        Assert.False(mine.Summary().Frozen);
    }

    public static TheoryData<ProjectCommand> Moving => [Interest with { To = "nda" }, Interest with { To = "cancelled" }, PassOnAgain, Mou, new ConcludeMemorandum(1, "agreement", "2026-09-01", Why)];

    private static PassOn PassOnAgain => Onwards with { Desk = LocalText.Of("Cabinet") };

    [Theory]
    [MemberData(nameof(Moving))]
    public void Nothing_moves_until_it_is_lifted(ProjectCommand command) =>
        Full().Given(Official, new FreezeProject(Stay)).When(Official, command).Refused<Refusal.NotOpen>().Given(Official, new UnfreezeProject(Why), command);

    [Fact]
    public void What_is_known_is_still_recorded() => Full(draft: true).Given(Official, new FreezeProject(Stay)).Given(
        Official,
        new Publish(), new Correct(Why, District: "Karak"), Figure with { Source = "third" }, new WithdrawFigure(3, Why), Value with { Status = "signed" }, new Classify([], []), Jobs, Hired with { Value = 1 },
        Visas, new MoveCase(1, Desk), new CloseCase(2, "refused"), Visit);

    [Fact]
    public void News_of_rooms_are_kept_and_move_nothing()
    {
        var mine = Registered().Given(Official, Interest, new FreezeProject(Stay)).When(Caller.System, Follow(Sale)).Then(new RoomMoved(Sale));
        Assert.Equal("interest", mine.State.Stage.Stage);
        mine.When(Caller.System, Follow(Sale with { Seq = 20, Phase = "closed", Flags = ["singleBidder"] })).Then(
            new RoomMoved(Sale with { Seq = 20, Phase = "closed", Flags = ["singleBidder"] }), new Flagged("singleBidder", "sale"));
    }

    [Fact]
    public void What_rooms_came_to_meanwhile_moves_the_project_when_it_is_lifted()
    {
        var sold = Sale with { Seq = 20, Phase = "closed", Awarded = new(Heding.Party, Usd(100)) };
        var mine = Registered().Given(Official, Interest, new FreezeProject(Stay)).Given(Caller.System, Follow(Talks), Follow(Sale), Follow(sold))
            .When(Official, new UnfreezeProject(Why)).Then(
                new ProjectUnfrozen(Why), new StageChanged("interest", "termSheet", null, null, null, "talksOpened", null), new StageChanged("termSheet", "award", null, null, null, "auctionAwarded", "sale"));
        mine.Given(Official, new FreezeProject(Stay)).When(Official, new UnfreezeProject(Why)).Then(new ProjectUnfrozen(Why));
    }

    [Fact]
    public void Who_asks_for_what_is_not_there_is_told_so_first() =>
        Full().Given(Official, new FreezeProject(Stay)).When(Official, new ConcludeMemorandum(9, "lapsed", "2026-09-01", Why)).Invalid("memorandum");
}
