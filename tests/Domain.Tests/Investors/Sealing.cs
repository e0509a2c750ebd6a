using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.People;
using static EMiningLive.Domain.Tests.Investors.Profile;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Investors;

/// <summary>Who sees what: h official (host), o own people, c another company, x observer.</summary>
public class Sealing
{
    private static readonly (char, Caller)[] Viewers = [('h', OtherAuthority), ('o', Colleague), ('c', Beiling), ('x', Auditor)];

    [Theory]
    [InlineData(typeof(InvestorRegistered), "hocx", "hocx")]
    [InlineData(typeof(InterestsStated), "hocx", "hocx")]
    [InlineData(typeof(TicketStated), "ho", "ho")]
    [InlineData(typeof(ItemVerified), "hocx", "ho")]
    [InlineData(typeof(OwnersDeclared), "ho", "ho")]
    [InlineData(typeof(AffiliatesDeclared), "ho", "ho")]
    [InlineData(typeof(ProjectWatched), "o", "o")]
    [InlineData(typeof(ProjectUnwatched), "o", "o")]
    [InlineData(typeof(StrikeGiven), "hocx", "hocx")]
    [InlineData(typeof(StrikeLifted), "hocx", "hocx")]
    [InlineData(typeof(TookPart), "hocx", "hocx")]
    [InlineData(typeof(InvestorCorrected), "hocx", "hocx")]
    public void A_fact_is_seen_by(Type what, string who, string whom)
    {
        var profile = Full().Given(Heding, new CorrectInvestor(Why, Country: "PK"));
        foreach (var at in profile.Log.Where(happened => happened.What.GetType() == what).Select(happened => (int)happened.Seq - 1))
        {
            Assert.Equal((who, whom), (SeenBy(profile, frame => frame.Who, at), SeenBy(profile, frame => frame.What, at)));
        }
    }

    [Fact]
    public void Officials_and_the_company_see_what_was_confided() =>
        Assert.All([Official, OtherAuthority, Heding, Colleague], caller =>
        {
            var view = Full().View(caller);
            Assert.Equal(new Ticket(Usd(1_000_000), Usd(5_000_000)), view.Ticket);
            Assert.Equal((3, 2, 1), (view.Checklist!.Value.Length, view.Owners!.Value.Length, view.Affiliates!.Value.Length));
        });

    [Fact]
    public void Others_see_nothing_of_it() =>
        Assert.All([Beiling, Organiser, Auditor, Clerk], caller =>
        {
            var view = Full().View(caller);
            Assert.Null(view.Ticket);
            Assert.Null(view.Checklist);
            Assert.Null(view.Owners);
            Assert.Null(view.Affiliates);
            Assert.Null(view.Watchlist);
            Assert.NotEmpty(view.Strikes);
            Assert.NotEmpty(view.TakesPart);
        });

    [Fact]
    public void The_company_alone_sees_what_it_watches()
    {
        Assert.Equal(["reko-diq"], Full().View(Colleague).Watchlist!.Value);
        Assert.All([Official, Caller.System], caller => Assert.Null(Full().View(caller).Watchlist));
        Assert.DoesNotContain("reko-diq", Full().Seen(Official) + Full().FramesText(Official) + Full().SummaryText());
    }

    [Fact]
    public void To_others_it_looks_the_same_whether_something_was_confided_or_not()
    {
        var silent = Registered().View(Beiling);
        var confiding = Registered().Given(Heding, Millions, Owners, Affiliates, new WatchProject("reko-diq")).Given(Official, Uscc).View(Beiling);
        Assert.Equal(Text(silent), Text(confiding with { Version = silent.Version, Head = silent.Head }));
    }

    [Fact]
    public void The_line_in_lists_is_what_everyone_may_know() =>
        Assert.Equal(
            """{"id":"heding","name":{"en":"Heding Mining"},"country":"CN","minerals":["copper","rare earths"],"stages":["scouting"],"provinces":["Balochistan"],"strikes":1,"version":13}""",
            Full().SummaryText());

    private static string Text(InvestorView view) => System.Text.Encoding.UTF8.GetString(Contracts.Wire.Write(view));

    private static string SeenBy(Profile profile, Func<Frame, string?> part, int at) =>
        string.Concat(Viewers.Where(viewer => part(profile.Frames(viewer.Item2)[at]) is not null).Select(viewer => viewer.Item1));
}
