using EMiningLive.Contracts;
using EMiningLive.Grains.Tests.Kit;

namespace EMiningLive.Grains.Tests.Ledgers;

/// <summary>Nothing is said before it is durable; what is not known is called unknown.</summary>
public sealed class DurabilityTests : LedgerTest
{
    [Fact]
    public Task Nothing_is_answered_told_or_shown_before_it_is_durable() => Story(async () =>
    {
        Journal.Hold();
        var answer = Submit(new Add(1));
        Assert.False(answer.IsCompleted);
        Assert.Equal(0, Ledger.Committed.Seq);
        Assert.Empty(Told);
        Journal.Release();
        Receipt(await answer);
        Assert.Equal(1, Ledger.Committed.Seq);
        Assert.Single(Told);
    });

    [Fact]
    public Task Bids_of_one_moment_are_decided_on_each_other() => Story(async () =>
    {
        Journal.Hold();
        var all = Submit(new Add(Counter.Most));
        var oneMore = Submit(new Add(1));
        Journal.Release();
        Receipt(await all);
        Refusal<Refusal.Closed>(await oneMore);
    });

    [Fact]
    public Task A_refusal_waits_for_what_it_was_decided_on() => Story(async () =>
    {
        Journal.Hold();
        var all = Submit(new Add(Counter.Most));
        var refused = Submit(new Add(1));
        Assert.False(refused.IsCompleted);
        Journal.Next = Mishap.Failed;
        Journal.Release();
        Refusal<Refusal.Unavailable>(await all);
        Refusal<Refusal.Unavailable>(await refused);
    });

    [Fact]
    public Task After_a_failed_append_all_is_unavailable_and_nothing_is_told() => Story(async () =>
    {
        Journal.Hold();
        var pending = Enumerable.Range(0, 10).Select(_ => Submit(new Add(1))).ToArray();
        Journal.Next = Mishap.Failed;
        Journal.Release();
        Assert.All(await Task.WhenAll(pending), answer => Refusal<Refusal.Unavailable>(answer));
        Refusal<Refusal.Unavailable>(await Submit(new Add(1)));
        Assert.Empty(Told);
        Assert.Equal((1, 0), (Deaths, Ledger.Committed.Seq));
    });

    [Fact]
    public Task A_lost_acknowledgement_is_unknown_and_the_same_id_finds_the_receipt() => Story(async () =>
    {
        var id = NewId();
        Journal.Next = Mishap.Lost;
        Refusal<Refusal.Unavailable>(await Ledger.Submit(Heding, id, new Add(7)));
        await Load();
        Assert.Equal(1, Receipt(await Ledger.Submit(Heding, id, new Add(7))).Seq);
        Assert.Single(Journal.Rows(Feed));
    });

    [Fact]
    public Task A_second_writer_fences_the_first() => Story(async () =>
    {
        var stale = Ledger;
        await Load();
        Receipt(await Submit(new Add(1)));
        Refusal<Refusal.Unavailable>(await stale.Submit(Heding, NewId(), new Add(1)));
        Receipt(await Submit(new Add(1)));
        Assert.Equal((1, 2), (Deaths, Journal.Rows(Feed).Count));
    });

    [Fact]
    public Task What_is_abandoned_is_unknown() => Story(async () =>
    {
        Journal.Hold();
        var pending = Submit(new Add(1));
        Ledger.Abandon();
        Refusal<Refusal.Unavailable>(await pending);
        Journal.Release();
        await Ledger.Settled;
        Assert.Empty(Told);
    });

    [Theory, InlineData(false, true), InlineData(true, false)]
    public Task With_a_wrong_clock_or_without_room_nothing_is_decided(bool clock, bool room) => Story(async () =>
    {
        var id = NewId();
        var first = await Ledger.Submit(Heding, id, new Add(1));
        (Journal.ClockTrusted, Journal.HasRoom) = (clock, room);
        Refusal<Refusal.Unavailable>(await Submit(new Add(1)));
        Assert.Same(first, await Ledger.Submit(Heding, id, new Add(1)));
        (Journal.ClockTrusted, Journal.HasRoom) = (true, true);
        Receipt(await Submit(new Add(1)));
    });

    [Fact]
    public Task A_command_that_changes_nothing_is_answered_with_where_the_feed_stands() => Story(async () =>
    {
        var last = Receipt(await Submit(new Add(1)));
        Assert.Equivalent(last, Receipt(await Submit(new Rest())));
        Assert.Single(Journal.Rows(Feed));
    });
}
