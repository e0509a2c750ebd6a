using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Inbox;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Inbox;

/// <summary>A command or an event that is added to the contract and has no place in the rules fails here.</summary>
public class Nobody_is_forgotten
{
    private static readonly InboxSubject Subject = InboxSubject.Instance;

    [Fact]
    public void There_is_a_sample_of_each()
    {
        Assert.Equal(Samples.All(typeof(InboxCommand)).ToHashSet(), Asked.Commands.Select(command => command.GetType()).ToHashSet());
        Assert.Equal(Samples.All(typeof(InboxEvent)).ToHashSet(), Asked.Events.Select(what => what.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_command_is_decided_for_everyone()
    {
        foreach (var caller in new[] { Heding, Post.Colleague, Beiling, Official, Admin, Post.Nobody, Caller.System })
        {
            foreach (var post in new[] { new Post(), Post.With(3) })
            {
                foreach (var command in Asked.Commands) post.When(caller, command);
            }
        }
    }

    [Fact]
    public void Every_event_evolves_on_any_inbox() =>
        Assert.All(Asked.Events, what => Assert.All([new Post(), Post.With(3)], post =>
            Assert.NotNull(InboxViews.View(Subject.Evolve(post.State, new(9, Noon, new(Heding.Party, Heding.Person, Story.Id(1)), what)), Heding, 9, new byte[32]))));

    [Fact]
    public void Every_event_is_read_as_it_was_written() =>
        Assert.All(Asked.Events, what => Assert.Equal(Subject.Encode(what), Subject.Encode(Subject.Decode(Subject.Encode(what))!)));

    [Fact]
    public void Every_command_is_read_as_strictly_as_people_send_it() =>
        Assert.All(Asked.Commands, command =>
            Assert.Equal(Subject.Encode(command), Subject.Encode(JsonSerializer.Deserialize<InboxCommand>(Subject.Encode(command), Wire.Strict)!)));

    [Fact]
    public void An_event_of_a_later_version_is_not_guessed() =>
        Assert.All(["""{"type":"archived","seqs":[1]}""", "{}"], what => Assert.Null(Subject.Decode(Encoding.UTF8.GetBytes(what))));

    [Fact]
    public void A_snapshot_thaws_into_the_same_inbox() =>
        Assert.All([new Post(), Post.With(3).Given(Heding, new ReadNotices([2])).Given(Caller.System, Post.Outbid)], post =>
            Assert.Equal(post.Frozen(), Encoding.UTF8.GetString(Subject.Freeze(Subject.Thaw(Subject.Freeze(post.State))))));

    [Fact]
    public void What_is_no_snapshot_does_not_thaw() => Assert.Throws<JsonException>(() => Subject.Thaw("null"u8));
}
