using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Investors;

/// <summary>A command or an event that is added to the contract and has no place in the rules fails here.</summary>
public class Nobody_is_forgotten
{
    private static readonly InvestorSubject Subject = InvestorSubject.Instance;

    [Fact]
    public void There_is_a_sample_of_each()
    {
        Assert.Equal(Samples.All(typeof(InvestorCommand)).ToHashSet(), Asked.Commands(1).Select(command => command.GetType()).ToHashSet());
        Assert.Equal(Samples.All(typeof(InvestorEvent)).ToHashSet(), Asked.Events.Select(what => what.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_command_is_decided_for_everyone()
    {
        foreach (var caller in new[] { Official, Organiser, Clerk, Admin, Auditor, Heding, Beiling, Profile.Colleague, Profile.Nobody, Caller.System })
        {
            foreach (var profile in new[] { new Profile(), Profile.Registered(), Profile.Full() })
            {
                foreach (var command in Asked.Commands(1)) profile.When(caller, command);
            }
        }
    }

    [Fact]
    public void Every_event_evolves_and_is_sealed_and_shown()
    {
        var investor = Subject.Empty(new FeedId("investors/heding"));
        foreach (var (what, seq) in Asked.Events.Select((what, i) => (what, i + 1L)))
        {
            var happened = new Happened<InvestorEvent>(seq, Noon, new Who(Heding.Party, Heding.Person, Story.Id(1)), what);
            investor = Subject.Evolve(investor, happened);
            Subject.Seen(investor, happened);
            Assert.False(Subject.Sealed(what));
            Assert.Empty(Subject.Opens(investor, what));
            Assert.NotNull(InvestorViews.View(investor, Official, seq, new byte[32]));
        }
    }

    [Fact]
    public void Every_event_is_read_as_it_was_written() =>
        Assert.All(Asked.Events, what => Assert.Equal(Subject.Encode(what), Subject.Encode(Subject.Decode(Subject.Encode(what))!)));

    [Fact]
    public void Every_command_is_read_as_strictly_as_people_send_it() =>
        Assert.All(Asked.Commands(1), command =>
            Assert.Equal(Subject.Encode(command), Subject.Encode(JsonSerializer.Deserialize<InvestorCommand>(Subject.Encode(command), Wire.Strict)!)));

    [Fact]
    public void An_event_of_a_later_version_is_not_guessed() =>
        Assert.All(["""{"type":"merged","with":"beiling"}""", "{}"], what => Assert.Null(Subject.Decode(Encoding.UTF8.GetBytes(what))));

    [Fact]
    public void A_snapshot_thaws_into_the_same_investor() =>
        Assert.All([new Profile(), Profile.Registered(), Profile.Full()], profile =>
            Assert.Equal(profile.Frozen(), Encoding.UTF8.GetString(Subject.Freeze(Subject.Thaw(Subject.Freeze(profile.State))))));

    [Fact]
    public void What_is_no_snapshot_does_not_thaw() => Assert.Throws<JsonException>(() => Subject.Thaw("null"u8));
}
