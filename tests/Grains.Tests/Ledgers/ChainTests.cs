using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain.Chain;
using EMiningLive.Grains.Ledgers;
using EMiningLive.Grains.Tests.Kit;

namespace EMiningLive.Grains.Tests.Ledgers;

/// <summary>What is written: chained, in time, and read back only if it is whole.</summary>
public sealed class ChainTests : LedgerTest
{
    [Fact]
    public Task Entries_are_chained_from_the_feed_on() => Story(async () =>
    {
        for (var i = 1; i < 20; i++) await Submit(new Add(i, Times: i % 3 + 1));
        var head = HashChain.Start(Feed);
        foreach (var (entry, n) in Journal.Rows(Feed).Select((row, i) => (row.Entry, i + 1)))
        {
            Assert.Equal(n, entry.Seq);
            head = HashChain.Next(head, entry.Seq, entry.At, HashChain.Part(entry.WhoSalt, entry.Who), HashChain.Part(entry.WhatSalt, entry.What));
            Assert.Equal(head, entry.Head);
        }
    });

    [Fact]
    public Task Entries_of_one_command_share_its_time_and_the_last_alone_carries_it() => Story(async () =>
    {
        var id = NewId();
        var receipt = Receipt(await Ledger.Submit(Heding, id, new Add(1, Times: 3)));
        var rows = Journal.Rows(Feed);
        Assert.Equal([null, null, id], rows.Select(row => row.Command));
        Assert.Equal([true, true, false], rows.Select(row => row.Fingerprint is null));
        Assert.Single(rows.Select(row => row.Entry.At).Distinct());
        Assert.Equal((3, rows[2].Entry.Head), (receipt.Seq, receipt.Head));
    });

    [Fact]
    public Task Time_is_whole_milliseconds_and_never_goes_back() => Story(async () =>
    {
        Clock.Advance(TimeSpan.FromTicks(12_345));
        var first = Receipt(await Submit(new Add(1)));
        Assert.Equal(0, first.At.Ticks % TimeSpan.TicksPerMillisecond);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, 1, TimeSpan.Zero), first.At);
        Clock.AdjustTime(first.At - TimeSpan.FromMilliseconds(200));
        Assert.Equal(first.At, Receipt(await Submit(new Add(1))).At);
    });

    [Fact]
    public Task No_salt_comes_twice() => Story(async () =>
    {
        for (var i = 0; i < 500; i++) await Submit(new Add(1));
        var salts = Journal.Rows(Feed).SelectMany(row => new[] { row.Entry.WhoSalt, row.Entry.WhatSalt }).ToArray();
        Assert.All(salts, salt => Assert.Equal(HashChain.SaltBytes, salt.Length));
        Assert.Equal(1000, salts.Select(Convert.ToHexString).Distinct().Count());
    });

    [Theory, InlineData(0), InlineData(1), InlineData(10), InlineData(1_500)]
    public Task A_snapshot_and_what_followed_is_the_same_as_all(int after) => Story(async () =>
    {
        for (var i = 0; i < 1_600; i++) await Submit(new Add(1));
        var snapshot = Ledger.Snapshot();
        for (var i = 0; i < after; i++) await Submit(new Add(1));
        var (folded, resumed) = (await Loaded(), await Loaded(snapshot));
        Assert.Equivalent(folded.Position, resumed.Position);
        Assert.Equivalent(Ledger.Committed, resumed.Position);
    });

    [Fact]
    public Task A_snapshot_of_another_schema_or_another_history_is_not_used() => Story(async () =>
    {
        await Submit(new Add(1));
        var snapshot = Ledger.Snapshot();
        var lying = snapshot with { State = Subject.Freeze(new Sum(99, 0, [])) };
        Assert.Equal(99, (await Loaded(lying)).Position.State.Value);
        Assert.Equal(1, (await Loaded(lying with { Schema = 2 })).Position.State.Value);
        Assert.Equal(1, (await Loaded(lying with { Head = new byte[32] })).Position.State.Value);
        Assert.Equal(1, (await Loaded(lying with { Seq = 5 })).Position.State.Value);
    });

    [Fact]
    public Task A_feed_whose_chain_is_broken_is_not_loaded() => Story(async () =>
    {
        for (var i = 0; i < 5; i++) await Submit(new Add(1));
        var rows = Journal.Rows(Feed);
        await Refused(3, rows.SetItem(2, rows[2] with { Entry = rows[2].Entry with { What = Subject.Encode(new Added(9)) } }));
        await Refused(3, rows.SetItem(2, rows[2] with { Entry = rows[2].Entry with { At = rows[2].Entry.At.AddMilliseconds(1) } }));
        await Refused(4, rows.RemoveAt(3));
        await Refused(2, rows.RemoveAt(0).Insert(0, rows[1]).RemoveAt(1).Insert(0, rows[0]).SetItem(1, rows[1] with { Entry = rows[1].Entry with { Head = new byte[32] } }));
    });

    [Fact]
    public Task A_feed_with_an_event_from_tomorrow_is_not_loaded() => Story(async () =>
    {
        await Submit(new Add(1));
        await Submit(new Hide("fromTomorrow"));
        await Refused(2, Journal.Rows(Feed));
    });

    private async Task Refused(long seq, IEnumerable<Contracts.Journal.Row> rows)
    {
        Journal.Put(Feed, rows);
        Assert.Equal(seq, (await Assert.ThrowsAsync<FeedUnreadableException>(() => Loaded())).Seq);
    }
}
