using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Grains.Tests.Kit;

namespace EMiningLive.Grains.Tests.Ledgers;

/// <summary>What watchers are told, in the order in which it must be shown (contract, "Feeds").</summary>
public sealed class TellingTests : LedgerTest
{
    [Fact]
    public Task What_is_durable_together_is_told_together_in_order() => Story(async () =>
    {
        Journal.Hold();
        var all = Enumerable.Range(0, 10).Select(_ => Submit(new Add(1))).ToArray();
        Journal.Release();
        await Task.WhenAll(all);
        Assert.Equal(Enumerable.Range(1, 10).Select(n => (long)n), Assert.Single(Told).Facts.Select(Seq));
    });

    [Fact]
    public Task An_opening_entry_is_directly_followed_by_what_it_opened() => Story(async () =>
    {
        Journal.Hold();
        await TogetherAsync(new Hide("a"), new Add(1), new Hide("b"), new Reveal(), new Add(1), new Hide("c"));
        Assert.Equal([1, 2, 3, 4, 1, 3, 5, 6], Told.Single().Facts.Select(Seq));
        Assert.Equal([false, true, false, true, true, true, true, false], Told.Single().Facts.Select(fact => fact.WhatFor.Everyone));
    });

    [Fact]
    public Task What_was_opened_once_is_not_sent_again() => Story(async () =>
    {
        await Submit(new Hide("a"));
        await Submit(new Reveal());
        await Submit(new Hide("b"));
        await Submit(new Reveal());
        Assert.Equal([1, 2, 1, 3, 4, 3], Told.SelectMany(notice => notice.Facts).Select(Seq));
    });

    [Fact]
    public Task Of_what_is_opened_the_hundred_latest_are_sent_again() => Story(async () =>
    {
        for (var i = 0; i < 150; i++) await Submit(new Hide($"{i}"));
        await Submit(new Reveal());
        Assert.Equal([151, .. Enumerable.Range(51, 100)], Told[^1].Facts.Select(Seq));
    });

    [Fact]
    public Task What_is_opened_from_long_ago_is_sent_again_too() => Story(async () =>
    {
        await TogetherAsync(new Add(1), new Hide("a"));
        for (var i = 0; i < 1_500; i++) await Submit(new Add(1));
        await Submit(new Reveal());
        Assert.Equal([1503, 2], Told[^1].Facts.Select(Seq));
        await Submit(new Reveal());
        Assert.Equal([1504], Told[^1].Facts.Select(Seq));
    });

    [Fact]
    public Task A_notice_ends_where_a_partys_right_does() => Story(async () =>
    {
        await TogetherAsync(new Add(1), new Dismiss(Makran.Party), new Add(1));
        Assert.Equal([[1, 2], [3]], Told.Select(notice => notice.Facts.Select(Seq).ToArray()));
        Assert.Equal([Makran.Party], Told[0].Gone);
        Assert.Empty(Told[1].Gone);
    });

    [Fact]
    public Task Who_was_away_for_a_moment_gets_what_was_told_meanwhile() => Story(async () =>
    {
        await TogetherAsync(new Hide("a"), new Add(1), new Reveal(), new Add(1));
        Assert.True(Ledger.TryRecent(2, out var facts));
        Assert.Equal([3, 1, 4], facts.Select(Seq));
        Assert.True(Ledger.TryRecent(4, out facts));
        Assert.Empty(facts);
    });

    [Fact]
    public Task Who_was_away_for_long_is_sent_to_the_journal() => Story(async () =>
    {
        for (var i = 0; i < 1_200; i++) await Submit(new Add(1));
        Assert.False(Ledger.TryRecent(199, out _));
        Assert.True(Ledger.TryRecent(200, out var facts));
        Assert.Equal(1_000, facts.Length);
        await Load(Ledger.Snapshot());
        Assert.True(Ledger.TryRecent(200, out facts));
        Assert.Equal(1_000, facts.Length);
    });

    [Fact]
    public Task After_a_restart_what_is_opened_is_still_sent_again() => Story(async () =>
    {
        await Submit(new Hide("a"));
        await Load(Ledger.Snapshot());
        await Submit(new Reveal());
        Assert.Equal([2, 1], Told[^1].Facts.Select(Seq));
    });

    private async Task TogetherAsync(params CounterCommand[] commands)
    {
        Journal.Hold();
        var all = commands.Select(Submit).ToArray();
        Journal.Release();
        await Task.WhenAll(all);
    }

    private static long Seq(Fact fact) => fact.Entry.Seq;
}
