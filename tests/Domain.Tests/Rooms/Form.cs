using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>What is not in form is refused by the path of the field as it was sent, whatever the room's phase.</summary>
public class Form
{
    public static TheoryData<string, CreateRoom> BadRooms => new()
    {
        { "kind", Auction(English) with { Kind = "raffle" } },
        { "title", Auction(English) with { Title = LocalText.Of(" ") } },
        { "title.ur", Auction(English) with { Title = new LocalText("x", "y", "\ud800") } },
        { "title", Auction(English) with { Title = LocalText.Of(new string('x', 4001)) } },
        { "project", Auction(English) with { Project = "a\0b" } },
        { "rules", Auction(English) with { Rules = null } },
        { "rules", Talk("meeting") with { Rules = English } },
        { "rules.preset", Auction(English with { Preset = "dutch" }) },
        { "rules.start", Auction(English with { Start = null }) },
        { "rules.start", Auction(English with { Start = new(0, null) }) },
        { "rules.start", Auction(English with { Start = new(1.001m, null) }) },
        { "rules.start", Auction(English with { Start = new(100, "PKR") }) },
        { "rules.currency", Auction(English with { Currency = null }) },
        { "rules.currency", Auction(English with { Currency = "usd" }) },
        { "rules.reserve", Auction(English with { Reserve = new(99, null) }) },
        { "rules.reserve", Auction(English with { Reserve = new(200, "PKR") }) },
        { "rules.step.kind", Auction(English with { Step = new Step { Kind = "odd" } }) },
        { "rules.step.value", Auction(English with { Step = Fixed(0) }) },
        { "rules.step.value", Auction(English with { Step = Fixed(0.001m) }) },
        { "rules.step.value", Auction(English with { Step = Percent(-1) }) },
        { "rules.step.value", Auction(English with { Step = new Step { Kind = "fixed" } }) },
        { "rules.step.value", Auction(English with { Step = Graded((0, 10)) with { Value = 1 } }) },
        { "rules.step.steps", Auction(English with { Step = Fixed(10) with { Steps = [] } }) },
        { "rules.step.steps", Auction(English with { Step = Graded() }) },
        { "rules.step.steps[0].from", Auction(English with { Step = Graded((101, 10)) }) },
        { "rules.step.steps[1].from", Auction(English with { Step = Graded((0, 10), (0, 20)) }) },
        { "rules.step.steps[1].step", Auction(English with { Step = Graded((0, 10), (200, 0)) }) },
        { "rules.quietSeconds", Auction(English with { QuietSeconds = -1 }) },
        { "rules.quietSeconds", Auction(English with { QuietSeconds = 86_401 }) },
        { "rules.closesAt", Auction(English with { ClosesAt = null }) },
        { "rules.closesAt", Auction(English with { ClosesAt = Noon }) },
        { "rules.closesAt", Auction(English with { ClosesAt = DateTimeOffset.MaxValue }) },
        { "rules.opensAt", Auction(English with { OpensAt = Noon.AddHours(1) }) },
        { "rules.hardStopAt", Auction(English with { HardStopAt = Noon.AddMinutes(59) }) },
        { "rules.offersDueAt", Auction(English with { OffersDueAt = Noon.AddHours(1) }) },
        { "rules.ascendingSeconds", Auction(English with { AscendingSeconds = 60 }) },
        { "rules.qualifyShare", Auction(English with { QualifyShare = 1 }) },
        { "rules.minBidders", Auction(English with { MinBidders = 1 }) },
        { "rules.attempt", Auction(English with { Attempt = 1 }) },
        { "rules.checklist", Auction(English with { Checklist = ["fee", "fee"] }) },
        { "rules.checklist", Auction(English with { Checklist = ["a b"] }) },
        { "rules.closesAt", Auction(TwoStage with { ClosesAt = Noon.AddHours(3) }) },
        { "rules.offersDueAt", Auction(TwoStage with { OffersDueAt = null }) },
        { "rules.offersDueAt", Auction(TwoStage with { OffersDueAt = Noon }) },
        { "rules.qualifyShare", Auction(TwoStage with { QualifyShare = 0 }) },
        { "rules.qualifyShare", Auction(TwoStage with { QualifyShare = 1.01m }) },
        { "rules.minBidders", Auction(TwoStage with { MinBidders = 0 }) },
        { "rules.attempt", Auction(TwoStage with { Attempt = 0 }) },
        { "rules.ascendingSeconds", Auction(TwoStage with { AscendingSeconds = 0 }) },
    };

    [Theory]
    [MemberData(nameof(BadRooms))]
    public void A_room_out_of_form(string field, CreateRoom create) => new Story().When(Official, create).Invalid(field);

