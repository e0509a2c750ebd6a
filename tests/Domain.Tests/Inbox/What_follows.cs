using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Inbox;
using static EMiningLive.Domain.Tests.Inbox.Post;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Inbox;

public class What_follows
{
    [Fact]
    public void A_notice_is_shown_as_it_was_told()
    {
        var post = new Post().When(Caller.System, Outbid).Then(new Noticed(Outbid.Topic, "outbid", Outbid.About, 12, Outbid.Data, Outbid.Title, Noon));
        Assert.Equal(
            """{"seq":1,"at":"2026-11-24T12:00:00.000Z","topic":"rooms/rukwan outbid","kind":"outbid","about":"rooms/rukwan","aboutSeq":12,"title":{"en":"Rukwan"},"data":{"minNext":"USD 110.00"},"read":false}""",
            System.Text.Encoding.UTF8.GetString(Wire.Write(post.View(Heding).Items[0])));
        Assert.Equal("""{"party":"heding","unread":1,"version":1}""", post.SummaryText());
    }

    [Fact]
    public void The_newest_comes_first() => Assert.Equal("3 2 1", With(3).Shown());

    [Fact]
    public void A_newer_one_of_the_same_topic_stands_in_its_place_unread()
    {
        var post = With(2).Given(Heding, new ReadNotices([1])).Given(Caller.System, Notice(1, seconds: 5));
        Assert.Equal("4 2", post.Shown());
        Assert.Equal("5 4", post.Given(Caller.System, Notice(2, seconds: 5)).Shown());
    }

    [Fact]
    public void What_comes_twice_or_late_is_not_doubled() =>
        new Post().Given(Caller.System, Outbid).When(Caller.System, Outbid).Idle()
            .When(Caller.System, Outbid with { Data = Outbid.Data!.Remove("x") }).Idle()
            .When(Caller.System, Outbid with { At = Noon.AddSeconds(-1), Seq = 11 }).Idle()
            .When(Caller.System, Outbid with { Seq = 13 }).Accepted();

    [Fact]
    public void What_comes_twice_stays_read() =>
        Assert.Equal("(1)", new Post().Given(Caller.System, Outbid).Given(Heding, new ReadNotices([1])).When(Caller.System, Outbid).Idle().Shown());

    [Fact]
    public void Reading_says_what_was_unread() =>
        With(3).Given(Heding, new ReadNotices([2])).When(Colleague, new ReadNotices([3, 2, 1])).Then(new NoticeRead([1, 3]))
            .When(Heding, new ReadNotices([1, 2])).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void What_was_read_can_be_kept_for_later() =>
        Assert.Equal("3 (2) 1", With(3).When(Heding, new UnreadNotices([1])).Refused<Refusal.AlreadyDone>()
            .Given(Heding, new ReadNotices([1, 2])).When(Heding, new UnreadNotices([3, 1])).Then(new NoticeUnread([1])).Shown());

    [Fact]
    public void Reading_all_leaves_what_came_after() =>
        Assert.Equal("3 (2) (1)", With(3).When(Heding, new ReadAllNotices(2)).Then(new NoticesRead(2)).When(Heding, new ReadAllNotices(2)).Refused<Refusal.AlreadyDone>().Shown());

    [Fact]
    public void Reading_all_says_up_to_where_there_was_something_to_read() =>
        With(3).When(Heding, new ReadAllNotices(long.MaxValue)).Then(new NoticesRead(3)).When(Heding, new ReadAllNotices(long.MaxValue)).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void An_empty_inbox_is_read_already() => new Post().When(Heding, new ReadAllNotices(1)).Refused<Refusal.AlreadyDone>();

    [Fact]
    public void Of_too_many_the_oldest_that_was_read_goes_first()
    {
        var post = With(200).Given(Heding, new ReadNotices([100, 50])).Given(Caller.System, Notice(201), Notice(202), Notice(203));
        Assert.Equal((200, false, false, false, true), (post.State.Notices.Count, Has(50), Has(100), Has(1), Has(2)));
        post.When(Heding, new ReadNotices([1])).Invalid("seqs[0]");

        bool Has(long seq) => post.State.Notices.ContainsKey(seq);
    }

    [Fact]
    public void Nothing_is_ever_due()
    {
        var (subject, state) = (InboxSubject.Instance, With(1).State);
        Assert.Equal((null, false, null), (subject.DueAt(state), subject.StaysActive(state), subject.WhenReady(state, Noon)));
        With(1).When(Caller.System, subject.WhenDue).Idle();
    }
}
