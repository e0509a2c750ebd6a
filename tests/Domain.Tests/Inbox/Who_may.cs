using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Inbox;
using static EMiningLive.Domain.Tests.Inbox.Post;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Inbox;

public class Who_may
{
    private static readonly Caller[] Own = [Heding, Colleague];
    private static readonly Caller[] Others =
        [Official, Beiling, Organiser, Auditor, Clerk, Admin, Nobody, Heding with { Roles = Roles.Admin }, Heding with { Roles = Roles.None }];

    [Fact]
    public void To_others_it_is_not_there_whatever_is_in_it() =>
        Assert.All(Others, caller => Assert.All([new Post(), With(3)], post => Assert.All(Asked.Commands, command => post.When(caller, command).Refused<Refusal.NotFound>())));

    [Fact]
    public void Others_have_no_view_of_it() => Assert.All(Others, caller => Assert.Null(InboxViews.View(With(1).State, caller, 1, new byte[32])));

    [Fact]
    public void Its_own_people_see_it_before_anything_is_in_it() =>
        Assert.All(Own, caller =>
        {
            var view = new Post().View(caller);
            Assert.Equal(("party:heding", 0, "read readAll unread"), (view.Me.Viewpoint, view.Unread, string.Join(' ', view.Me.May)));
        });

    [Fact]
    public void All_of_its_own_people_read() =>
        Assert.All(Own, caller => With(3).Given(caller, new ReadNotices([2]), new UnreadNotices([2]), new ReadAllNotices(3)));

    [Fact]
    public void An_administrator_who_is_a_delegate_too_reads() =>
        With(1).When(Heding with { Roles = Roles.Admin | Roles.Delegate }, new ReadNotices([1])).Accepted();

    [Fact]
    public void The_platform_alone_notifies() =>
        Assert.All(Own, caller => Assert.All(new InboxCommand[] { Outbid, new NothingOfInbox() }, command => With(1).When(caller, command).Invalid("type")));

    [Fact]
    public void The_platform_reads_nothing() =>
        Assert.All(Asked.Commands.Where(command => command is not (Notify or NothingOfInbox)), command => With(1).When(Caller.System, command).Refused<Refusal.NotAllowed>());

    [Fact]
    public void Nobody_who_is_not_signed_in_has_an_inbox() => Assert.Null(InboxSubject.Instance.Sees(new Post("public").State, Nobody));

    [Fact]
    public void Its_party_alone_finds_its_line() =>
        Assert.Equal([new(Heding.Party, false)], InboxSubject.Instance.Readers(With(1).State));

    [Fact]
    public void Both_parts_of_every_fact_are_its_party_s_alone_for_ever() =>
        Assert.All(Asked.Events, what =>
        {
            var sight = InboxSubject.Instance.Seen(With(1).State, new(1, Noon, new(PartyId.System, PersonId.System, Rooms.Story.Id(1)), what));
            Assert.Equal(new Sight(Contracts.Feeds.Audience.Only(Heding.Party), Contracts.Feeds.Audience.Only(Heding.Party)), sight);
            Assert.False(InboxSubject.Instance.Sealed(what));
        });

    [Fact]
    public void Its_people_see_every_fact_whole() =>
        Assert.All(With(2).Given(Heding, new ReadAllNotices(2)).Frames(Colleague), frame => Assert.True(frame is { Who: not null, What: not null }));
}
