using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors;
using static EMiningLive.Domain.Tests.Investors.Profile;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Investors;

/// <summary>What is not in form is refused by the path of the field as it was sent, before it is asked who may.</summary>
public class Form
{
    private static readonly string Long = new('x', 4001);

    public static TheoryData<string, InvestorCommand> Bad => new()
    {
        { "name", Register with { Name = LocalText.Of(" ") } },
        { "name.zh", Register with { Name = new LocalText("x", "\ud800") } },
        { "name", Register with { Name = LocalText.Of("a\0") } },
        { "country", Register with { Country = "pk" } },
        { "country", Register with { Country = "PAK" } },
        { "country", Register with { Country = "" } },
        { "about", Register with { About = LocalText.Of(Long) } },
        { "website", Register with { Website = "javascript:alert(1)" } },
        { "website", Register with { Website = "heding" } },
        { "website", Register with { Website = "ftp://heding.example" } },
        { "website", Register with { Website = "https://heding.example/" + new string('x', 400) } },
        { "name", new CorrectInvestor(Why) },
        { "reason", new CorrectInvestor(LocalText.Of(""), Country: "PK") },
        { "country", new CorrectInvestor(Why, Country: "1A") },
        { "about.en", new CorrectInvestor(Why, About: new LocalText("")) },
        { "website", new CorrectInvestor(Why, Website: "") },
        { "minerals", Interests with { Minerals = default } },
        { "minerals", Interests with { Minerals = [.. Enumerable.Range(0, 51).Select(n => $"m{n}")] } },
        { "minerals[1]", Interests with { Minerals = ["gold", "gold"] } },
        { "stages[0]", Interests with { Stages = [""] } },
        { "stages[0]", Interests with { Stages = ["dreaming"] } },
        { "provinces[1]", Interests with { Provinces = ["Sindh", "Atlantis"] } },
        { "provinces[0]", Interests with { Provinces = [new string('x', 61)] } },
        { "from", Millions with { From = Usd(0) } },
        { "from", Millions with { From = Usd(1.001m) } },
        { "to", Millions with { To = new Money(1, "usd") } },
        { "to", Millions with { To = new Money(9_000_000, "PKR") } },
        { "to", Millions with { To = Usd(999_999) } },
        { "item", Uscc with { Item = "beauty" } },
        { "reference", Uscc with { Reference = new string('9', 201) } },
        { "note", Uscc with { Note = LocalText.Of(Long) } },
        { "owners", new DeclareOwners(default) },
        { "owners", new DeclareOwners([.. Enumerable.Repeat(Owner(1), 51)]) },
        { "owners", new DeclareOwners([Owner(60), Owner(40.000001m)]) },
        { "owners[0]", new DeclareOwners([null!]) },
        { "owners[1].name", new DeclareOwners([Owner(1), Owner(1) with { Name = LocalText.Of("") }]) },
        { "owners[0].country", new DeclareOwners([Owner(1) with { Country = "?" }]) },
        { "owners[0].sharePercent", new DeclareOwners([Owner(0)]) },
        { "owners[0].sharePercent", new DeclareOwners([Owner(100.1m)]) },
        { "owners[0].sharePercent", new DeclareOwners([Owner(0.0000001m)]) },
        { "parties", new DeclareAffiliates(default) },
        { "parties", new DeclareAffiliates([.. Enumerable.Range(0, 51).Select(n => new PartyId($"p{n}"))]) },
        { "parties[0]", new DeclareAffiliates([new PartyId("No!")]) },
        { "parties[1]", new DeclareAffiliates([Beiling.Party, Beiling.Party]) },
        { "parties[0]", new DeclareAffiliates([Heding.Party]) },
        { "project", new WatchProject("Reko Diq") },
        { "project", new UnwatchProject(new string('x', 65)) },
        { "reason", new GiveStrike(LocalText.Of("")) },
        { "room", new GiveStrike(Why, "rooms/x") },
        { "strike", new LiftStrike(0, Why) },
        { "reason", new LiftStrike(1, LocalText.Of(Long)) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_command_out_of_form(string field, InvestorCommand command) =>
        Assert.All([Official, Heding, Beiling], caller => Registered().When(caller, command).Invalid(field));

    public static TheoryData<string, TakePart> BadParts => new()
    {
        { "room", Rukwan with { Room = "" } },
        { "title", Rukwan with { Title = LocalText.Of("") } },
        { "as", Rukwan with { As = "winner" } },
        { "outcome", Rukwan with { Outcome = "sold" } },
    };

    [Theory]
    [MemberData(nameof(BadParts))]
    public void A_part_out_of_form(string field, TakePart part) => Registered().When(Caller.System, part).Invalid(field);

    [Fact]
    public void Half_a_ticket_is_in_form() =>
        Registered().Given(Heding, new StateTicket(Usd(1)), new StateTicket(To: new Money(5, "PKR")), new StateTicket());

    [Fact]
    public void All_shares_together_are_in_form() => Registered().Given(Heding, new DeclareOwners([Owner(99.999999m), Owner(0.000001m)]));

    [Fact]
    public void Four_thousand_characters_of_any_script_are_in_form() =>
        Registered().Given(Heding, new CorrectInvestor(Why, About: LocalText.Of(string.Concat(Enumerable.Repeat("😀", 4000)))));

    [Fact]
    public void Form_does_not_change_with_the_investor()
    {
        var (young, old) = (Registered(), Full().Given(Heding, new CorrectInvestor(Why, Country: "PK")));
        Assert.All(Asked.Commands(1), command => Assert.Equal(
            InvestorSubject.Instance.Check(young.State, Official, command),
            InvestorSubject.Instance.Check(old.State, Official, command)));
    }

    private static BeneficialOwner Owner(decimal share) => new(LocalText.Of("Zhang"), "CN", share);
}
