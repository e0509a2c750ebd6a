using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

public class Who_may
{
    private static readonly Caller Lead = Company("heding", "lead");
    private static readonly Caller Lawyer = Company("heding", "lawyer");

    [Fact]
    public void Officials_create_rooms() => new Story().When(Official, Auction(English)).Accepted();

    [Fact]
    public void Others_do_not() => Assert.All([Heding, Organiser, Auditor, Clerk], caller => new Story().When(caller, Auction(English)).Refused<Refusal.NotAllowed>());

    [Fact]
    public void Organisers_create_meetings_and_run_them() =>
        Story.Of(Talk("meeting"), Organiser).Given(Organiser, new Open()).When(Organiser, new Close()).Then(new RoomClosed());

    [Fact]
    public void A_room_begins_once() => Story.Of(Auction(English)).When(Official2, Talk("meeting")).Refused<Refusal.CommandReused>();

    [Fact]
    public void Who_may_not_create_a_room_does_not_learn_that_its_id_is_taken() =>
        Assert.All([Heding, Clerk, Organiser, OtherAuthority], caller => Assert.Equal(new Refusal.NotAllowed(), RoomSubject.Instance.Check(Story.Of(Auction(English)).Room, caller, Auction(English))));

    [Fact]
    public void Strangers_and_colleagues_without_the_role_see_no_room() =>
        Assert.All([Stranger, Clerk, Organiser], caller => Story.Auction(English, Heding).When(caller, Bid(-1)).Refused<Refusal.NotFound>());

    [Fact]
    public void An_admin_as_such_sees_no_room_whatever_the_party_is_there() =>
        Story.Auction(English, Heding).Given(Official, new Admit(Admin.Party, "observer")).When(Admin, Whispers("hi", "host")).Refused<Refusal.NotFound>()
            .When(Admin with { Roles = Roles.Admin | Roles.Organiser }, Whispers("hi", "host")).Refused<Refusal.NotAllowed>();

    [Fact]
    public void What_is_not_there_is_not_found() => new Story().When(Heding, Bid(100)).Refused<Refusal.NotFound>();

    [Theory]
    [InlineData("draft", "admit expel clear open cancel say", "appoint say")]
    [InlineData("open", "admit expel clear pause freeze cancel say", "appoint say bid")]
    [InlineData("sealed", "admit expel clear pause freeze openOffers cancel say", "appoint say sealOffer")]
    [InlineData("paused", "admit expel clear resume freeze cancel say", "appoint say")]
    [InlineData("frozen", "admit expel clear unfreeze cancel say", "appoint say")]
    [InlineData("closed", "admit", "")]
    [InlineData("cancelled", "admit", "")]
    public void May(string phase, string host, string bidder)
    {
        var story = In(phase).Given(Official, new Admit(Auditor.Party, "observer"));
        Assert.Equal((host, bidder, ""), (MayOf(story, Official), MayOf(story, Heding), MayOf(story, Auditor)));
    }

    [Fact]
    public void A_draft_whose_end_has_passed_is_opened_no_more()
    {
        foreach (var rules in new[] { English, TwoStage })
        {
            Assert.Contains("open", MayOf(Story.Of(Auction(rules)).At(3599.999), Official).Split(' '));
            Assert.Equal("admit expel clear cancel say", MayOf(Story.Of(Auction(rules)).At(3600), Official));
        }

        Assert.Contains("open", MayOf(Story.Of(Talk("negotiation")).At(3600), Official).Split(' '));
    }

    [Fact]
    public void In_talks_the_host_may_close()
    {
        var story = Story.Of(Talk("negotiation")).Given(Official, new Admit(Heding.Party, "counterparty")).Given(Official, new Open());
        Assert.Equal(("admit expel pause freeze close cancel say", "appoint say"), (MayOf(story, Official), MayOf(story, Heding)));
    }

