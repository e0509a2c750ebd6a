using EMiningLive.Contracts;
using EMiningLive.Grains.Ledgers;
using EMiningLive.Grains.Tests.Kit;

namespace EMiningLive.Grains.Tests.Ledgers;

/// <summary>One id, one effect, for ever (contract, "Commands").</summary>
public sealed class CommandIdTests : LedgerTest
{
    [Fact]
    public Task The_same_id_a_hundred_times_at_once_is_one_entry_and_a_hundred_equal_answers() => Story(async () =>
    {
        Journal.Hold();
        var id = NewId();
        var answers = Enumerable.Range(0, 100).Select(_ => Ledger.Submit(Heding, id, new Add(1))).ToArray();
        Journal.Release();
        Assert.All(await Task.WhenAll(answers), answer => Assert.Equal(1, Receipt(answer).Seq));
        Assert.Single(Journal.Rows(Feed));
        Assert.Equal(1, Ledger.Committed.State.Value);
    });

    [Fact]
    public Task The_same_id_later_gives_the_first_receipt() => Story(async () =>
    {
        var id = NewId();
        var first = await Ledger.Submit(Heding, id, new Add(1));
        await Submit(new Add(1));
        Assert.Same(first, await Ledger.Submit(Heding, id, new Add(1)));
    });

    [Theory, InlineData(true), InlineData(false)]
    public Task An_id_that_stands_for_another_person_or_content_is_reused(bool pending) => Story(async () =>
    {
        var id = NewId();
        Journal.Hold();
        var first = Ledger.Submit(Heding, id, new Add(1));
        if (!pending) { Journal.Release(); await first; }
        var otherContent = Ledger.Submit(Heding, id, new Add(2));
        var otherPerson = Ledger.Submit(Makran, id, new Add(1));
        Journal.Release();
        Refusal<Refusal.CommandReused>(await otherContent);
        Refusal<Refusal.CommandReused>(await otherPerson);
        Receipt(await first);
    });

    [Fact]
    public Task A_refused_id_is_decided_anew() => Story(async () =>
    {
        var id = NewId();
        await Submit(new Add(Counter.Most));
        Refusal<Refusal.Closed>(await Ledger.Submit(Heding, id, new Add(1)));
        Receipt(await Ledger.Submit(Heding, id, new Hide("x")));
    });

    [Fact]
    public Task What_is_malformed_or_not_there_is_refused_before_the_id_is_looked_at() => Story(async () =>
    {
        var id = NewId();
        await Ledger.Submit(Heding, id, new Add(1));
        Refusal<Refusal.Invalid>(await Ledger.Submit(Heding, id, new Add(0)));
        Refusal<Refusal.NotFound>(await Ledger.Submit(Person("x", Counter.Stranger.Value), id, new Add(1)));
    });

    [Fact]
    public Task An_id_is_known_after_a_restart() => Story(async () =>
    {
        var id = NewId();
        var first = Receipt(await Ledger.Submit(Heding, id, new Add(1)));
        await Load();
        Assert.Equivalent(first, Receipt(await Ledger.Submit(Heding, id, new Add(1))));
        Refusal<Refusal.CommandReused>(await Ledger.Submit(Makran, id, new Add(1)));
        Assert.Single(Journal.Rows(Feed));
    });

    [Theory, InlineData(false), InlineData(true)]
    public Task An_id_beyond_the_window_is_known_too(bool restarted) => Story(async () =>
    {
        var id = NewId();
        var first = Receipt(await Ledger.Submit(Heding, id, new Add(1)));
        for (var i = 0; i < Commands.Window; i++) await Submit(new Add(1));
        if (restarted) await Load(Ledger.Snapshot());
        var asked = Journal.Asked;
        Assert.Equivalent(first, Receipt(await Ledger.Submit(Heding, id, new Add(1))));
        Refusal<Refusal.CommandReused>(await Ledger.Submit(Makran, id, new Add(1)));
        Assert.Equal(asked + 1, Journal.Asked);
        Assert.Equal(Commands.Window + 1, Journal.Rows(Feed).Count);
    });

    [Fact]
    public Task An_old_id_replayed_in_a_loop_harms_nobody() => Story(async () =>
    {
        var id = NewId();
        await Ledger.Submit(Heding, id, new Add(1));
        for (var i = 0; i < Commands.Window; i++) await Submit(new Add(1));
        var asked = Journal.Asked;
        for (var i = 0; i < 1000; i++)
        {
            var replayed = Ledger.Submit(Heding, id, new Add(1));
            Receipt(await Submit(new Add(1)));
            Assert.Equal(1, Receipt(await replayed).Seq);
        }

        Assert.InRange(Journal.Asked - asked, 1, 1 + 1000 / 50);
        Assert.Equal(0, Deaths);
    });

    [Fact]
    public Task An_old_id_asked_many_times_at_once_has_one_effect_whether_it_was_accepted_or_not() => Story(async () =>
    {
        await Submit(new Add(1));
        var falseAlarm = FalseAlarm(Ledger.Snapshot());
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Ledger.Submit(Heding, falseAlarm, new Add(1))));
        Assert.True(Journal.Asked > 0);
        Assert.All(answers, answer => Assert.Equal(2, Receipt(answer).Seq));
        Assert.Equal(2, Journal.Rows(Feed).Count);
    });

    [Fact]
    public Task When_the_journal_cannot_say_nothing_is_decided() => Story(async () =>
    {
        await Submit(new Add(1));
        var falseAlarm = FalseAlarm(Ledger.Snapshot());
        Journal.Silent = true;
        Refusal<Refusal.Unavailable>(await Ledger.Submit(Heding, falseAlarm, new Add(1)));
        Assert.Single(Journal.Rows(Feed));
    });

    /// <summary>Fills the ledger's filter until it takes an id for known that never was accepted.</summary>
    private CommandId FalseAlarm(Snapshot snapshot)
    {
        var full = snapshot.Commands[0] with { Bits = [.. Enumerable.Repeat((byte)0xff, snapshot.Commands[0].Bits.Length)] };
        Load(snapshot with { Commands = [full] }).GetAwaiter().GetResult();
        return NewId();
    }
}
