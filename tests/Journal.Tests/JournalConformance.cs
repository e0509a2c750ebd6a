using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using Microsoft.AspNetCore.DataProtection;

namespace EMiningLive.Journal.Tests;

/// <summary>What every journal promises, whatever it stands on.</summary>
public abstract class JournalConformance : IAsyncLifetime
{
    private JournalHost host = null!;

    protected IJournal Journal => host.Journal;
    protected ISummaries Summaries => host.Summaries;
    protected JournalHost Host => host;

    protected abstract Task<JournalHost> Start();

    public virtual async ValueTask InitializeAsync() => host = await Start();

    public virtual async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_unknown_feed_is_empty()
    {
        var feed = Facts.Fresh().Feed;

        Assert.Null(await Journal.Head(feed));
        Assert.Null(await Journal.Find(feed, Facts.NewCommand()));
        Assert.Empty(await Journal.Read(feed, 0, 100));
    }

    [Fact]
    public async Task What_was_appended_is_read_as_it_was()
    {
        var (after, batch) = Facts.Fresh().Say("one", "两", "تین");

        Assert.Equal(Appended.Committed, await Append(batch));

        SameRows(batch.Rows, await Journal.Read(batch.Feed, 0, 100));
        var head = await Journal.Head(batch.Feed);
        Assert.Equal(after.Version, head!.Version);
        Assert.Equal(after.Head, head.Hash);
    }

    [Fact]
    public async Task Pages_follow_on_each_other()
    {
        var facts = Facts.Fresh();
        var rows = new List<Row>();
        for (var i = 0; i < 5; i++)
        {
            (facts, var batch) = facts.Say($"{i}a", $"{i}b");
            await Append(batch);
            rows.AddRange(batch.Rows);
        }

        SameRows(rows[..4], await Journal.Read(facts.Feed, 0, 4));
        SameRows(rows[4..8], await Journal.Read(facts.Feed, 4, 4));
        SameRows(rows[8..], await Journal.Read(facts.Feed, 8, 4));
        Assert.Empty(await Journal.Read(facts.Feed, 10, 4));
    }

    [Fact]
    public async Task A_command_is_found_by_the_last_entry_that_it_caused()
    {
        var command = Facts.NewCommand();
        var (_, batch) = Facts.Fresh().Say(command, "first", "last");
        await Append(batch);

        var found = await Journal.Find(batch.Feed, command);

        SameRow(batch.Rows[1], found!);
        Assert.Null(await Journal.Find(Facts.Fresh().Feed, command));
    }

    [Fact]
    public async Task Many_feeds_are_written_in_one_commit()
    {
        var batches = Enumerable.Range(0, 50).Select(_ => Facts.Fresh().Say("a", "b").Batch).ToList();

        var report = await Journal.Append(batches);

        Assert.All(report.Outcomes, outcome => Assert.Equal(Appended.Committed, outcome));
        foreach (var batch in batches) SameRows(batch.Rows, await Journal.Read(batch.Feed, 0, 100));
    }

    [Fact]
    public async Task Batches_of_one_feed_that_follow_on_each_other_are_written_together()
    {
        var (first, a) = Facts.Fresh().Say("a");
        var (_, b) = first.Say("b");

        var report = await Journal.Append([a, b]);

        Assert.Equal([Appended.Committed, Appended.Committed], report.Outcomes);
        SameRows([.. a.Rows, .. b.Rows], await Journal.Read(a.Feed, 0, 100));
    }

    [Fact]
    public async Task A_place_is_given_once_and_the_other_feeds_do_not_suffer()
    {
        var contested = Facts.Fresh();
        var (_, winner) = contested.Say("winner");
        var (afterLoser, loser) = contested.Say("loser");
        var (_, follower) = afterLoser.Say("follower");
        var others = Enumerable.Range(0, 5).Select(_ => Facts.Fresh().Say("other").Batch).ToList();
        await Append(winner);

        var report = await Journal.Append([others[0], loser, follower, .. others[1..]]);

        Assert.Equal(
            [Appended.Committed, Appended.Fenced, Appended.Fenced, Appended.Committed, Appended.Committed, Appended.Committed, Appended.Committed],
            report.Outcomes);
        SameRows(winner.Rows, await Journal.Read(contested.Feed, 0, 100));
        foreach (var other in others) SameRows(other.Rows, await Journal.Read(other.Feed, 0, 100));
    }

    [Fact]
    public async Task Two_claims_to_one_place_in_one_append_have_one_winner()
    {
        var contested = Facts.Fresh();
        var (_, winner) = contested.Say("winner");
        var (_, loser) = contested.Say("loser");

        var report = await Journal.Append([winner, loser]);

        Assert.Equal([Appended.Committed, Appended.Fenced], report.Outcomes);
        SameRows(winner.Rows, await Journal.Read(contested.Feed, 0, 100));
    }

