using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>A command or an event that is added to the contract and has no place in the rules fails here.</summary>
public class Nobody_is_forgotten
{
    private static readonly ProjectSubject Subject = ProjectSubject.Instance;

    [Fact]
    public void There_is_a_sample_of_each()
    {
        Assert.Equal(Samples.All(typeof(ProjectCommand)).ToHashSet(), Asked.Commands.Select(command => command.GetType()).ToHashSet());
        Assert.Equal(Samples.All(typeof(ProjectEvent)).ToHashSet(), Asked.Events.Select(what => what.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_command_is_decided_for_everyone()
    {
        foreach (var caller in Who_may.Everyone.Values)
        {
            foreach (var mine in new[] { new Mine(), Mine.Draft(), Mine.Registered(), Mine.Full() })
            {
                foreach (var command in Asked.Commands) mine.When(caller, command);
            }
        }
    }

    [Fact]
    public void Every_event_evolves_and_is_seen_and_has_its_line()
    {
        var project = Subject.Empty(FeedId.Project("rukwan"));
        foreach (var (what, seq) in Asked.Events.Select((what, i) => (what, i + 1L)))
        {
            var happened = new Happened<ProjectEvent>(seq, Noon, new Who(Official.Party, Official.Person, Story.Id(1)), what);
            project = Subject.Evolve(project, happened);
            var everyones = Subject.Seen(project, happened).What.Everyone;
            Assert.Equal(everyones ? Samples.Name(typeof(ProjectEvent), what.GetType()) : null, Timelines.Row(happened)?.Type);
            Assert.False(Subject.Sealed(what));
            Assert.Empty(Subject.Opens(project, what));
            Assert.Null(Subject.Ends(project, what));
            Assert.NotNull(ProjectViews.View(project, Official, seq, new byte[32]));
            Assert.NotEmpty(Subject.Facets(project));
            Assert.NotNull(Wire.Read<ProjectSummary>(Subject.Summarise(project, seq)));
        }
    }

    [Fact]
    public void Every_event_is_read_as_it_was_written() =>
        Assert.All(Asked.Events, what => Assert.Equal(Subject.Encode(what), Subject.Encode(Subject.Decode(Subject.Encode(what))!)));

    [Fact]
    public void Every_command_is_read_as_strictly_as_people_send_it() =>
        Assert.All(Asked.Commands.Where(command => command is not FollowRoom), command =>
            Assert.Equal(Subject.Encode(command), Subject.Encode(JsonSerializer.Deserialize<ProjectCommand>(Subject.Encode(command), Wire.Strict)!)));

    [Fact]
    public void An_event_of_a_later_version_is_not_guessed() =>
        Assert.All(["""{"type":"merged","with":"reko-diq"}""", """{"reason":"x","type":"projectFrozen"}""", """{"type":1}""", "{}"], what => Assert.Null(Subject.Decode(Encoding.UTF8.GetBytes(what))));

    [Fact]
    public void A_snapshot_thaws_into_the_same_project() =>
        Assert.All([new Mine(), Mine.Draft(), Mine.Registered(), Mine.Full()], mine =>
        {
            var thawed = Subject.Thaw(Subject.Freeze(mine.State));
            Assert.Equal(mine.Frozen(), Encoding.UTF8.GetString(Subject.Freeze(thawed)));
            Assert.Equal(mine.State.Exists, thawed.Exists);
        });

    [Fact]
    public void What_is_no_snapshot_does_not_thaw() => Assert.Throws<JsonException>(() => Subject.Thaw("null"u8));

    [Fact]
    public void Nothing_is_ever_due()
    {
        var state = Mine.Full().State;
        Assert.Equal((null, false, null), (Subject.DueAt(state), Subject.StaysActive(state), Subject.WhenReady(state, Noon)));
        Mine.Full().When(Caller.System, Subject.WhenDue).Idle();
    }
}
