using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Tests.Rooms;
using static EMiningLive.Domain.Tests.Projects.Mine;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Projects;

/// <summary>Who sees what, by the letters of <see cref="Who_may.Everyone"/>. Cases are the officials' and their company's, talks the officials', the rest is everyone's.</summary>
public class Sealing
{
    private const string All = "oqpkcdvgxans", Hosts = "oqs", HostsAndHeding = "oqcvs";

    public static TheoryData<Type> Public => [.. Samples.All(typeof(ProjectEvent)).Except([typeof(CaseOpened), typeof(CaseMoved), typeof(CaseClosed), typeof(RoomMoved)])];

    [Theory]
    [MemberData(nameof(Public))]
    public void Everyone_sees(Type what)
    {
        var mine = Full(draft: true).Given(Official, new Publish(), new WithdrawFigure(3, Why), new ConcludeMemorandum(1, "lapsed", "2026-09-01", Why), new FreezeProject(Why), new UnfreezeProject(Why))
            .Given(Official, new Correct(Why, District: "Karak"));
        var seqs = mine.Log.Where(happened => happened.What.GetType() == what).Select(happened => happened.Seq).ToArray();
        Assert.NotEmpty(seqs);
        Assert.All(seqs, seq => Assert.Equal((All, All), SeenBy(mine, seq)));
    }

    [Fact]
    public void A_case_is_seen_by_the_officials_and_the_company_that_needs_it()
    {
        var mine = Registered().Given(Official, Visas, new MoveCase(1, Desk), new CloseCase(1, "granted"));
        Assert.All(new long[] { 2, 3, 4 }, seq => Assert.Equal((HostsAndHeding, HostsAndHeding), SeenBy(mine, seq)));
    }

    [Fact]
    public void A_case_of_no_company_is_seen_by_the_officials()
    {
        var mine = Registered().Given(Official, Visas with { For = null }, new MoveCase(1, Desk), new CloseCase(1, "granted"));
        Assert.All(new long[] { 2, 3, 4 }, seq => Assert.Equal((Hosts, Hosts), SeenBy(mine, seq)));
    }

    [Fact]
    public void A_case_for_who_is_no_company_opens_it_to_nobody_else() =>
        Assert.All([Auditor.Party, Organiser.Party, OtherAuthority.Party], party => Assert.Equal((Hosts, Hosts), SeenBy(Registered().Given(Official, Visas with { For = party }), 2)));

    [Fact]
    public void In_the_view_each_sees_its_cases()
    {
        var mine = Full().Given(Official, Visas with { For = Beiling.Party });
        Assert.Equal("oqs:123 cv:1 d:3", string.Join(' ', Who_may.Everyone
            .GroupBy(who => string.Concat(mine.View(who.Value).Cases.Select(one => one.Case)), who => who.Key)
            .Where(same => same.Key.Length > 0).Select(same => $"{string.Concat(same)}:{same.Key}")));
    }

    [Theory]
    [InlineData("auction", All)]
    [InlineData("negotiation", Hosts)]
    [InlineData("meeting", Hosts)]
    [InlineData("something-new", Hosts)]
    public void News_of_a_room_are_seen_by(string kind, string who)
    {
        var mine = Registered().Given(Caller.System, Follow(Talks with { Kind = kind }));
        Assert.Equal((who, who), SeenBy(mine, 2));
        Assert.Equal(who, string.Concat(Who_may.Everyone.Where(one => mine.View(one.Value).Rooms.Length == 1).Select(one => one.Key)));
    }

    [Fact]
    public void Publishing_opens_all_that_happened_before_but_what_is_sealed()
    {
        var mine = Full(draft: true);
        Assert.All(Who_may.Everyone.Where(who => !Hosts.Contains(who.Key)), who => Assert.Null(ProjectSubject.Instance.Sees(mine.State, who.Value)));
        mine.Given(Official, new Publish());
        Assert.Equal(mine.Log.Select(happened => happened.What is not (CaseOpened or CaseMoved or RoomMoved { News.Kind: not "auction" })), mine.Frames(Caller.Public).Select(frame => frame.What is not null));
    }

    [Fact]
    public void What_is_sealed_is_in_no_view_frame_or_summary_of_others()
    {
        var secret = LocalText.Of("s3cret");
        var mine = Full().Given(Official, new OpenCase("power", secret, secret, For: Makran.Party), new MoveCase(3, secret with { En = "s3cret-2" }, secret), new CloseCase(3, "refused", secret))
            .Given(Caller.System, Follow(Talks with { Room = "s3cret", Title = secret, Flags = ["s3cret"], Phase = "open" }));
        Assert.All([mine.Seen(Official), mine.FramesText(Official), mine.Seen(Makran)], text => Assert.Contains("s3cret", text));
        Assert.DoesNotContain("s3cret", mine.SummaryText() + string.Concat(mine.Facets()));
        Assert.All(Who_may.Everyone.Where(who => !Hosts.Contains(who.Key)), who => Assert.DoesNotContain("s3cret", mine.Seen(who.Value) + mine.FramesText(who.Value)));
    }

    [Fact]
    public void To_the_public_it_looks_the_same_whatever_is_sealed()
    {
        var silent = Registered().Given(Official, Interest with { To = "mou" });
        var busy = Registered().Given(Official, Interest with { To = "mou" }).Given(Official, Visas, new CloseCase(1, "granted")).Given(Caller.System, Follow(Talks));
        Assert.Equal(Text(silent.View(Caller.Public)), Text(busy.View(Caller.Public) with { Version = silent.Version, Head = silent.Head }));
        Assert.Equal(silent.SummaryText().Replace("\"version\":2", "\"version\":5"), busy.SummaryText());
    }

    private static string Text(ProjectView view) => Encoding.UTF8.GetString(Contracts.Wire.Write(view));

    private static (string Who, string What) SeenBy(Mine mine, long seq) => (SeenBy(mine, seq, frame => frame.Who), SeenBy(mine, seq, frame => frame.What));

    private static string SeenBy(Mine mine, long seq, Func<Frame, string?> part) =>
        string.Concat(Who_may.Everyone.Where(viewer => part(mine.Frames(viewer.Value)[seq - 1]) is not null).Select(viewer => viewer.Key));
}