    [Fact]
    public async Task A_gap_is_fenced()
    {
        var (first, _) = Facts.Fresh().Say("never written");
        var (_, batch) = first.Say("after the gap");

        Assert.Equal(Appended.Fenced, await Append(batch));
        Assert.Null(await Journal.Head(batch.Feed));
    }

    [Fact]
    public async Task An_entry_chained_on_another_history_is_fenced_even_where_its_seq_fits()
    {
        var start = Facts.Fresh();
        var (_, ours) = start.Say("ours");
        var (theirs, _) = start.Say("theirs");
        var (_, next) = theirs.Say("next of theirs");
        await Append(ours);

        Assert.Equal(Appended.Fenced, await Append(next));
        SameRows(ours.Rows, await Journal.Read(start.Feed, 0, 100));
    }

    [Fact]
    public async Task A_command_stands_once_in_its_feed_and_only_its_batch_is_refused()
    {
        var command = Facts.NewCommand();
        var (first, a) = Facts.Fresh().Say(command, "first");
        await Append(a);
        var (second, good) = first.Say("good");
        var (_, again) = second.Say(command, "again");
        var other = Facts.Fresh().Say(command, "the same id in another feed").Batch;

        var report = await Journal.Append([good, again, other]);

        Assert.Equal([Appended.Committed, Appended.Fenced, Appended.Committed], report.Outcomes);
        SameRows([.. a.Rows, .. good.Rows], await Journal.Read(first.Feed, 0, 100));
    }

