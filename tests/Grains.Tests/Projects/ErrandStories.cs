using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Pipeline;
using EMiningLive.Grains.Ledgers;
using EMiningLive.Grains.Pipeline;
using EMiningLive.Grains.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using static EMiningLive.Grains.Tests.Kit.Auction;

namespace EMiningLive.Grains.Tests.Projects;

/// <summary>What follows from one feed in another, whatever happens to the process in between; the same on both stores.</summary>
public abstract class ErrandStories(IStores stores)
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    [Fact]
    public async Task An_auction_that_opens_and_is_won_moves_its_project_by_itself()
    {
        await using var host = await TestHost.Start(await stores.New());
        await Enter(host, "rukwan");
        var auction = await Auction.Open(host, AnHour, anonymous: true, project: "rukwan");
        Assert.Equal(("auction", "auctionOpened"), await Stage(host, "rukwan", "auction"));
        await auction.Accepted(host, Heding, new Bid(Usd(100)));
        await auction.End(host, AnHour);
        Assert.Equal(("award", "auctionAwarded"), await Stage(host, "rukwan", "award"));
        var view = await Look(host, "rukwan");
        Assert.Equal(new Award(Heding.Party, Usd(100)), Assert.Single(view.Rooms).Awarded);
        Assert.Contains(view.Flags, flag => flag.Flag == "singleBidder" && flag.Room == auction.Id);
    }

    [Fact]
    public async Task What_a_crash_left_untold_is_told_once_by_the_next_activation()
    {
        var store = await stores.New();
        Auction auction;
        await using (var host = await TestHost.Start(store)) auction = await Auction.Open(host, AnHour, project: "rukwan");
        await stores.Untell(store, auction.Feed);
        await using (var host = await TestHost.Start(store))
        {
            await Enter(host, "rukwan");
            await auction.View(host, Official);
            Assert.Equal(("auction", "auctionOpened"), await Stage(host, "rukwan", "auction"));
            await Settled(host, auction);
        }

        await stores.Untell(store, auction.Feed);
        await using (var host = await TestHost.Start(store))
        {
            await auction.View(host, Official);
            await Settled(host, auction);
            Assert.Single((await Look(host, "rukwan")).Timeline, row => row.Type == "stageChanged");
        }
    }

    [Fact]
    public async Task A_room_that_nobody_looks_at_is_woken_to_tell()
    {
        var store = await stores.New();
        Auction auction;
        await using (var host = await TestHost.Start(store)) auction = await Auction.Open(host, AnHour, project: "shoroj");
        await stores.Untell(store, auction.Feed);
        await using (var host = await TestHost.Start(store, sweeps: true))
        {
            await Enter(host, "shoroj");
            Assert.Equal(("auction", "auctionOpened"), await Stage(host, "shoroj", "auction"));
        }
    }

    [Fact]
    public async Task Of_an_anonymous_auction_nothing_is_told_that_others_read_before_all_are_named()
    {
        await using var host = await TestHost.Start(await stores.New());
        foreach (var company in new[] { Heding, Makran }) await Register(host, company);
        var auction = await Auction.Open(host, AnHour, anonymous: true);
        await auction.Accepted(host, Heding, new Bid(Usd(100)));
        await auction.Accepted(host, Makran, new Bid(Usd(110)));
        await Notice(host, Heding, "outbid");
        await Settled(host, auction);
        foreach (var company in new[] { Heding, Makran }) Assert.Equal(1, (await Profile(host, company)).Version);
        await auction.End(host, AnHour);
        await Notice(host, Makran, "awarded");
        await Notice(host, Heding, "named");
        await Settled(host, auction);
        Assert.Equal("won", Assert.Single((await Profile(host, Makran)).TakesPart).Outcome);
        Assert.Equal("lost", Assert.Single((await Profile(host, Heding)).TakesPart).Outcome);
    }

    [Fact]
    public async Task Who_was_outbid_is_told_once_however_many_bids_it_took_and_who_leads_is_not()
    {
        await using var host = await TestHost.Start(await stores.New());
        var auction = await Auction.Open(host, AnHour, anonymous: false);
        await auction.Accepted(host, Heding, new Bid(Usd(100)));
        await auction.Accepted(host, Makran, new Bid(Usd(110), Usd(500)));
        for (var i = 0; i < 10; i++) await auction.Accepted(host, Heding, new Bid(Usd(120 + (20 * i))));
        await Settled(host, auction);
        Assert.Single((await Inbox(host, Heding)).Items, item => item.Kind == "outbid");
        Assert.DoesNotContain((await Inbox(host, Makran)).Items, item => item.Kind == "outbid");
    }

    [Fact]
    public async Task An_hour_before_the_close_every_bidder_is_told_once()
    {
        await using var host = await TestHost.Start(await stores.New());
        var auction = await Auction.Open(host, 3 * AnHour, anonymous: true);
        await auction.End(host, 2 * AnHour);
        await auction.End(host, TimeSpan.FromMinutes(1));
        var closesAt = InstantConverter.Text((await auction.View(host, Official)).Auction!.ClosesAt!.Value);
        foreach (var company in new[] { Heding, Makran }) Assert.Equal(closesAt, (await Notice(host, company, "deadlineNear")).Data["endsAt"]);
        await Settled(host, auction);
        foreach (var company in new[] { Heding, Makran }) Assert.Single((await Inbox(host, company)).Items, item => item.Kind == "deadlineNear");
    }

    [Fact]
    public async Task What_the_register_verified_need_not_be_proved_again_and_affiliates_are_the_hosts_to_know()
    {
        await using var host = await TestHost.Start(await stores.New());
        foreach (var company in new[] { Heding, Makran }) await Register(host, company);
        await Ask(host, Official, Heding, new VerifyItem("secp", true));
        await Ask(host, Makran, Makran, new DeclareAffiliates([Heding.Party]));
        var auction = await Auction.Open(host, AnHour, anonymous: true, checklist: ["secp", "ntn"]);
        await Settled(host, auction);
        var seen = await auction.View(host, Official);
        Assert.Equal([("secp", true), ("ntn", false)], seen.Parties.Single(party => party.Party == Heding.Party).Checklist!.Value.Select(item => (item.Item, item.Met)));
        Assert.Equal([Heding.Party, Makran.Party], seen.Affiliates!.Value);
        Assert.Null((await auction.View(host, Heding)).Affiliates);
    }

    [Fact]
    public async Task Who_watches_a_project_is_told_that_it_moved_and_nobody_else_is()
    {
        await using var host = await TestHost.Start(await stores.New());
        await Enter(host, "tang-kaur");
        foreach (var company in new[] { Heding, Makran }) await Register(host, company);
        await Ask(host, Heding, Heding, new WatchProject("tang-kaur"));
        await Do(host, "tang-kaur", new ChangeStage("mou", new("Talks went well"), new("Sign"), new("Ministry")));
        Assert.Equal("mou", (await Notice(host, Heding, "stageChanged")).Data["to"]);
        Assert.Equal(0, (await Inbox(host, Makran)).Unread);
    }

    [Fact]
    public async Task The_pipeline_of_a_new_process_is_the_one_counted_from_the_journal()
    {
        var store = await stores.New();
        await using (var host = await TestHost.Start(store))
        {
            foreach (var project in new[] { "a", "b", "c" }) await Enter(host, project);
            await Do(host, "a", new ChangeStage("mou", new("Reason"), new("Next"), new("Desk")));
            await Do(host, "b", new RecordValue("signed", Usd(5_000_000), "press"));
            await Do(host, "b", new Commit("jobs", 100, "people", "2030-01-01"));
            await Do(host, "b", new Report(1, 40, "2026-11", "company"));
            await Do(host, "c", new OpenCase("visa", new("Forty engineers"), new("Interior"), Heding.Party));
            await Auction.Open(host, AnHour, project: "c");
            await Stage(host, "c", "auction");
            Same(await Counted(host), await Until(host, view => view.Live.Auctions.Length == 1 && view.Ticker.Length >= 9));
        }

        await using (var host = await TestHost.Start(store)) Same(await Counted(host), await host.Grains.GetGrain<IPipelineGrain>(IPipelineGrain.Key).View());
    }

    /// <summary>From nothing but the journal: every project and room folded anew, every public entry a line of news.</summary>
    private static async Task<PipelineView> Counted(TestHost host)
    {
        var (board, summaries, journal) = (new Board(), host.Services.GetRequiredService<ISummaries>(), host.Journal);
        foreach (var feed in (await summaries.Versions("projects")).Keys)
        {
            var loaded = await Loader<Domain.Projects.ProjectState, ProjectCommand, ProjectEvent>.Load(feed, Domain.Projects.ProjectSubject.Instance, journal, null, default);
            board.Take(Domain.Projects.ProjectSummaries.Summary(loaded.Position.State, loaded.Position.Seq));
            var rows = (await journal.Read(feed, 0, 1000)).Select(row => Domain.Projects.Timelines.Row(row.Entry.AsHappened(Domain.Projects.ProjectSubject.Instance)));
            board.Take(feed.Key, rows.OfType<TimelineRow>());
        }

        foreach (var feed in (await summaries.Versions("rooms")).Keys)
        {
            var loaded = await Loader<Domain.Rooms.RoomState, RoomCommand, RoomEvent>.Load(feed, Domain.Rooms.RoomSubject.Instance, journal, null, default);
            board.Take(Domain.Rooms.RoomSummaries.Line(loaded.Position.State, loaded.Position.Seq));
        }

        return board.View("", 0, host.Clock.GetUtcNow());
    }

    private static void Same(PipelineView counted, PipelineView shown) => Assert.Null(Members.Of(shown).ChangesSince(Members.Of(counted)));

    private static async Task<PipelineView> Until(TestHost host, Func<PipelineView, bool> holds) =>
        await Eventually(() => host.Grains.GetGrain<IPipelineGrain>(IPipelineGrain.Key).View(), holds);

    private static async Task Enter(TestHost host, string project) => await Do(
        host, project, new Register(new(project), "Sindh", "Tharparkar", ["coal"], null, new("Owner"), "published", ["press"]));

    private static async Task Do(TestHost host, string project, ProjectCommand command) =>
        Assert.IsType<Receipt>(await host.Grains.GetGrain<IProjectGrain>(project).Submit(Official, NewId(), command));

    private static async Task Register(TestHost host, Caller company) => await Ask(host, company, company, new RegisterInvestor(new(company.Party.Value), "PK"));

    private static async Task Ask(TestHost host, Caller by, Caller company, InvestorCommand command) =>
        Assert.IsType<Receipt>(await host.Grains.GetGrain<IInvestorGrain>(company.Party.Value).Submit(by, NewId(), command));

    private static async Task<ProjectView> Look(TestHost host, string project) =>
        (await host.Grains.GetGrain<IProjectGrain>(project).View(Caller.Public))!;

    private static async Task<InvestorView> Profile(TestHost host, Caller company) =>
        (await host.Grains.GetGrain<IInvestorGrain>(company.Party.Value).View(Stranger))!;

    private static async Task<InboxView> Inbox(TestHost host, Caller company) =>
        (await host.Grains.GetGrain<IInboxGrain>(company.Party.Value).View(company))!;

    private static async Task<(string, string?)> Stage(TestHost host, string project, string stage)
    {
        var view = await Eventually(() => Look(host, project), view => view.Stage.Stage == stage);
        return (view.Stage.Stage, view.Stage.Because);
    }

    private static async Task<NoticeView> Notice(TestHost host, Caller company, string kind) =>
        (await Eventually(() => Inbox(host, company), inbox => inbox.Items.Any(item => item.Kind == kind))).Items.First(item => item.Kind == kind);

    /// <summary>All that the room has to tell is told.</summary>
    private static async Task Settled(TestHost host, Auction auction) =>
        await Eventually(async () => (Told: await host.Journal.Told(auction.Feed), Head: await host.Journal.Head(auction.Feed)), each => each.Told == each.Head!.Version);

    private static async Task<T> Eventually<T>(Func<Task<T>> look, Func<T, bool> holds)
    {
        for (var tries = 0; ; tries++)
        {
            var seen = await look();
            if (holds(seen)) return seen;
            Assert.True(tries < 600, $"It has not come to be: {seen}");
            await Task.Delay(50);
        }
    }
}

public sealed class ErrandsOnSqlite(SqliteStores stores) : ErrandStories(stores), IClassFixture<SqliteStores>;

public sealed class ErrandsOnPostgres(PostgresStores stores) : ErrandStories(stores), IClassFixture<PostgresStores>;