    [Fact]
    public void Bidders_and_observers_run_nothing()
    {
        var story = Story.Auction(English, Heding).Given(Official, new Admit(Auditor.Party, "observer"));
        RoomCommand[] hosts = [AsBidder(Makran), new Expel(Heding.Party, Why), new Clear(Heding.Party, "fee", true, null), new Open(), new Pause(Why), new Freeze(Why), new Cancel(Why), new Resume(), new Unfreeze(Why)];
        foreach (var command in hosts) story.When(Heding, command).Refused<Refusal.NotAllowed>().When(Auditor, command).Refused<Refusal.NotAllowed>();
        foreach (var command in new RoomCommand[] { Bid(100), Whispers("hi", "room"), new Appoint(Auditor.Person, "lead") }) story.When(Auditor, command).Refused<Refusal.NotAllowed>();
    }

    [Fact]
    public void The_host_does_not_bid() => Story.Auction(English, Heding).When(Official, Bid(100)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void Who_may_not_is_told_so_before_when_it_is_closed() =>
        Story.Auction(English, Heding).At(3600).When(Official, Bid(100)).Refused<Refusal.NotAllowed>().When(Heding, new Pause(Why)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void Every_delegate_bids_while_there_is_no_lead() => Story.Auction(English, Heding).When(Lawyer, Bid(100)).Accepted();

    [Fact]
    public void Then_leads_alone() =>
        Story.Auction(English, Heding).Given(Lawyer, new Appoint(Lead.Person, "lead")).When(Lawyer, Bid(100)).Refused<Refusal.NotAllowed>().When(Lead, Bid(100)).Accepted();

    [Fact]
    public void Advisers_do_not_bind() =>
        Story.Auction(English, Heding).Given(Lead, new Appoint(Lawyer.Person, "adviser")).When(Lawyer, Bid(100)).Refused<Refusal.NotAllowed>().When(Lead, Bid(100)).Accepted();

    [Fact]
    public void Leads_alone_appoint_once_there_is_one() =>
        Story.Auction(English, Heding).Given(Lawyer, new Appoint(Lead.Person, "lead"))
            .When(Lawyer, new Appoint(Lawyer.Person, "lead")).Refused<Refusal.NotAllowed>()
            .When(Lead, new Appoint(Lawyer.Person, "lead")).Accepted()
            .When(Lead, new Appoint(Lawyer.Person, "lead")).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void Nobody_is_admitted_twice() =>
        Story.Auction(English, Heding).When(Official, AsBidder(Heding)).Refused<Refusal.AlreadyDone>().When(Official, new Admit(Heding.Party, "observer")).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void Bidders_come_until_the_first_bid() =>
        Story.Auction(English, Heding).When(Official, AsBidder(Beiling)).Then(new PartyAdmitted(Beiling.Party, "bidder"), new BidderNumbered(B(2), Beiling.Party))
            .Given(Heding, Bid(100)).When(Official, AsBidder(Makran)).Refused<Refusal.Closed>().When(Official, new Admit(Auditor.Party, "observer")).Accepted();

    [Fact]
    public void Who_comes_back_keeps_its_number() =>
        Story.Auction(English, Heding, Beiling).Given(Official, new Expel(Beiling.Party, Why)).When(Official, AsBidder(Beiling)).Then(new PartyAdmitted(Beiling.Party, "bidder"));

    [Fact]
    public void Who_has_bid_is_not_expelled() =>
        Story.Auction(English, Heding, Beiling).Given(Heding, Bid(100)).When(Official, new Expel(Heding.Party, Why)).Refused<Refusal.NotAllowed>()
            .When(Official, new Expel(Beiling.Party, Why)).Then(new PartyExpelled(Beiling.Party, Why));

    [Fact]
    public void Who_has_offered_is_not_expelled() =>
        Story.Auction(TwoStage, Heding, Beiling).Given(Heding, Offer(100)).When(Official, new Expel(Heding.Party, Why)).Refused<Refusal.NotAllowed>();

    [Fact]
    public void Before_anyone_has_offered_anyone_can_be_expelled() =>
        Story.Auction(TwoStage, Heding, Beiling).When(Official, new Expel(Beiling.Party, Why)).Accepted();

    [Fact]
    public void Who_is_not_there_is_not_expelled() => Story.Auction(English, Heding).When(Official, new Expel(Makran.Party, Why)).Invalid("party");

    [Fact]
    public void An_unmet_checklist_does_not_qualify()
    {
        var story = Story.Auction(English with { Preset = "placer" }, Heding).When(Heding, Bid(100)).Refused<Refusal.NotQualified>();
        Assert.Equal("appoint say", MayOf(story, Heding));
        foreach (var item in new[] { "secp", "ntn", "bankStatement", "fee", "callDeposit" }) story.Given(Official, new Clear(Heding.Party, item, true, null));
        story.When(Official, new Clear(Heding.Party, "fee", true, null)).Refused<Refusal.AlreadyDone>().When(Heding, Bid(100)).Accepted();
        story.Given(Official, new Clear(Heding.Party, "ntn", false, Why)).When(Heding, Bid(110)).Refused<Refusal.NotQualified>();
    }

    [Fact]
    public void Who_does_not_qualify_is_told_so_before_the_currency() =>
        Story.Auction(English with { Preset = "placer" }, Heding).When(Heding, new Bid(new Money(1, "PKR"))).Refused<Refusal.NotQualified>();

    [Fact]
    public void Bidders_do_not_speak_to_an_anonymous_room() =>
        Story.Auction(English with { Anonymous = true }, Heding).When(Heding, Whispers("I am Heding", "room")).Refused<Refusal.NotAllowed>()
            .When(Heding, Whispers("hello", "host")).Accepted().When(Official, Whispers("welcome", "room")).Accepted();

    [Fact]
    public void Bidders_speak_to_an_open_room() => Story.Auction(English, Heding).When(Heding, Whispers("hi", "room")).Then(new Said(new Spoken("en", "hi"), "room"));

    [Fact]
    public void Phases_follow_one_another()
    {
        var story = Story.Of(Auction(English)).Admits(Heding)
            .When(Heding, Bid(100)).Refused<Refusal.NotOpen>()
            .When(Official, new Pause(Why)).Refused<Refusal.NotOpen>().When(Official, new Freeze(Why)).Refused<Refusal.NotOpen>().When(Official, new Resume()).Refused<Refusal.NotOpen>()
            .Given(Official, new Open()).When(Official, new Open()).Refused<Refusal.AlreadyDone>().When(Official, new Resume()).Refused<Refusal.AlreadyDone>()
            .Given(Official, new Pause(Why)).When(Official, new Pause(Why)).Refused<Refusal.AlreadyDone>().When(Official, new Unfreeze(Why)).Refused<Refusal.AlreadyDone>()
            .Given(Official, new Freeze(Why)).When(Official, new Freeze(Why)).Refused<Refusal.AlreadyDone>().When(Official, new Pause(Why)).Refused<Refusal.NotOpen>()
            .Given(Official, new Cancel(Why));
        foreach (var command in new RoomCommand[] { new Cancel(Why), new Open(), new Unfreeze(Why), Whispers("x", "room") }) story.When(Official, command).Refused<Refusal.Closed>();
    }

    [Fact]
    public void Nobody_opens_after_the_planned_close() => Story.Of(Auction(English)).At(3600).When(Official, new Open()).Refused<Refusal.Closed>();

    [Fact]
    public void The_draw_depends_on_chance_alone_and_reaches_every_order()
    {
        string Order(byte chance)
        {
            var story = Story.Of(Auction(English)).Drawing(chance).Admits(Heding, Beiling, Makran).Given(Official, new Open());
            return string.Join(' ', story.Last.Events.Select(follows => follows.What).OfType<BidderNumbered>().Select(numbered => numbered.Party));
        }

        Assert.Equal(Order(7), Order(7));
        Assert.Equal(6, Enumerable.Range(0, 256).Select(chance => Order((byte)chance)).Distinct().Count());
    }

    private static Story In(string phase) => phase switch
    {
        "draft" => Story.Of(Auction(English)).Admits(Heding),
        "sealed" => Story.Auction(TwoStage, Heding),
        "paused" => Story.Auction(English, Heding).Given(Official, new Pause(Why)),
        "frozen" => Story.Auction(English, Heding).Given(Official, new Freeze(Why)),
        "closed" => Story.Auction(English, Heding).At(3600).TimeComes(),
        "cancelled" => Story.Auction(English, Heding).Given(Official, new Cancel(Why)),
        _ => Story.Auction(English, Heding),
    };

    private static string MayOf(Story story, Caller caller) => string.Join(' ', story.View(caller).Me.May);
}
