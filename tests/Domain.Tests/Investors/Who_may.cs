using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors;
using static EMiningLive.Domain.Tests.Investors.Profile;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Investors;

public class Who_may
{
    /// <summary>
    /// By one letter each: o p officials of two authorities, d delegate of the company, v its observer, c another company, g organiser,
    /// x auditor, k clerk, s system.
    /// </summary>
    private static readonly Dictionary<char, Caller> Seeing = new()
    {
        ['o'] = Official, ['p'] = OtherAuthority, ['d'] = Heding, ['v'] = Colleague, ['c'] = Beiling, ['g'] = Organiser, ['x'] = Auditor,
        ['k'] = Clerk, ['s'] = Caller.System,
    };

    private static readonly Caller[] Blind = [Admin, Nobody];
    private static readonly InvestorCommand[] OnceRegistered = [.. Asked.Commands(1).Where(command => command is not RegisterInvestor)];

    [Theory]
    [InlineData(typeof(CorrectInvestor), "d")]
    [InlineData(typeof(StateInterests), "d")]
    [InlineData(typeof(StateTicket), "d")]
    [InlineData(typeof(DeclareOwners), "d")]
    [InlineData(typeof(DeclareAffiliates), "d")]
    [InlineData(typeof(WatchProject), "d")]
    [InlineData(typeof(UnwatchProject), "d")]
    [InlineData(typeof(VerifyItem), "op")]
    [InlineData(typeof(GiveStrike), "op")]
    [InlineData(typeof(LiftStrike), "op")]
    public void Ask(Type asked, string allowed)
    {
        foreach (var (letter, caller) in Seeing)
        {
            var profile = Full();
            profile.When(caller, Asked.Commands(profile.LastStrike).Single(command => command.GetType() == asked));
            if (allowed.Contains(letter)) profile.Accepted();
            else profile.Refused<Refusal.NotAllowed>();
        }
    }

    [Fact]
    public void Who_does_not_see_it_finds_nothing_whatever_is_asked() =>
        Assert.All(Blind, caller => Assert.All(OnceRegistered, command => Full().When(caller, command).Refused<Refusal.NotFound>()));

    [Fact]
    public void What_was_never_registered_is_not_found() =>
        Assert.All(Seeing.Values, caller => Assert.All(OnceRegistered, command => new Profile().When(caller, command).Refused<Refusal.NotFound>()));

    [Fact]
    public void Officials_register_any_company() => Assert.All([Official, OtherAuthority], caller => new Profile().When(caller, Register).Accepted());

    [Fact]
    public void A_company_registers_itself() =>
        new Profile().When(Heding, Register).Then(new InvestorRegistered(Register.Name, "CN", Register.About, Register.Website));

    [Fact]
    public void Nobody_else_registers_it_nor_learns_whether_it_is_there() =>
        Assert.All([Colleague, Beiling, Organiser, Auditor, Clerk, Caller.System, Admin, Nobody], caller =>
            Assert.All([new Profile(), Full()], profile => profile.When(caller, Register).Refused<Refusal.NotAllowed>()));

    [Fact]
    public void A_company_is_what_registers_itself() =>
        new Profile("observer").When(Auditor with { Roles = Roles.Delegate }, Register).Refused<Refusal.NotAllowed>();

    [Theory]
    [InlineData("system")]
    [InlineData("everyone")]
    [InlineData("Heding")]
    public void What_is_no_party_is_no_investor(string party) => new Profile(party).When(Official, Register).Refused<Refusal.NotAllowed>();

    [Fact]
    public void It_is_registered_once() =>
        Assert.All([Official, OtherAuthority, Heding], caller => Registered().When(caller, Register).Refused<Refusal.AlreadyDone>());

    [Fact]
    public void The_platform_alone_tells_where_it_takes_part() =>
        Assert.All(Seeing.Values.Where(caller => !caller.IsSystem), caller => Assert.All(new InvestorCommand[] { Rukwan, new NothingOfInvestor() }, command =>
            Full().When(caller, command).Invalid("type")));

    [Fact]
    public void Screens_are_told_what_the_role_may() =>
        Assert.Equal(
            ("verify strike liftStrike", "correct stateInterests stateTicket declareOwners declareAffiliates watch unwatch", "", "", ""),
            (MayOf(Official), MayOf(Heding), MayOf(Colleague), MayOf(Beiling), MayOf(Auditor)));

    [Fact]
    public void Everyone_looks_from_a_place_of_their_own() =>
        Assert.Equal(
            ["host", "host", "party:heding", "party:heding", "party:beiling", "observer", "observer", "observer", "host"],
            Seeing.Values.Select(caller => InvestorSubject.Instance.Sees(Full().State, caller).ToString()));

    [Fact]
    public void Everyone_signed_in_finds_its_line_once_it_is_there()
    {
        Assert.Empty(InvestorSubject.Instance.Readers(new Profile().State));
        Assert.Equal([new(PartyId.Everyone, false)], InvestorSubject.Instance.Readers(Registered().State));
    }

    private static string MayOf(Caller caller) => string.Join(' ', Full().View(caller).Me.May);
}
