using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>What an official records, and what stands there afterwards.</summary>
public class What_follows
{
    [Fact]
    public void A_project_begins_at_scouting_published_on_its_authoritys_desk()
    {
        var mine = new Mine().When(Official, Entered).Then(new ProjectRegistered(
            Entered.Name, "Khyber Pakhtunkhwa", "Kohat", ["gold"], Entered.Location, Entered.Owner, "published", ["gazette 2025"], null, "scouting", null, Official.Party, true));
        Assert.Equal(new StageView("scouting", mine.Now, null, null, null, null, mine.Now), mine.View(Heding).Stage);
        Assert.Null(mine.State.MovedAt);
    }

    [Fact]
    public void It_is_registered_where_it_stands() =>
        Assert.Equal(("mou", Desk), new Mine().Given(Official, Entered with { Stage = "mou", Desk = Desk }).View(Heding).Stage is var stage ? (stage.Stage, stage.Desk) : default);

    [Fact]
    public void A_correction_replaces_what_it_names_and_keeps_the_rest()
    {
        var view = Registered().When(Official, new Correct(Why, District: "Karak", Minerals: ImmutableArray.Create("coal")))
            .Then(new ProjectCorrected(Why, null, null, "Karak", ImmutableArray.Create("coal"), null, null, null, null, null)).View(Heding);
        Assert.Equal((Entered.Name, Entered.Province, "Karak", Entered.Location, Entered.Owner, "published"), (view.Name, view.Province, view.District, view.Location, view.Owner, view.Certainty));
        Assert.Equal("coal, gazette 2025", string.Join(", ", [.. view.Minerals, .. view.Sources]));
        Assert.Equal(Why, view.Timeline[^1].Text);
    }

