using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Grains.Feeds;
using EMiningLive.Grains.Rooms;
using EMiningLive.Grains.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using static EMiningLive.Grains.Tests.Kit.Auction;

namespace EMiningLive.Grains.Tests.Rooms;

/// <summary>What a room keeps whatever happens to the process, the same on both stores.</summary>
public abstract class RoomStories(IStores stores)
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_bid_is_told_and_shown_once_it_is_durable()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        var ear = new Ear();
        await Watch(host, auction, ear, Makran, after: 0);
        var receipt = await auction.Accepted(host, Heding, new Bid(Usd(100)));
        var (fact, bid) = await ear.Next<BidPlaced>();
        Assert.Equal((receipt.Seq, Usd(100)), (fact.Entry.Seq, bid.Amount));
        Assert.Equal(receipt.Head, fact.Entry.Head);
        Assert.Equal(Usd(100), (await auction.View(host, Makran)).Auction!.Best!.Amount);
        Assert.Equal(receipt.Head, (await host.Journal.Head(auction.Feed))!.Hash);
    }

    [Fact]
    public async Task What_one_may_not_see_is_as_what_never_was()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        foreach (var id in new[] { auction.Id, "never-was" })
        {
            var room = host.Room(id);
            var watcher = host.Reference(new Ear());
            Assert.Null(await room.View(Stranger));
            Assert.IsType<Refusal.NotFound>(Assert.IsType<WatchRefused>(await room.Watch(watcher, Stranger, 0)).Refusal);
            Assert.IsType<Refusal.NotFound>(Assert.IsType<ReadRefused>(await room.Read(Stranger, 0, 10)).Refusal);
            Assert.IsType<Refusal.NotFound>(Assert.IsType<Refused>(await room.Submit(Stranger, NewId(), new Bid(Usd(100)))).Refusal);
        }
    }

    [Fact]
    public async Task Pages_hold_what_is_committed_with_the_audiences_of_now()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        await auction.Accepted(host, Heding, new Bid(Usd(100), Usd(500)));
        var page = Assert.IsType<PageRead>(await host.Room(auction.Id).Read(Makran, 2, 1000)).Page;
        Assert.Equal(Enumerable.Range(3, (int)page.Head.Version - 2).Select(seq => (long)seq), page.Facts.Select(fact => fact.Entry.Seq));
        Assert.Equal(Viewpoint(Makran.Party), page.Viewpoint);
        Assert.False(page.Facts.Single(fact => Decode(fact) is LimitSet).WhatFor.Admits(page.Viewpoint));
        Assert.Equal([3L, 4L], Assert.IsType<PageRead>(await host.Room(auction.Id).Read(Makran, 2, 2)).Page.Facts.Select(fact => fact.Entry.Seq));
    }

    [Fact]
    public async Task Who_knows_more_than_there_is_has_diverged()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        var head = await host.Journal.Head(auction.Feed);
        var answer = await host.Room(auction.Id).Watch(host.Reference(new Ear()), Makran, head!.Version + 1);
        Assert.Equivalent(new Refusal.Diverged(head.Version, head.Hash), Assert.IsType<WatchRefused>(answer).Refusal);
    }

    [Fact]
    public async Task A_watcher_that_was_lost_subscribes_again_and_misses_nothing()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        var room = host.Room(auction.Id);
        var (ear, deaf) = (new Ear(), new Ear());
        var watcher = await Watch(host, auction, ear, Makran, after: 0);
        var silent = await Watch(host, auction, deaf, Makran, after: 0);
        var known = (await auction.Accepted(host, Heding, new Bid(Usd(100)))).Seq;
        await deaf.Next<BidPlaced>();

        host.Clock.Forward(Leases.Renewal);
        await room.Renew(watcher);
        host.Clock.Forward(Leases.Length - Leases.Renewal + TimeSpan.FromSeconds(1));
        await auction.Accepted(host, Heding, new Bid(Usd(110)));
        await auction.Accepted(host, Makran, new Bid(Usd(120)));
        Assert.Equal(Usd(100), (await ear.Next<BidPlaced>()).What.Amount);
        Assert.Equal(Usd(110), (await ear.Next<BidPlaced>()).What.Amount);
        Assert.Equal(Usd(120), (await ear.Next<BidPlaced>()).What.Amount);
        Assert.Single(deaf.Heard);

        Assert.True((await room.Renew(silent)).Version > known);
        var answer = Assert.IsType<Watching>(await room.Watch(silent, Makran, known));
        Assert.Equal([known + 1, known + 2], answer.Facts.Select(fact => fact.Entry.Seq));
        Assert.False(answer.More);
        await auction.Accepted(host, Heding, new Bid(Usd(130)));
        Assert.Equal(Usd(130), (await deaf.Next<BidPlaced>()).What.Amount);
    }

    [Fact]
    public async Task The_same_id_a_hundred_times_at_once_is_one_entry_and_a_hundred_equal_receipts()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        var id = NewId();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => auction.Ask(host, Heding, id, new Bid(Usd(100)))));
        var first = Assert.IsType<Receipt>(answers[0]);
        Assert.All(answers, answer => Assert.Equivalent(first, answer));
        Assert.Single(await auction.History(host), entry => entry.What is BidPlaced);
    }

    [Theory, InlineData(Mishap.Failed), InlineData(Mishap.Lost)]
    public async Task After_an_append_of_unknown_outcome_the_same_id_settles_it(Mishap mishap)
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        var id = NewId();
        host.Mishaps.Next = mishap;
        Assert.IsType<Refusal.Unavailable>(Assert.IsType<Refused>(await auction.Ask(host, Heding, id, new Bid(Usd(100)))).Refusal);
        var receipt = Assert.IsType<Receipt>(await auction.Insist(host, Heding, id, new Bid(Usd(100))));
        Assert.Equal(receipt.Seq, (await auction.View(host, Heding)).Version);
        Assert.Single(await auction.History(host), entry => entry.What is BidPlaced);
    }

    [Fact]
    public async Task Another_writer_on_the_same_feed_fences_the_room_and_the_room_goes_on()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        var other = await host.SecondActivation(auction.Feed);
        Assert.IsType<Receipt>(await other.Submit(Heding, NewId(), new Bid(Usd(100))));
        var id = NewId();
        Assert.IsType<Refusal.Unavailable>(Assert.IsType<Refused>(await auction.Ask(host, Makran, id, new Bid(Usd(100)))).Refusal);
        Assert.Equal(Usd(110), Assert.IsType<Refusal.TooLow>(Assert.IsType<Refused>(await auction.Insist(host, Makran, id, new Bid(Usd(100)))).Refusal).MinNext);
        Assert.IsType<Receipt>(await auction.Insist(host, Makran, NewId(), new Bid(Usd(110))));
        Assert.IsType<Refusal.Unavailable>(Assert.IsType<Refused>(await other.Submit(Heding, NewId(), new Bid(Usd(120)))).Refusal);
    }

    [Fact]
    public async Task A_room_that_another_wrote_to_is_soon_read_as_it_is_though_nobody_writes_here()
    {
        await using var host = await TestHost.Start(await stores.New(), compares: true);
        var auction = await Auction.Open(host, AnHour);
        var other = await host.SecondActivation(auction.Feed);
        var bid = Assert.IsType<Receipt>(await other.Submit(Heding, NewId(), new Bid(Usd(100))));
        await Until(async () => (await auction.View(host, Makran)).Version >= bid.Seq);
        Assert.Equal(bid.Head, (await auction.View(host, Makran)).Head);
    }

    [Fact]
    public async Task An_auction_closes_by_its_timer_and_names_the_bidders()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, TimeSpan.FromSeconds(6), reserve: 100);
        var ear = new Ear();
        await Watch(host, auction, ear, Makran, after: 0);
        await auction.Accepted(host, Heding, new Bid(Usd(100)));
        var (closed, result) = await ear.Next<AuctionClosed>();
        Assert.True(result.ReserveMet);
        Assert.True(closed.Entry.At >= (await auction.View(host, Makran)).Rules.ClosesAt);
        var facts = ear.Heard.SelectMany(notice => notice.Facts).ToList();
        var opening = facts.IndexOf(closed);
        Assert.IsType<ReserveSealed>(Decode(facts[opening + 1]));
        Assert.True(facts[opening + 1].WhatFor.Everyone);
        Assert.IsType<BiddersNamed>(Decode(facts[opening + 2]));
        Assert.Contains(facts.Skip(opening + 3), fact => Decode(fact) is BidPlaced && fact.WhoFor.Everyone);
        var reminders = host.Services.GetRequiredService<IReminderTable>();
        await Until(async () => (await reminders.ReadRows(host.Room(auction.Id).GetGrainId())).Reminders.Count == 0);
    }

    [Fact]
    public async Task An_auction_whose_timer_was_lost_closes_when_it_is_nudged()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour);
        await auction.Accepted(host, Heding, new Bid(Usd(100)));
        host.Clock.Forward(2 * AnHour);
        Assert.IsType<Refusal.Closed>(Assert.IsType<Refused>(await auction.Ask(host, Makran, new Bid(Usd(110)))).Refusal);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.Room(auction.Id).Nudge()));
        Assert.Equal("closed", (await auction.View(host, Makran)).Phase);
        Assert.Single(await auction.History(host), entry => entry.What is AuctionClosed);
    }

    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing_and_gives_the_lost_time_back_as_a_fact()
    {
        var store = await stores.New();
        var (id, auction, receipt) = (NewId(), default(Auction)!, default(Receipt)!);
        await using (var host = await TestHost.Start(store))
        {
            auction = await Auction.Open(host, AnHour, quietSeconds: 300);
            receipt = Assert.IsType<Receipt>(await auction.Ask(host, Heding, id, new Bid(Usd(100), Usd(300))));
        }

        await using var restarted = await TestHost.Start(store, ahead: 2 * AnHour);
        var view = await auction.View(restarted, Heding);
        var (row, what) = (await auction.History(restarted))[^1];
        var moved = Assert.IsType<ClosingMoved>(what);
        Assert.Equal("outage", moved.Reason);
        Assert.Equal(row.Entry.At.AddSeconds(300), moved.ClosesAt);
        Assert.Equal((receipt.Seq + 1, "open", Usd(300)), (view.Version, view.Phase, view.Auction!.Mine!.Limit));
        Assert.Equivalent(receipt, await auction.Ask(restarted, Heding, id, new Bid(Usd(100), Usd(300))));
        Assert.IsType<Receipt>(await auction.Ask(restarted, Makran, new Bid(Usd(310))));
    }

    [Fact]
    public async Task A_long_auction_resumes_from_its_snapshot()
    {
        var store = await stores.New();
        var auction = default(Auction)!;
        var before = default(RoomView)!;
        await using (var host = await TestHost.Start(store))
        {
            auction = await Auction.Open(host, AnHour);
            for (var round = 0; round < 12; round++)
            {
                var start = 100 + 1000 * round;
                await Task.WhenAll(Enumerable.Range(0, 100).Select(n => auction.Ask(host, n % 2 == 0 ? Heding : Makran, new Bid(Usd(start + 10 * n)))));
            }

            before = await auction.View(host, Heding);
        }

        await using var restarted = await TestHost.Start(store);
        var taken = new SnapshotProbe(restarted, auction);
        Assert.InRange((await taken.Read())!.Seq, before.Version - 499, before.Version);
        Assert.Equivalent(before, await auction.View(restarted, Heding));
    }

    [Fact]
    public async Task A_reminder_wakes_a_room_of_a_restarted_host()
    {
        var store = await stores.New();
        var auction = default(Auction)!;
        await using (var host = await TestHost.Start(store)) auction = await Auction.Draft(host, TimeSpan.FromSeconds(6), AnHour);
        await using var restarted = await TestHost.Start(store);
        await Until(async () => (await restarted.Journal.Head(auction.Feed))!.Version > 3);
        Assert.Contains(await auction.History(restarted), entry => entry.What is Opened);
    }

    [Fact]
    public async Task The_sweep_wakes_a_room_that_everything_else_forgot()
    {
        var store = await stores.New();
        var auction = default(Auction)!;
        await using (var host = await TestHost.Start(store)) auction = await Auction.Draft(host, AnHour, 3 * AnHour);
        await using var restarted = await TestHost.Start(store, ahead: 2 * AnHour, sweeps: true);
        await Until(async () => (await restarted.Journal.Head(auction.Feed))!.Version > 3);
        Assert.Contains(await auction.History(restarted), entry => entry.What is Opened);
    }

    [Fact]
    public async Task A_thousand_bids_around_the_close_are_accepted_exactly_when_they_are_in_time()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, TimeSpan.FromSeconds(6));
        var ear = new Ear();
        await Watch(host, auction, ear, Makran, after: 0);
        var closesAt = (await auction.View(host, Heding)).Rules.ClosesAt!.Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(n => BidAt(closesAt.AddMilliseconds(n - 700), n)));
        await ear.Next<AuctionClosed>();

        var receipts = answers.OfType<Receipt>().ToArray();
        Assert.All(receipts, receipt => Assert.True(receipt.At < closesAt));
        Assert.All(answers.OfType<Refused>(), refused => Assert.True(refused.Refusal is Refusal.Closed or Refusal.TooLow));
        Assert.True(receipts.Length > 10, $"only {receipts.Length} bids were accepted");
        Assert.Contains(answers, answer => answer is Refused { Refusal: Refusal.Closed });

        var history = await auction.History(host);
        var end = history.FindIndex(entry => entry.What is AuctionClosed);
        Assert.True(history[end].Row.Entry.At >= closesAt);
        Assert.Equal(receipts.Length, history.Count(entry => entry.What is BidPlaced));
        Assert.All(history.Where(entry => entry.What is BidPlaced), bid => Assert.True(bid.Row.Entry.At < closesAt && bid.Row.Entry.Seq <= end));
        var replayed = await host.SecondActivation(auction.Feed);
        Assert.Equivalent(await auction.View(host, Heding), RoomViews.View(replayed.Committed.State, Heding, replayed.Committed.Seq, replayed.Committed.Hash, host.Clock.GetUtcNow()));

        async Task<Answer> BidAt(DateTimeOffset time, int n)
        {
            var wait = time - host.Clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            return await auction.Ask(host, n % 2 == 0 ? Heding : Makran, new Bid(Usd(100 + 10 * n)));
        }
    }

    [Fact]
    public async Task People_of_other_nodes_are_told_and_signals_passed_on()
    {
        await using var host = await Start();
        var presence = host.Grains.GetGrain<IPresenceGrain>("rooms/any");
        var (one, two) = (new Ear(), new Ear());
        var (first, second) = (host.Reference(one), host.Reference(two));
        var heding = new Presence(Heding.Person, Heding.Party, Viewpoint(Heding.Party), "here");
        await presence.Here(second, []);
        await presence.Here(first, [heding]);
        Assert.Equal([heding], await two.NextPeople());
        await presence.Signal(second, new Signal(Makran.Person, Makran.Party, Viewpoint(Makran.Party), "typing", "room"));
        Assert.Equal("typing", (await one.NextSignal()).Kind);
        await presence.Here(first, []);
        Assert.Empty(await two.NextPeople());
    }

    /// <summary>Not a law but a figure: durable bids a second through the grain, 64 callers, one hot room.</summary>
    [Fact(Explicit = true)]
    public async Task Figure_bids_a_second()
    {
        await using var host = await Start();
        var auction = await Auction.Open(host, AnHour, anonymous: true);
        var next = 9;
        for (var run = 0; run < 4; run++)
        {
            var accepted = 0;
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, 64).Select(async n =>
            {
                while (watch.Elapsed < TimeSpan.FromSeconds(3))
                    if (await auction.Ask(host, n % 2 == 0 ? Heding : Makran, new Bid(Usd(10 * Interlocked.Increment(ref next)))) is Receipt) Interlocked.Increment(ref accepted);
            }));
            TestContext.Current.SendDiagnosticMessage($"{GetType().Name}: {accepted / watch.Elapsed.TotalSeconds:N0} bids/s");
            Console.Error.WriteLine($"{GetType().Name}: {accepted / watch.Elapsed.TotalSeconds:N0} bids/s");
        }
    }

    private async Task<TestHost> Start() => await TestHost.Start(await stores.New());

    private static async Task<IFeedWatcher> Watch(TestHost host, Auction auction, Ear ear, Contracts.People.Caller viewer, long after)
    {
        var watcher = host.Reference(ear);
        Assert.IsType<Watching>(await host.Room(auction.Id).Watch(watcher, viewer, after));
        return watcher;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(100));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await holds()) await pace.WaitForNextTickAsync(patience.Token);
    }

    private static RoomEvent Decode(Fact fact) => RoomSubject.Instance.Decode(fact.Entry.What)!;

    private static Viewpoint Viewpoint(PartyId party) => new(ViewpointKind.Party, party);
}

public sealed class RoomsOnSqlite(SqliteStores stores) : RoomStories(stores), IClassFixture<SqliteStores>;

public sealed class RoomsOnPostgres(PostgresStores stores) : RoomStories(stores), IClassFixture<PostgresStores>;
