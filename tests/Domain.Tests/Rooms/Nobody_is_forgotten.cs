using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>A command or an event that is added to the contract and has no place in the rules fails here.</summary>
public class Nobody_is_forgotten
{
    private static readonly RoomSubject Subject = RoomSubject.Instance;

    [Fact]
    public void There_is_a_sample_of_each()
    {
        Assert.Equal(Samples.All(typeof(RoomCommand)).ToHashSet(), Samples.Commands.Select(command => command.GetType()).ToHashSet());
        Assert.Equal(Samples.All(typeof(RoomEvent)).ToHashSet(), Samples.Events.Select(what => what.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_command_is_decided_in_every_kind_and_phase_by_everyone()
    {
        var callers = new[] { Official, Organiser, Clerk, Heding, Auditor, Stranger, Caller.System };
        var decided =
            from story in EveryPhase()
            from caller in callers
            from command in Samples.Commands
            select Subject.Decide(story.Room, caller, Story.Id(9), command, new(story.Now, new byte[32]));
        Assert.True(decided.Count(decision => decision.Refusal is null && decision.Events.Length > 0) > 50);
    }

    [Fact]
    public void Every_event_evolves_and_is_sealed_and_shown()
    {
        var room = Subject.Empty(Story.Feed);
        foreach (var (what, seq) in Samples.Events.Select((what, i) => (what, i + 1L)))
        {
            var happened = new Happened<RoomEvent>(seq, Noon, new Who(Heding.Party, Heding.Person, Story.Id(1)), what);
            Subject.Opens(room, what);
            room = Subject.Evolve(room, happened);
            Subject.Seen(room, happened);
            Assert.NotNull(RoomViews.View(room, Official, seq, new byte[32], Noon));
        }
    }

    [Fact]
    public void Every_event_is_read_as_it_was_written() =>
        Assert.All(Samples.Events, what => Assert.Equal(Story.Json(what), Story.Json(Subject.Decode(Subject.Encode(what))!)));

    [Fact]
    public void An_event_of_a_later_version_is_not_guessed() => Assert.Null(Subject.Decode("""{"type":"bidderDisqualified","bidder":"B1"}"""u8));

    [Fact]
    public void What_is_not_an_event_is_not_one() => Assert.Null(Subject.Decode("{}"u8));

    [Fact]
    public void The_same_content_is_written_the_same_way() =>
        Assert.Equal(
            Subject.Encode(Wire.Read<RoomCommand>("""{"type":"bid","amount":{"amount":"1.5","currency":"USD"}}"""u8)!),
            Subject.Encode(Wire.Read<RoomCommand>("""{"type":"bid","amount":{"currency":"USD","amount":"1.50"}}"""u8)!));

    [Fact]
    public void A_snapshot_thaws_into_the_same_room() =>
        Assert.All(EveryPhase(), story =>
        {
            var frozen = Subject.Freeze(story.Room);
            Assert.Equal(Encoding.UTF8.GetString(frozen), Encoding.UTF8.GetString(Subject.Freeze(Subject.Thaw(frozen))));
        });

    [Fact]
    public void What_is_no_snapshot_does_not_thaw() => Assert.Throws<JsonException>(() => Subject.Thaw("null"u8));

    /// <summary>Rooms of each kind in each of their phases.</summary>
    private static IEnumerable<Story> EveryPhase()
    {
        yield return new Story();
        foreach (var create in new[] { Auction(English with { Reserve = new(500, null) }), Auction(TwoStage with { Anonymous = true }), Talk("negotiation"), Talk("meeting") })
        {
            Story Draft() => Enter(Story.Of(create), create.Kind);
            Story Open() => Draft().Given(Official, new Open());
            yield return Draft();
            yield return Open();
            if (create.Rules?.OffersDueAt is not null) yield return Open().Given(Heding, Offer(200)).At(3600).Given(Official, new OpenOffers());
            else if (create.Rules is not null) yield return Open().Given(Heding, Bid(100, 200));
            yield return Open().Given(Official, new Pause(Why));
            yield return Open().Given(Official, new Pause(Why)).Given(Official, new Freeze(Why));
            yield return Open().Given(Official, new Cancel(Why));
        }

        yield return Story.Auction(English, Heding).Given(Heding, Bid(100)).At(3600).TimeComes();
    }

    private static Story Enter(Story story, string kind) =>
        story.Given(Official, new Admit(Heding.Party, kind == "auction" ? "bidder" : "counterparty")).Given(Official, new Admit(Auditor.Party, "observer"));
}