    public static TheoryData<ProjectCommand> Repeated =>
    [
        new Correct(Why), new Correct(Why, Entered.Name, Entered.Province, Entered.District, Entered.Minerals, Entered.Location, Entered.Owner, Entered.Certainty, Entered.Sources),
        new Publish(), Figure, Figure with { Value = 12.50m }, Value, Value with { Amount = Usd(5_000_000.00m) }, new ChangeStage("auction", Why, Why, Desk), new Classify(["exports"], ["growth"]), Hired,
        new MoveCase(1, LocalText.Of("Foreign Office"), LocalText.Of("again")),
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void What_is_so_already_is_done_already(ProjectCommand command) => Full().When(Official, command).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void A_draft_is_published_once() =>
        Draft().When(Official, new Publish()).Then(new ProjectPublished()).When(Official2, new Publish()).Refused<Refusal.AlreadyDone>();

    // Figures

    [Fact]
    public void Figures_of_one_topic_that_differ_conflict_and_stand_side_by_side()
    {
        var mine = Registered().Given(Official, Figure, Figure with { Value = 11, Source = "survey 2024" }, Figure with { What = LocalText.Of("silver"), Topic = "silver in place" });
        Assert.Equal([(12.5m, true), (11m, true), (12.5m, false)], mine.View(Heding).Figures.Select(figure => (figure.Value, figure.Conflicts)));
        Assert.Equal(new Headline(LocalText.Of("gold"), 12.5m, "t", "unspecified (historic)", 1), mine.Summary().Headline);
    }

    [Fact]
    public void The_same_value_in_another_unit_is_another_value() =>
        Assert.All(Registered().Given(Official, Figure, Figure with { Unit = "kg" }).View(Heding).Figures, figure => Assert.True(figure.Conflicts));

    [Fact]
    public void Sources_that_agree_do_not_conflict() =>
        Assert.All(Registered().Given(Official, Figure, Figure with { Value = 12.500m, Source = "survey 2024" }).View(Heding).Figures, figure => Assert.False(figure.Conflicts));

    [Fact]
    public void Without_a_topic_nothing_conflicts() =>
        Assert.All(Registered().Given(Official, Figure with { Topic = null }, Figure with { Topic = null, Value = 1 }).View(Heding).Figures, figure => Assert.False(figure.Conflicts));

    [Fact]
    public void Nothing_is_ever_added_up()
    {
        var mine = Registered().Given(Official, Figure with { Value = 1000 }, Figure with { Value = 337 }, Value with { Amount = Usd(1000) }, Value with { Amount = Usd(337), Status = "signed" });
        Assert.DoesNotContain("1337", mine.Seen(Official) + mine.SummaryText());
    }

    [Fact]
    public void A_figure_is_known_by_the_seq_of_its_entry()
    {
        var mine = Registered().Given(Official, Figure);
        Assert.Equal(mine.SeqOf<FigureRecorded>(), mine.View(Heding).Figures.Single().Figure);
    }

    [Fact]
    public void A_figure_that_is_withdrawn_is_gone_and_so_is_its_conflict()
    {
        var mine = Full().When(Official, new WithdrawFigure(3, Why)).Then(new FigureWithdrawn(3, Why));
        Assert.Equal([(11m, false)], mine.View(Heding).Figures.Select(figure => (figure.Value, figure.Conflicts)));
        Assert.Contains("12.5", mine.FramesText(Heding));
        mine.When(Official, new WithdrawFigure(3, Why)).Invalid("figure").When(Official, Figure).Accepted();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(long.MaxValue)]
    public void What_is_no_figure_is_not_withdrawn(long seq) => Full().When(Official, new WithdrawFigure(seq, Why)).Invalid("figure");

    [Fact]
    public void An_asking_whose_answer_was_lost_can_be_sent_again()
    {
        ProjectCommand[] asked = [new WithdrawFigure(3, Why), new CloseCase(1, "granted"), new ConcludeMemorandum(1, "lapsed", "2026-09-01", Why)];
        var mine = Full().Given(Official, asked);
        Assert.All(asked, command => Assert.Null(Domain.Projects.ProjectSubject.Instance.Check(mine.State, Official, command)));
    }

    [Fact]
    public void Of_each_degree_of_certainty_the_last_value_stands()
    {
        var mine = Full().Given(Official, Value with { Status = "signed", Amount = Usd(7) }).When(Official, Value with { Amount = Usd(9) }).Then(new ValueRecorded("inTalks", Usd(9), "press", "2026-01"));
        Assert.Equal([("signed", Usd(7)), ("inTalks", Usd(9))], mine.View(Heding).Values.Select(value => (value.Status, value.Amount)));
        Assert.Equal(mine.View(Heding).Values, mine.Summary().Values);
    }

    // Stages and desks

    [Fact]
    public void A_stage_names_its_reason_its_next_step_and_its_desk()
    {
        var mine = Registered().When(Official, Interest).Then(new StageChanged("scouting", "interest", Why, LocalText.Of("invite"), Desk));
        Assert.Equal(new StageView("interest", mine.Now, Why, LocalText.Of("invite"), null, Desk, mine.Now), mine.View(Heding).Stage);
        Assert.Equal(mine.Now, mine.Summary().MovedAt);
    }

    [Fact]
    public void Passing_it_on_keeps_the_stage_its_time_and_its_next_step()
    {
        var moved = Registered().Given(Official, Interest);
        var since = moved.Now;
        var passed = moved.When(Official, Onwards).Then(new PassedOn(Onwards.Desk, Why, null));
        Assert.Equal(new StageView("interest", since, Why, LocalText.Of("invite"), null, Onwards.Desk, passed.Now), passed.View(Heding).Stage);
        Assert.Equal((since, passed.Now), (passed.Summary().MovedAt, passed.Summary().DeskSince));
        Assert.Equal(Why, passed.When(Official, Onwards).Refused<Refusal.AlreadyDone>().Given(Official, new PassOn(Desk, Why, Why)).View(Heding).Stage.NextStep);
    }

    [Fact]
    public void An_official_moves_it_back_to_hold_and_out_of_it() => Registered().Given(
        Official,
        Interest with { To = "award" }, Interest with { To = "scouting" }, Interest with { To = "onHold" }, Interest, Interest with { To = "cancelled" }, Interest);

    [Fact]
    public void A_cancelled_project_takes_nothing_new_on_and_ends_what_it_has()
    {
        var mine = Full().Given(Official, Interest with { To = "cancelled" });
        Assert.All(new ProjectCommand[] { Onwards, Jobs, Mou, Visas }, command => mine.When(Official, command).Refused<Refusal.Closed>());
        mine.Given(Official, new ConcludeMemorandum(1, "lapsed", "2026-09-01", Why), new CloseCase(1, "withdrawn"), Hired with { Value = 1 }, Visit, Figure with { Source = "late" }, new Correct(Why, District: "x"));
    }

    // Commitments, memoranda, contacts

    [Fact]
    public void What_is_promised_is_numbered_and_reported()
    {
        var mine = Registered().When(Official, Jobs).Then(new Committed(1, "jobs", 300, "people", "2028-06-30", Why)).When(Official, Jobs with { Kind = "training" }).Accepted();
        Assert.Null(mine.View(Heding).Commitments[0].Reported);
        mine.When(Official, Hired).Then(new Reported(1, 120, "2027-01", "company report")).Given(Official, Hired with { Value = 90 }, Hired with { Commitment = 2, Value = 0 });
        Assert.Equal([(1, "jobs", 90m), (2, "training", 0m)], mine.View(Heding).Commitments.Select(one => (one.Commitment, one.Kind, one.Reported!.Value)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void What_was_not_promised_is_not_reported(int number) => Full().When(Official, Hired with { Commitment = number }).Invalid("commitment");

    [Fact]
    public void What_is_reached_is_no_longer_due()
    {
        var mine = Registered().Given(Official, Jobs, Jobs with { Target = 200 }, Jobs with { Kind = "communityFund", Due = "2029-01-01" }, Hired with { Value = 300 });
        Assert.Equal([new("2028-06-30", "jobs"), new("2029-01-01", "communityFund")], mine.Summary().Deadlines);
        Assert.Equal([new Deadline("2029-01-01", "communityFund")], mine.Given(Official, Hired with { Commitment = 2, Value = 200.5m }).Summary().Deadlines);
        Assert.Equal([("jobs", 500m, 500.5m), ("communityFund", 300m, 0m)], mine.Summary().Commitments.Select(sum => (sum.Kind, sum.Target, sum.Reported)));
    }

    [Fact]
    public void Only_commitments_in_one_unit_are_counted_together() =>
        Assert.Equal(2, Registered().Given(Official, Jobs, Jobs with { Unit = "person-years" }).Summary().Commitments.Length);

    [Fact]
    public void A_memorandum_becomes_an_agreement_or_lapses_once()
    {
        var mine = Full().Given(Official, Mou, Mou).When(Official, new ConcludeMemorandum(2, "agreement", "2026-02-01", Why)).Then(new MemorandumConcluded(2, "agreement", "2026-02-01", Why));
        mine.When(Official, new ConcludeMemorandum(2, "lapsed", "2026-09-01", Why)).Refused<Refusal.AlreadyDone>().Given(Official, new ConcludeMemorandum(1, "lapsed", "2026-09-01", Why));
        Assert.Equal([(1, "lapsed"), (2, "agreement"), (3, null)], mine.View(Heding).Memoranda.Select(one => (one.Memorandum, one.Outcome)));
        Assert.Equal((3, 1, 1), (mine.Summary().Memoranda, mine.Summary().Agreements, mine.Summary().Lapsed));
    }

    [Fact]
    public void It_is_not_concluded_before_it_was_signed() =>
        Full().When(Official, new ConcludeMemorandum(1, "lapsed", "2026-01-31", Why)).Invalid("on").When(Official, new ConcludeMemorandum(2, "lapsed", "2026-09-01", Why)).Invalid("memorandum");

    [Fact]
    public void A_contact_says_whom_the_authority_met()
    {
        var mine = Registered().When(Official, Visit).Then(new ContactRecorded(Beiling.Party, "2026-03-01", Visit.Subject, Visit.Place));
        Assert.All(Who_may.Everyone.Values, caller => Assert.Equal([new(2, Official.Party, Beiling.Party, "2026-03-01", Visit.Subject, Visit.Place)], mine.View(caller).Contacts));
        mine.When(Official, Visit).Accepted();
    }

    // Cases

    [Fact]
    public void A_case_waits_on_one_desk_until_it_has_an_outcome()
    {
        var mine = Registered().When(Official, Visas).Then(new CaseOpened(1, "visa", Visas.Matter, Visas.Desk, Heding.Party, "2026-12-31"));
        var opened = mine.Now;
        mine.When(Official, new MoveCase(1, Desk, Why)).Then(new CaseMoved(1, Desk, Why));
        var moved = mine.Now;
        mine.When(Official, new CloseCase(1, "granted")).Then(new CaseClosed(1, "granted", null));
        Assert.Equal(new CaseView(1, "visa", Visas.Matter, Desk, moved, Heding.Party, "2026-12-31", opened, mine.Now, "granted", Why), mine.View(Official).Cases.Single());
        mine.When(Official, new MoveCase(1, Onwards.Desk)).Refused<Refusal.Closed>().When(Official, new CloseCase(1, "refused")).Refused<Refusal.AlreadyDone>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    public void What_is_no_case_is_neither_moved_nor_closed(int number) =>
        Full().When(Official, new MoveCase(number, Desk)).Invalid("case").When(Official, new CloseCase(number, "granted")).Invalid("case");
}