    [Fact]
    public async Task A_batch_without_rows_or_chain_is_a_fault_of_the_program()
    {
        var (_, batch) = Facts.Fresh().Say("a", "b");

        await Assert.ThrowsAsync<ArgumentException>(() => Append(batch with { Rows = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => Append(batch with { Rows = [batch.Rows[1], batch.Rows[0]] }));
        Assert.Null(await Journal.Head(batch.Feed));
    }

    [Fact]
    public async Task Two_activations_of_one_feed_never_both_commit()
    {
        var facts = Facts.Fresh();
        for (var round = 0; round < 1_000; round++)
        {
            var (left, right) = (facts.Say("left"), facts.Say("right"));
            var outcomes = await Task.WhenAll(Append(left.Batch), Append(right.Batch));

            Assert.Single(outcomes, Appended.Committed);
            facts = outcomes[0] == Appended.Committed ? left.After : right.After;
        }
        var head = await Journal.Head(facts.Feed);
        Assert.Equal(1_000, head!.Version);
        Assert.Equal(facts.Head, head.Hash);
    }

    [Fact]
    public async Task Each_commit_tells_the_stores_clock()
    {
        var before = await Journal.Now();
        var report = await Journal.Append([Facts.Fresh().Say("a").Batch]);
        var after = await Journal.Now();

        Assert.InRange(report.Now, before, after);
    }

    [Fact]
    public async Task A_party_finds_the_feeds_that_it_reads_newest_first()
    {
        PartyId heding = new($"heding-{Guid.NewGuid():N}"), beiling = new($"beiling-{Guid.NewGuid():N}");
        var feeds = new List<FeedId>();
        for (var i = 0; i < 3; i++)
        {
            var (after, batch) = Facts.Fresh().Say([.. Enumerable.Repeat("x", i + 1)]);
            await Append(batch with { Summary = after.Summary(null, new Reader(heding, i == 0), new Reader(beiling, false)) });
            feeds.Insert(0, batch.Feed);
        }

        var visible = await Summaries.Visible("rooms", heding, 10);

        Assert.Equal(feeds, visible.Select(listed => listed.Feed));
        Assert.Equal([false, false, true], visible.Select(listed => listed.AsHost));
        Assert.Equal([3, 2, 1], visible.Select(listed => listed.Head.Version));
        Assert.Equal("""{"version":3}"""u8.ToArray(), visible[0].Text);
        Assert.Equal(2, (await Summaries.Visible("rooms", beiling, 2)).Length);
        Assert.Empty(await Summaries.Visible("projects", heding, 10));
        Assert.Empty(await Summaries.Visible("rooms", new("makran"), 10));
    }

    [Fact]
    public async Task Readers_come_and_go_with_the_summary()
    {
        PartyId heding = new($"heding-{Guid.NewGuid():N}"), beiling = new($"beiling-{Guid.NewGuid():N}");
        var (first, a) = Facts.Fresh().Say("a");
        await Append(a with { Summary = first.Summary(null, new Reader(heding, false), new Reader(beiling, false)) });
        var (second, b) = first.Say("b");
        await Append(b with { Summary = second.Summary(null, new Reader(heding, true)) });

        Assert.True(Assert.Single(await Summaries.Visible("rooms", heding, 10)).AsHost);
        Assert.Empty(await Summaries.Visible("rooms", beiling, 10));
    }

    [Fact]
    public async Task A_fenced_batch_leaves_summary_and_readers_alone()
    {
        PartyId heding = new($"heding-{Guid.NewGuid():N}");
        var start = Facts.Fresh();
        var (first, a) = start.Say("a");
        await Append(a with { Summary = first.Summary(null, new Reader(heding, false)) });

        Assert.Equal(Appended.Fenced, await Append(start.Say("b").Batch));

        var listed = Assert.Single(await Summaries.Visible("rooms", heding, 10));
        Assert.Equal(first.Head, listed.Head.Hash);
    }

    [Fact]
    public async Task Heads_of_many_feeds_come_in_one_answer()
    {
        var (one, a) = Facts.Fresh().Say("a");
        var (two, b) = Facts.Fresh().Say("b", "c");
        await Journal.Append([a, b]);

        var heads = await Summaries.Heads([one.Feed, two.Feed, Facts.Fresh().Feed]);

        Assert.Equal(2, heads.Count);
        Assert.Equal((1, 2), (heads[one.Feed].Version, heads[two.Feed].Version));
        Assert.Equal(two.Head, heads[two.Feed].Hash);
    }

    [Fact]
    public async Task What_is_due_is_found_by_its_time()
    {
        var (late, a) = Facts.Fresh().Say("a");
        var (soon, b) = Facts.Fresh().Say("b");
        var (never, c) = Facts.Fresh().Say("c");
        await Journal.Append(
        [
            a with { Summary = late.Summary(Facts.Noon) },
            b with { Summary = soon.Summary(Facts.Noon.AddMinutes(1)) },
            c with { Summary = never.Summary() },
        ]);

        Assert.Empty(await Summaries.Overdue(Facts.Noon, 10));
        Assert.Equal([late.Feed], await Summaries.Overdue(Facts.Noon.AddMinutes(1), 10));
        Assert.Equal([late.Feed, soon.Feed], await Summaries.Overdue(Facts.Noon.AddMinutes(2), 10));
    }

    [Fact]
    public async Task A_sealed_entry_is_read_by_who_has_the_keys_and_by_everyone_once_opened()
    {
        var (sealing, offer) = Facts.Fresh().Seal("""{"type":"offerSealed","amount":"1.00"}""");
        await Append(offer);
        SameRows(offer.Rows, await Journal.Read(offer.Feed, 0, 10));

        var (_, opening) = sealing.Open(1);
        Assert.Equal(Appended.Committed, await Append(opening));

        SameRows([.. offer.Rows, .. opening.Rows], await Journal.Read(offer.Feed, 0, 10));
    }

    [Fact]
    public async Task An_entry_may_be_sealed_and_opened_in_one_commit()
    {
        var (sealing, offer) = Facts.Fresh().Seal("secret");
        var (_, opening) = sealing.Open(1);

        var report = await Journal.Append([offer, opening]);

        Assert.Equal([Appended.Committed, Appended.Committed], report.Outcomes);
        SameRows([.. offer.Rows, .. opening.Rows], await Journal.Read(offer.Feed, 0, 10));
    }

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        var (sealing, offer) = Facts.Fresh().Seal("secret");
        var (opened, opening) = sealing.Open(1);
        var (_, again) = opened.Open(1);

        var report = await Journal.Append([offer, opening, again]);
        var later = await Append(again);

        Assert.Equal([Appended.Committed, Appended.Committed, Appended.Committed], report.Outcomes);
        Assert.Equal(Appended.Fenced, later);
        SameRows([.. offer.Rows, .. opening.Rows, .. again.Rows], await Journal.Read(offer.Feed, 0, 10));
    }

    [Fact]
    public async Task Without_its_key_a_sealed_entry_is_unreadable_never_absent_until_it_was_opened()
    {
        var elsewhere = new StoredJournal(Host.Get<IRowStore>(), Vault.Fresh(new EphemeralDataProtectionProvider()));
        var (sealing, offer) = Facts.Fresh().Seal("secret");
        await Append(offer);
        var (_, opening) = sealing.Open(1);
        var other = Facts.Fresh().Say("other").Batch;

        await Assert.ThrowsAsync<SealedUnreadableException>(() => elsewhere.Read(offer.Feed, 0, 10));
        var report = await elsewhere.Append([opening, other]);

        Assert.Equal([Appended.Unreadable, Appended.Committed], report.Outcomes);
        Assert.Equal(1, (await Journal.Head(offer.Feed))!.Version);

        await Append(opening);
        SameRows([.. offer.Rows, .. opening.Rows], await elsewhere.Read(offer.Feed, 0, 10));
    }

    [Fact]
    public async Task A_lost_acknowledgement_is_settled_by_reading_again()
    {
        await using var writer = await Writers.Started(new Disturbed(Journal) { AfterCommit = () => throw new IOException("the connection is gone") });
        var (_, batch) = Facts.Fresh().Say("once");

        await Assert.ThrowsAsync<IOException>(() => writer.Append(batch));

        SameRows(batch.Rows, await Journal.Read(batch.Feed, 0, 10));
        Assert.Equal(Appended.Fenced, await Append(batch));
        SameRows(batch.Rows, await Journal.Read(batch.Feed, 0, 10));
    }

    [Fact]
    public async Task The_writer_commits_what_comes_from_all_sides()
    {
        var writes = Enumerable.Range(0, 20).SelectMany(_ => Chain(20)).ToList();

        var outcomes = await Task.WhenAll(writes.Select(batch => Host.Writer.Append(batch)));

        Assert.All(outcomes, outcome => Assert.Equal(Appended.Committed, outcome));
        Assert.True(Host.Writer.HasRoom);
        Assert.True(Host.Writer.ClockTrusted);
        foreach (var feed in writes.GroupBy(batch => batch.Feed)) SameRows(feed.SelectMany(batch => batch.Rows), await Journal.Read(feed.Key, 0, 100));
    }

    [Fact]
    public async Task What_was_told_is_remembered_and_what_follows_is_due()
    {
        var (facts, first) = Facts.Fresh().Say("a");
        await Append(first with { Summary = facts.Summary(Facts.Noon) });
        Assert.Equal(0, await Journal.Told(facts.Feed));
        Assert.Contains(facts.Feed, await Summaries.Overdue(Facts.Noon.AddSeconds(1), 1000));

        await Journal.Settle(facts.Feed, 1, null);
        Assert.Equal(1, await Journal.Told(facts.Feed));
        Assert.DoesNotContain(facts.Feed, await Summaries.Overdue(Facts.Noon.AddSeconds(1), 1000));

        var (after, second) = facts.Say("b", "c");
        await Append(second with { Summary = after.Summary(Facts.Noon) });
        await Journal.Settle(facts.Feed, 2, null);
        Assert.Equal(2, await Journal.Told(facts.Feed));
        Assert.Contains(facts.Feed, await Summaries.Overdue(Facts.Noon.AddSeconds(1), 1000));
        await Journal.Settle(facts.Feed, 1, null);
        await Journal.Settle(facts.Feed, 9, null);
        Assert.Equal(2, await Journal.Told(facts.Feed));
        Assert.Equal(0, await Journal.Told(Facts.Fresh().Feed));
    }

    [Fact]
    public async Task A_list_finds_what_fits_and_sorts_it_and_counts_all()
    {
        var (public_, mine) = (new PartyId("public"), new PartyId(Guid.NewGuid().ToString("N")));
        var seen = await Listed(("zinc of Sindh", "sindh", "3", public_, false), ("copper of Sindh", "sindh", "1", public_, false), ("copper of Punjab", "punjab", "2", public_, false), ("copper draft", "sindh", "0", mine, true));

        Assert.Equal((int[])[1, 0], await Found(new("things", [public_], false, [new("province", "sindh")], [], "order", false, 0, 10)));
        Assert.Equal((int[])[0, 2, 1], await Found(new("things", [public_], false, [], [], "order", true, 0, 10)));
        Assert.Equal((int[])[1, 2], await Found(new("things", [public_], false, [], ["copper"], "order", false, 0, 10)));
        Assert.Equal((int[])[2], await Found(new("things", [public_], false, [], ["pun", "copper"], "order", false, 0, 10)));
        Assert.Equal((int[])[3, 1], await Found(new("things", [public_, mine], true, [new("province", "sindh")], ["copper"], "order", false, 0, 10)));
        Assert.Equal((int[])[1], await Found(new("things", [public_, mine], false, [new("province", "sindh")], ["copper"], "order", false, 0, 10)));
        Assert.Equal((int[])[2], await Found(new("things", [public_], false, [], [], "order", false, 1, 1)));
        Assert.Equal(3, (await Summaries.Find(Mine(new("things", [public_], false, [], [], "order", false, 1, 1)))).Total);
        Assert.Empty(await Found(new("things", [public_], false, [], ["100%_"], "order", false, 0, 10)));
        Assert.Empty(await Found(new("things", [public_], false, [], [], "nothing", false, 0, 10)));

        // Each test has lines of its own among those of others.
        ListQuery Mine(ListQuery query) => query with { Having = [.. query.Having, new("test", seen[0].Tag)] };
        async Task<int[]> Found(ListQuery query) => [.. (await Summaries.Find(Mine(query))).Items.Select(line => seen.FindIndex(each => each.Feed == line.Feed))];
    }

    [Fact]
    public async Task A_line_is_found_by_its_facets_of_now_alone()
    {
        var feed = new FeedId($"things/{Guid.NewGuid():N}");
        var tag = Guid.NewGuid().ToString("N");
        var facts = new Facts(feed, 0, Domain.Chain.HashChain.Start(feed));
        (facts, var first) = facts.Say("a");
        await Append(first with { Summary = facts.Summary([new("watches", $"{tag}-1"), new("watches", $"{tag}-2")]) });
        Assert.Equal([feed], await Summaries.With("things", new("watches", $"{tag}-2")));
        (facts, var second) = facts.Say("b");
        await Append(second with { Summary = facts.Summary([new("watches", $"{tag}-1")]) });
        Assert.Empty(await Summaries.With("things", new("watches", $"{tag}-2")));
        Assert.Equal([feed], await Summaries.With("things", new("watches", $"{tag}-1")));
        Assert.Empty(await Summaries.With("others", new("watches", $"{tag}-1")));
    }

    [Fact]
    public async Task All_lines_of_a_kind_are_read_page_by_page_with_their_versions()
    {
        var kind = $"k{Guid.NewGuid():N}";
        var feeds = new List<FeedId>();
        for (var i = 0; i < 5; i++)
        {
            var feed = new FeedId($"{kind}/{i}");
            var (_, batch) = new Facts(feed, 0, Domain.Chain.HashChain.Start(feed)).Say([.. Enumerable.Repeat("x", i + 1)]);
            await Append(batch);
            feeds.Add(feed);
        }

        Assert.Equal(feeds[..3], (await Summaries.All(kind, null, 3)).Select(line => line.Feed));
        Assert.Equal(feeds[3..], (await Summaries.All(kind, feeds[2], 3)).Select(line => line.Feed));
        Assert.Empty(await Summaries.All(kind, feeds[^1], 3));
        Assert.Equal(feeds.Select((feed, i) => (feed, (long)i + 1)), (await Summaries.Versions(kind)).OrderBy(each => each.Key).Select(each => (each.Key, each.Value)));
        Assert.Equal([feeds[1], feeds[4]], (await Summaries.Lines([feeds[4], feeds[1], new FeedId($"{kind}/none")])).Select(line => line.Feed).Order());
    }

    private async Task<List<(FeedId Feed, string Tag)>> Listed(params (string Text, string Province, string Order, PartyId Reader, bool Host)[] lines)
    {
        var tag = Guid.NewGuid().ToString("N");
        var listed = new List<(FeedId, string)>();
        foreach (var (text, province, order, reader, host) in lines)
        {
            var feed = new FeedId($"things/{Guid.NewGuid():N}");
            var (facts, batch) = new Facts(feed, 0, Domain.Chain.HashChain.Start(feed)).Say("a");
            var summary = facts.Summary([new("test", tag), new("province", province), new("order", order), new(Facet.Search, SearchText.Fold(text))], new Reader(reader, host));
            await Append(batch with { Summary = summary });
            listed.Add((feed, tag));
        }

        return listed;
    }

    protected async Task<Appended> Append(Batch batch) => (await Journal.Append([batch])).Outcomes.Single();

    protected static IEnumerable<Batch> Chain(int length)
    {
        var facts = Facts.Fresh();
        for (var i = 0; i < length; i++)
        {
            (facts, var batch) = facts.Say($"{i}");
            yield return batch;
        }
    }

    protected static void SameRows(IEnumerable<Row> expected, IEnumerable<Row> actual)
    {
        var (wanted, found) = (expected.ToList(), actual.ToList());
        Assert.Equal(wanted.Count, found.Count);
        for (var i = 0; i < wanted.Count; i++) SameRow(wanted[i], found[i]);
    }

    protected static void SameRow(Row expected, Row actual)
    {
        Assert.Equivalent(expected.Entry, actual.Entry, strict: true);
        Assert.Equal(expected.Command, actual.Command);
        Assert.Equal(expected.Fingerprint, actual.Fingerprint);
        Assert.Equal(expected.Sealed, actual.Sealed);
    }
}