    public static TheoryData<string, RoomCommand> BadCommands => new()
    {
        { "party", new Admit(new PartyId("Heding!"), "bidder") },
        { "party", new Admit(Official.Party, "observer") },
        { "party", new Admit(PartyId.System, "observer") },
        { "as", new Admit(Makran.Party, "counterparty") },
        { "reason", new Expel(Heding.Party, LocalText.Of("")) },
        { "reason.zh", new Pause(new LocalText("x", "")) },
        { "item", new Clear(Heding.Party, "beauty", true, null) },
        { "note", new Clear(Heding.Party, "fee", true, LocalText.Of(new string('x', 4001))) },
        { "person", new Appoint(new PersonId(new string('x', 129)), "lead") },
        { "as", new Appoint(Heding.Person, "king") },
        { "text", Whispers(new string('x', 4001), "room") },
        { "text", Whispers("a\0", "room") },
        { "text", Whispers("\udc00", "room") },
        { "lang", new Say("hi", "fr", "room") },
        { "to", new Say("hi", "en", "all") },
        { "amount", Bid(0) },
        { "amount", Bid(1.005m) },
        { "amount", Bid(Money.Largest + 1) },
        { "amount", new Bid(new Money(1, "usd")) },
        { "upTo", Bid(100, 90) },
        { "upTo", Bid(100, 100.001m) },
        { "type", Offer(100) },
        { "type", new OpenOffers() },
        { "type", new Close() },
        { "type", new TimeCame() },
        { "type", new OutageEnded() },
        { "type", new NoteRegister(Heding.Party, [], []) },
    };

    [Theory]
    [MemberData(nameof(BadCommands))]
    public void A_command_out_of_form(string field, RoomCommand command) => Story.Auction(English, Heding).When(Official, command).Invalid(field);

    [Fact]
    public void Form_does_not_change_with_the_room() =>
        Assert.All(Samples.Commands.Where(command => command is not (TimeCame or OutageEnded or NoteRegister)), command => Assert.Equal(
            RoomSubject.Instance.Check(Story.Auction(English, Heding).Room, Official, command),
            RoomSubject.Instance.Check(Story.Auction(English, Heding).At(3600).TimeComes().Room, Official, command)));

    [Fact]
    public void The_system_is_not_the_host_and_cannot_be_admitted() =>
        Story.Auction(English, Heding).When(Official, new Admit(PartyId.System, "observer")).Refused(new Refusal.Invalid("party", "stands for the platform or its readers, and cannot be admitted"))
            .When(Official, new Admit(Official.Party, "observer")).Refused(new Refusal.Invalid("party", "is the host itself"));

    [Fact]
    public void Bids_are_not_asked_of_meetings() =>
        Assert.All(new RoomCommand[] { Bid(1), Offer(1), new Clear(Heding.Party, "fee", true, null), new OpenOffers() },
            command => Story.Of(Talk("meeting"), Organiser).When(Organiser, command).Invalid("type"));

    [Fact]
    public void Four_thousand_characters_of_any_script_are_in_form() =>
        Story.Auction(English, Heding).When(Heding, Whispers(string.Concat(Enumerable.Repeat("😀", 4000)), "room")).Accepted();

    [Fact]
    public void Presets_fill_what_was_not_asked()
    {
        var english = Story.Of(Auction(new RulesAsked { Start = new(100, "PKR"), ClosesAt = Noon.AddHours(1) })).Room.Rules;
        Assert.Equal(("english", "PKR", 300, false, null), (english.Preset, english.Currency, english.QuietSeconds, english.Anonymous, english.Checklist));
        var twoStage = Story.Of(Auction(TwoStage)).Room.Rules;
        Assert.Equal((480, 7200, 0.5m, 3, 1), (twoStage.QuietSeconds, twoStage.AscendingSeconds, twoStage.QualifyShare, twoStage.MinBidders, twoStage.Attempt));
        Assert.Equal(1, Story.Of(Auction(TwoStage with { Attempt = 2 })).Room.Rules.MinBidders);
        Assert.Equal(["secp", "ntn", "bankStatement", "fee", "callDeposit"], Story.Of(Auction(English with { Preset = "placer" })).Room.Rules.Checklist!.Value);
    }

    [Fact]
    public void The_reserve_follows_the_creation_and_is_not_in_its_rules()
    {
        var story = Story.Of(Auction(English with { Reserve = new(500, null) }));
        Assert.Equal(new ReserveSealed(Usd(500)), story.Last.Events[1].What);
        Assert.DoesNotContain("500", Story.Json(story.Last.Events[0].What));
    }
}
