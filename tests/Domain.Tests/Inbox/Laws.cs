using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Inbox;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Inbox;

/// <summary>What holds in every inbox. Each law counts what it has met: one that met nothing has proved nothing.</summary>
public class Laws
{
    /// <summary>A kind of move; a number that names its topic or its notice; when it happened.</summary>
    private static readonly Gen<(int Kind, int Number, int Seconds)[]> Lives = Gen.Select(Gen.Int[0, 99], Gen.Int[0, 2_000], Gen.Int[0, 3]).Array[50, 500];

    [Fact]
    public void The_state_is_bounded_and_the_count_is_that_of_the_items()
    {
        var met = new Met();
        Lives.Sample(life => Live(life, post =>
        {
            Assert.InRange(post.State.Notices.Count, 0, InboxState.MostNotices);
            if (post.Version % 5 == 0) Assert.Equal(post.State.Unread, post.View(Heding).Items.Count(item => !item.Read));
            if (post.State.Notices.Count == InboxState.MostNotices) met.Count("full");
        }), iter: 20);
        met.AtLeast(1, "full");
    }

    [Fact]
    public void A_notice_is_never_doubled()
    {
        var met = new Met();
        Lives.Sample(life => Live(life, post =>
        {
            var topics = post.State.Notices.Values.Select(notice => notice.What.Topic).ToArray();
            Assert.Equal(topics.Length, topics.Distinct().Count());
            met.Count(post.Last is { Refusal: null, Events.IsEmpty: true } ? "told again" : "look");
        }), iter: 20);
        met.AtLeast(20, "told again");
        met.AtLeast(500, "look");
    }

    [Fact]
    public void Nothing_unread_is_dropped_while_something_read_is_there()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var before = new Post().State;
            Live(life, post =>
            {
                CheckGone(before, post.State, met);
                before = post.State;
            });
        }, iter: 20);
        met.AtLeast(100, "replaced");
        met.AtLeast(1, "dropped");
    }

    private static void CheckGone(InboxState before, InboxState now, Met met)
    {
        foreach (var (seq, notice) in before.Notices.Where(notice => !notice.Value.Read && !now.Notices.ContainsKey(notice.Key)))
        {
            var replaced = now.Notices.Any(other => other.Key > seq && other.Value.What.Topic == notice.What.Topic);
            Assert.True(replaced || (before.Notices.Count == InboxState.MostNotices && before.Notices.Values.All(other => !other.Read)));
            met.Count(replaced ? "replaced" : "dropped");
        }
    }

    [Fact]
    public void What_was_written_gives_the_same_inbox()
    {
        var met = new Met();
        Lives.Sample(life =>
        {
            var post = Live(life[..50], _ => { });
            Assert.Equal(post.Frozen(), post.Folded(thawing: false));
            Assert.Equal(post.Frozen(), post.Folded(thawing: true));
            met.Count("event", (int)post.Version);
        }, iter: 40);
        met.AtLeast(500, "event");
    }

    private static Post Live((int Kind, int Number, int Seconds)[] life, Action<Post> look)
    {
        var post = new Post();
        foreach (var (kind, number, seconds) in life)
        {
            var (caller, command) = Meant(post, kind, number, seconds);
            post.When(caller, command);
            look(post);
        }

        return post;
    }

    private static (Caller, InboxCommand) Meant(Post post, int kind, int number, int seconds) => kind switch
    {
        < 90 => (Caller.System, Post.Notice(kind < 70 ? number : number % 8, seconds)),
        < 94 => (Heding, new ReadNotices([SeqNear(post, number)])),
        < 98 => (Post.Colleague, new UnreadNotices([SeqNear(post, number)])),
        98 => (Heding, new ReadAllNotices(Math.Max(1, number % 20))),
        _ => (Beiling, new ReadAllNotices(1)),
    };

    private static long SeqNear(Post post, int number) =>
        post.State.Notices.Count == 0 ? 1 : post.State.Notices.Keys.ElementAt(number % post.State.Notices.Count);
}
