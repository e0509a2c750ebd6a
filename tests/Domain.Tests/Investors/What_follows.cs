using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors;
using static EMiningLive.Domain.Tests.Investors.Profile;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Investors;

public class What_follows
{
    [Fact]
    public void A_correction_replaces_what_it_names_and_keeps_the_rest()
    {
        var view = Registered().When(Heding, new CorrectInvestor(Why, Country: "PK")).Then(new InvestorCorrected(null, "PK", null, null, Why)).View(Beiling);
        Assert.Equal((Register.Name, "PK", Register.About, Register.Website), (view.Name, view.Country, view.About, view.Website));
    }

    public static TheoryData<InvestorCommand> Repeated =>
    [
        new CorrectInvestor(Why, Register.Name, "CN", Register.About, Register.Website), Interests, Millions, Owners, Affiliates, new WatchProject("reko-diq"), new UnwatchProject("saindak"),
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void What_is_so_already_is_done_already(InvestorCommand command) => Full().When(Heding, command).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void A_ticket_can_be_withdrawn_once() =>
        Assert.Null(Full().When(Heding, new StateTicket()).Then(new TicketStated(null, null)).When(Heding, new StateTicket()).Refused<Refusal.AlreadyDone>().View(Heding).Ticket);

    [Theory]
    [InlineData("beneficialOwners", "affiliates")]
    [InlineData("affiliates", "beneficialOwners")]
    public void What_is_declared_anew_has_to_be_verified_anew(string item, string other)
    {
        InvestorCommand anew = item == "affiliates" ? new DeclareAffiliates([Makran.Party]) : new DeclareOwners([]);
        var profile = Registered().Given(Heding, Owners, Affiliates).Given(Official, new VerifyItem("beneficialOwners", true), new VerifyItem("affiliates", true)).When(Heding, anew).Accepted();
        Assert.Equal(new ItemVerified(item, false, null, null), profile.Last.Events[^1].What);
        Assert.Equal((false, true), (profile.State.Verified[item].Met, profile.State.Verified[other].Met));
    }

    [Fact]
    public void To_declare_that_nobody_owns_it_is_a_declaration_too() =>
        Registered().When(Heding, new DeclareOwners([])).Accepted().When(Heding, new DeclareOwners([])).Refused<Refusal.AlreadyDone>();

    [Theory]
    [InlineData("PK", "secp ntn beneficialOwners affiliates")]
    [InlineData("CN", "uscc beneficialOwners affiliates")]
    [InlineData("CA", "beneficialOwners affiliates")]
    public void The_checklist_is_that_of_the_country(string country, string items) =>
        Assert.Equal(items, string.Join(' ', Registered(country).View(Official).Checklist!.Value.Select(item => item.Item)));

    [Theory]
    [InlineData("PK", "uscc")]
    [InlineData("CN", "secp")]
    [InlineData("CA", "ntn")]
    public void What_is_asked_in_another_country_is_not_verified(string country, string item) =>
        Registered(country).When(Official, new VerifyItem(item, true)).Invalid("item").When(Heding, new VerifyItem(item, true)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void What_auctions_ask_for_is_verified_everywhere() =>
        Assert.Equal(
            ["beneficialOwners", "affiliates", "bankStatement", "callDeposit", "fee"],
            Registered("CA").Given(Official, new VerifyItem("fee", true), new VerifyItem("bankStatement", true), new VerifyItem("callDeposit", false))
                .View(Heding).Checklist!.Value.Select(item => item.Item));

    [Fact]
    public void An_item_carries_what_was_found_and_when()
    {
        var profile = Registered().When(Official, Uscc).Then(new ItemVerified("uscc", true, "91110000", Why)).When(OtherAuthority, Uscc).Refused<Refusal.AlreadyDone>();
        Assert.Equal(new VerifiedItem("uscc", true, "91110000", Why, profile.Log[^1].At), profile.View(Heding).Checklist!.Value[0]);
        Assert.Equal(new VerifiedItem("affiliates", false, null, null, null), profile.View(Heding).Checklist!.Value[2]);
    }

    [Fact]
    public void The_platform_relies_on_what_is_met_and_declared()
    {
        var met = InvestorViews.Record(Full().Given(Official, new VerifyItem("fee", false), new VerifyItem("affiliates", true)).State);
        Assert.Equal((true, "affiliates uscc", "beiling"), (met.Registered, string.Join(' ', met.Met), string.Join(' ', met.Affiliates)));
        var none = InvestorViews.Record(new Profile().State);
        Assert.Equal((false, 0, 0), (none.Registered, none.Met.Length, none.Affiliates.Length));
    }

    [Fact]
    public void A_watchlist_is_bounded()
    {
        var profile = Registered();
        for (var n = 0; n < 200; n++) profile.Given(Heding, new WatchProject($"p{n}"));
        profile.When(Heding, new WatchProject("one-more")).Refused<Refusal.NotAllowed>().When(Heding, new WatchProject("p0")).Refused<Refusal.AlreadyDone>();
        profile.Given(Heding, new UnwatchProject("p0"), new WatchProject("one-more"));
    }

    [Fact]
    public void A_strike_stands_until_it_is_lifted()
    {
        var profile = Registered().When(Official, new GiveStrike(Why, "rukwan")).Then(new StrikeGiven(Why, "rukwan"));
        Assert.Contains("\"strikes\":1", profile.SummaryText());
        profile.When(OtherAuthority, new LiftStrike(2, LocalText.Of("appealed"))).Then(new StrikeLifted(2, LocalText.Of("appealed")))
            .When(Official, new LiftStrike(2, Why)).Refused<Refusal.AlreadyDone>();
        Assert.Contains("\"strikes\":0", profile.SummaryText());
        Assert.Equal([new StrikeView(2, profile.Log[1].At, Why, "rukwan", profile.Log[2].At, LocalText.Of("appealed"))], profile.View(Beiling).Strikes);
    }

    [Fact]
    public void What_is_no_strike_is_not_lifted() =>
        Registered().When(Official, new LiftStrike(1, Why)).Invalid("strike").When(Heding, new LiftStrike(1, Why)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void Lifted_strikes_are_forgotten_before_those_that_stand()
    {
        var profile = Registered();
        for (var n = 0; n < 100; n++) profile.Given(Official, new GiveStrike(Why));
        profile.When(Official, new GiveStrike(Why)).Refused<Refusal.NotAllowed>();
        profile.Given(Official, new LiftStrike(50, Why), new GiveStrike(Why));
        Assert.Equal((100, 100), (profile.State.Strikes.Length, profile.State.ActiveStrikes));
        profile.When(Official, new LiftStrike(50, Why)).Invalid("strike");
    }

    [Fact]
    public void Of_each_room_the_last_news_is_shown()
    {
        var profile = Registered().When(Caller.System, Rukwan).Then(new TookPart("rukwan", Rukwan.Title, "bidder", null))
            .Given(Caller.System, Rukwan with { Room = "other" }).When(Caller.System, Rukwan with { Outcome = "won" }).Accepted();
        Assert.Equal([("other", null), ("rukwan", "won")], profile.View(Auditor).TakesPart.Select(part => (part.Room, part.Outcome)));
    }

    [Fact]
    public void News_that_come_twice_or_late_change_nothing() =>
        Registered().Given(Caller.System, Rukwan).When(Caller.System, Rukwan).Idle()
            .Given(Caller.System, Rukwan with { Outcome = "lost" }).When(Caller.System, Rukwan with { Outcome = "lost" }).Idle().When(Caller.System, Rukwan).Idle();

    [Fact]
    public void The_last_hundred_rooms_are_shown()
    {
        var profile = Registered();
        for (var n = 0; n < 120; n++) profile.Given(Caller.System, Rukwan with { Room = $"r{n}" });
        Assert.Equal(Enumerable.Range(20, 100).Select(n => $"r{n}"), profile.View(Auditor).TakesPart.Select(part => part.Room));
    }

    [Fact]
    public void Nothing_is_ever_due()
    {
        var (subject, state) = (InvestorSubject.Instance, Full().State);
        Assert.Equal((null, false, null), (subject.DueAt(state), subject.StaysActive(state), subject.WhenReady(state, Noon)));
        Full().When(Caller.System, subject.WhenDue).Idle();
    }
}
