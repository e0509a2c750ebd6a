using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>What is not in form is refused by the path of the field as it was sent, before it is asked who may.</summary>
public class Form
{
    private static readonly LocalText None = LocalText.Of(" "), Long = LocalText.Of(new string('x', 4001));
    private static readonly string Long100 = new('x', 101), Long500 = new('x', 501);

    public static TheoryData<string, ProjectCommand> Bad => new()
    {
        { "name", Entered with { Name = None } },
        { "name.zh", Entered with { Name = new LocalText("x", "\ud800") } },
        { "name.ur", Entered with { Name = new LocalText("x", null, "") } },
        { "province", Entered with { Province = "punjab" } },
        { "province", Entered with { Province = null! } },
        { "district", Entered with { District = Long100 } },
        { "minerals", Entered with { Minerals = default } },
        { "minerals", Entered with { Minerals = [] } },
        { "minerals", Entered with { Minerals = [.. Enumerable.Range(0, 21).Select(n => new string('a', n + 1))] } },
        { "minerals", Entered with { Minerals = ["gold", "gold"] } },
        { "minerals[0]", Entered with { Minerals = ["Gold"] } },
        { "minerals[1]", Entered with { Minerals = ["gold", null!] } },
        { "minerals[1]", Entered with { Minerals = ["rare earths", "platinum-group metals 2"] } },
        { "minerals[0]", Entered with { Minerals = [new string('a', 41)] } },
        { "minerals[0]", Entered with { Minerals = ["gold\n"] } },
        { "location.lat", Entered with { Location = new(90.1m, 0, false) } },
        { "location.lat", Entered with { Location = new(-90.1m, 0, false) } },
        { "location.lon", Entered with { Location = new(0, 180.1m, false) } },
        { "location.lon", Entered with { Location = new(0, -180.1m, false) } },
        { "owner", Entered with { Owner = Long } },
        { "certainty", Entered with { Certainty = "sure" } },
        { "sources", Entered with { Sources = [] } },
        { "sources", Entered with { Sources = [.. Enumerable.Range(0, 21).Select(n => $"s{n}")] } },
        { "sources[1]", Entered with { Sources = ["s", ""] } },
        { "sources[0]", Entered with { Sources = [Long500] } },
        { "note", Entered with { Note = None } },
        { "stage", Entered with { Stage = "mining" } },
        { "desk", Entered with { Desk = Long } },
        { "reason", new Correct(None) },
        { "name", new Correct(Why, Name: None) },
        { "province", new Correct(Why, Province: "Kashmir") },
        { "district", new Correct(Why, District: "") },
        { "minerals", new Correct(Why, Minerals: ImmutableArray<string>.Empty) },
        { "location.lat", new Correct(Why, Location: new(91, 0, true)) },
        { "owner", new Correct(Why, Owner: None) },
        { "certainty", new Correct(Why, Certainty: "") },
        { "sources", new Correct(Why, Sources: ImmutableArray<string>.Empty) },
        { "note", new Correct(Why, Note: Long) },
        { "what", Figure with { What = None } },
        { "value", Figure with { Value = -0.1m } },
        { "value", Figure with { Value = 1_000_000_000_000_000.1m } },
        { "value", Figure with { Value = 0.0000001m } },
        { "unit", Figure with { Unit = "" } },
        { "resourceClass", Figure with { ResourceClass = Long100 } },
        { "source", Figure with { Source = Long500 } },
        { "standard", Figure with { Standard = "" } },
        { "grade", Figure with { Grade = Long100 } },
        { "topic", Figure with { Topic = " " } },
        { "reason", new WithdrawFigure(3, None) },
        { "to", Interest with { To = "Interest" } },
        { "reason", Interest with { Reason = None } },
        { "nextStep", Interest with { NextStep = None } },
        { "desk", Interest with { Desk = Long } },
        { "desk", Onwards with { Desk = None } },
        { "reason", Onwards with { Reason = None } },
        { "nextStep", Onwards with { NextStep = None } },
        { "frameworks", new Classify(default, []) },
        { "frameworks", new Classify(["exports", "exports"], []) },
        { "frameworks[0]", new Classify(["2exports"], []) },
        { "corridors", new Classify([], [.. Enumerable.Range(0, 21).Select(n => $"c{n}")]) },
        { "corridors[1]", new Classify([], ["growth", "green growth"]) },
        { "corridors[0]", new Classify([], [new string('a', 41)]) },
        { "status", Value with { Status = "paid" } },
        { "amount", Value with { Amount = Usd(0) } },
        { "amount", Value with { Amount = Usd(0.001m) } },
        { "amount", Value with { Amount = new(5, "PKR") } },
        { "amount", Value with { Amount = new(5, null!) } },
        { "source", Value with { Source = "" } },
        { "kind", Jobs with { Kind = "school" } },
        { "target", Jobs with { Target = 0 } },
        { "target", Jobs with { Target = -1 } },
        { "target", Jobs with { Target = 1.0000001m } },
        { "target", Jobs with { Target = 1_000_000_000_000_001m } },
        { "unit", Jobs with { Unit = Long100 } },
        { "text", Jobs with { Text = None } },
        { "value", Hired with { Value = -1 } },
        { "source", Hired with { Source = " " } },
        { "title", Mou with { Title = None } },
        { "with", Mou with { With = None } },
        { "source", Mou with { Source = "" } },
        { "value", Mou with { Value = new Money(1, "CNY") } },
        { "outcome", new ConcludeMemorandum(1, "signed", "2026-09-01", Why) },
        { "reason", new ConcludeMemorandum(1, "lapsed", "2026-09-01", None) },
        { "kind", Visas with { Kind = "tax" } },
        { "matter", Visas with { Matter = None } },
        { "desk", Visas with { Desk = None } },
        { "for", Visas with { For = new("Heding") } },
        { "for", Visas with { For = PartyId.Public } },
        { "for", Visas with { For = PartyId.System } },
        { "desk", new MoveCase(1, None) },
        { "note", new MoveCase(1, Desk, None) },
        { "outcome", new CloseCase(1, "done") },
        { "note", new CloseCase(1, "granted", None) },
        { "company", Visit with { Company = new("") } },
        { "company", Visit with { Company = PartyId.Everyone } },
        { "subject", Visit with { Subject = None } },
        { "place", Visit with { Place = None } },
        { "reason", new FreezeProject(None) },
        { "reason", new UnfreezeProject(Long) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_command_out_of_form(string field, ProjectCommand command) =>
        Assert.All([Official, OtherAuthority, Heding, Caller.Public], caller => Full().When(caller, command).Invalid(field));

    [Theory]
    [InlineData("")]
    [InlineData("26-01-28")]
    [InlineData("2026-1-28")]
    [InlineData("2026-02-29")]
    [InlineData("28.01.2026")]
    [InlineData("2026-01-28T00:00:00Z")]
    [InlineData(" 2026-01-28")]
    [InlineData("2026")]
    [InlineData("2026-01")]
    public void A_day_is_a_day(string day)
    {
        foreach (var (field, command) in new (string, ProjectCommand)[]
        {
            ("due", Jobs with { Due = day }), ("due", Visas with { Due = day }), ("signedOn", Mou with { SignedOn = day }), ("on", new ConcludeMemorandum(1, "lapsed", day, Why)), ("on", Visit with { On = day }),
        }) Full().When(Official, command).Invalid(field);
    }

    [Theory]
    [InlineData("2024", true)]
    [InlineData("2024-12", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-13", false)]
    [InlineData("2024-1", false)]
    [InlineData("24", false)]
    [InlineData("12/2024", false)]
    [InlineData("2024 ", false)]
    [InlineData("", false)]
    public void A_figure_is_as_of_a_year_a_month_or_a_day(string asOf, bool fits)
    {
        foreach (var command in new ProjectCommand[] { Figure with { AsOf = asOf }, Value with { AsOf = asOf }, Hired with { AsOf = asOf } })
        {
            if (fits) Full().When(Official, command).Accepted();
            else Full().When(Official, command).Invalid("asOf");
        }
    }

    [Fact]
    public void What_is_as_large_as_can_be_is_in_form() => Full().Given(
        Official,
        Figure with { Value = 1_000_000_000_000_000m, Unit = new string('x', 100), Source = new string('x', 500) },
        Figure with { Value = 0.000001m, Standard = null, Grade = null, AsOf = null, Topic = null },
        Figure with { Value = 0 },
        Jobs with { Target = 0.000001m, Text = null },
        Hired with { Value = 0 },
        Value with { Amount = Usd(Money.Largest), AsOf = null },
        Mou with { Value = null },
        Visas with { For = null, Due = null },
        new Classify([.. Enumerable.Range(0, 20).Select(n => $"f{n}-X")], []),
        new Correct(Why, Location: new GeoPoint(-90, 180, false), Minerals: ImmutableArray.Create("rare earths", "platinum-group metals"), Sources: ImmutableArray.Create(new string('x', 500))),
        new Correct(Why, Owner: LocalText.Of(string.Concat(Enumerable.Repeat("😀", 4000)))));

    [Fact]
    public void Every_word_of_the_rules_is_in_form()
    {
        Assert.All(Stages.All, stage => new Mine().Given(Official, Entered with { Stage = stage }));
        Assert.All(Provinces.All, province => new Mine().Given(Official, Entered with { Province = province }));
        Assert.All(Certainties.All, certainty => new Mine().Given(Official, Entered with { Certainty = certainty }));
        Assert.All(ValueStatuses.All, status => Registered().Given(Official, Value with { Status = status }));
        Assert.All(CommitmentKinds.All, kind => Registered().Given(Official, Jobs with { Kind = kind }));
        Assert.All(CaseKinds.All, kind => Registered().Given(Official, Visas with { Kind = kind }));
        Assert.All(CaseOutcomes.All, outcome => Full().Given(Official, new CloseCase(1, outcome)));
        Assert.All(MemorandumOutcomes.All, outcome => Full().Given(Official, new ConcludeMemorandum(1, outcome, "2026-02-01", Why)));
    }

    [Fact]
    public void Form_does_not_change_with_the_project()
    {
        var (young, old) = (Registered(), Full().Given(Official, new WithdrawFigure(3, Why), new CloseCase(1, "granted"), new ChangeStage("cancelled", Why, Why, Desk)));
        Assert.All(Asked.Commands, command => Assert.Equal(
            ProjectSubject.Instance.Check(young.State, Official, command),
            ProjectSubject.Instance.Check(old.State, Official, command)));
    }
}
