using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Time.Testing;

namespace EMiningLive.Journal.Tests;

/// <summary>The writer in front of a journal with which things happen.</summary>
public sealed class WriterTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Facts.Noon);
    private Disturbed journal = null!;
    private JournalWriter writer = null!;

    public async ValueTask InitializeAsync()
    {
        journal = new(new StoredJournal(new MemoryStore(time), Vault.Fresh(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider())));
        writer = await Writers.Started(journal, time);
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    [Fact]
    public async Task All_that_gathers_during_a_commit_leaves_as_the_next()
    {
        var commits = 0;
        var held = Hold();
        journal.AfterCommit = () => Task.FromResult(commits++);
        var first = writer.Append(Facts.Fresh().Say("first").Batch);
        await held.Reached;
        var rest = Enumerable.Range(0, 100).Select(_ => writer.Append(Facts.Fresh().Say("rest").Batch)).ToList();
        held.Release();

        await Task.WhenAll([first, .. rest]);

        Assert.Equal(2, commits);
    }

    [Fact]
    public async Task What_follows_on_a_fenced_batch_is_fenced_and_a_reloaded_feed_starts_clean()
    {
        var start = Facts.Fresh();
        var (theirs, winner) = start.Say("theirs");
        await journal.Append([winner]);
        var (lost, fenced) = start.Say("fenced");
        var (lostToo, follower) = lost.Say("follower");
        var (_, late) = lostToo.Say("late");

        Assert.Equal([Appended.Fenced, Appended.Fenced], await Task.WhenAll(writer.Append(fenced), writer.Append(follower)));
        Assert.Equal([Appended.Fenced, Appended.Committed], await Task.WhenAll(writer.Append(late), writer.Append(theirs.Say("reloaded").Batch)));
    }

    [Fact]
    public async Task An_unknown_outcome_is_shared_by_what_follows_and_by_nothing_else()
    {
        var (first, batch) = Facts.Fresh().Say("unknown");
        var held = Hold(then: () => throw new IOException("nobody knows"));
        var unknown = writer.Append(batch);
        await held.Reached;
        var follower = writer.Append(first.Say("follower").Batch);
        var other = writer.Append(Facts.Fresh().Say("other").Batch);
        held.Release();

        await Assert.ThrowsAsync<IOException>(() => unknown);
        await Assert.ThrowsAsync<IOException>(() => follower);
        Assert.Equal(Appended.Committed, await other);
        Assert.True(writer.HasRoom);
    }

    [Fact]
    public async Task There_is_no_room_while_too_much_is_pending()
    {
        var held = Hold();
        var first = writer.Append(Facts.Fresh().Say("first").Batch);
        await held.Reached;
        var many = writer.Append(Facts.Fresh().Say([.. Enumerable.Repeat("x", JournalWriter.RoomForEntries)]).Batch);

        Assert.False(writer.HasRoom);
        held.Release();
        await Task.WhenAll(first, many);
        Assert.True(writer.HasRoom);
    }

    [Fact]
    public async Task Stopping_makes_durable_what_was_pending_and_takes_nothing_more()
    {
        var held = Hold();
        var pending = Enumerable.Range(0, 10).Select(_ => writer.Append(Facts.Fresh().Say("pending").Batch)).ToList();
        await held.Reached;
        var stopping = writer.Stop();
        held.Release();
        await stopping;

        Assert.All(pending, append => Assert.Equal(Appended.Committed, append.Result));
        await Assert.ThrowsAsync<InvalidOperationException>(() => writer.Append(Facts.Fresh().Say("late").Batch));
    }

    [Theory]
    [InlineData(251)]
    [InlineData(-251)]
    public async Task A_clock_that_is_off_is_not_trusted_until_it_agrees_again(int lead)
    {
        Assert.True(writer.ClockTrusted);
        journal.Lead = TimeSpan.FromMilliseconds(lead);
        await writer.Append(Facts.Fresh().Say("a").Batch);
        Assert.False(writer.ClockTrusted);

        journal.Lead = TimeSpan.FromMilliseconds(250);
        await writer.Append(Facts.Fresh().Say("b").Batch);
        Assert.True(writer.ClockTrusted);
    }

    [Fact]
    public async Task A_slow_commit_says_nothing_of_the_clock()
    {
        journal.AfterCommit = () =>
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return Task.CompletedTask;
        };
        await writer.Append(Facts.Fresh().Say("slow").Batch);

        Assert.True(writer.ClockTrusted);
    }

    [Fact]
    public async Task A_batch_that_no_journal_could_take_disturbs_nobody_else()
    {
        var (_, batch) = Facts.Fresh().Say("a", "b");

        Assert.Throws<ArgumentException>(() => { _ = writer.Append(batch with { Rows = [batch.Rows[1], batch.Rows[0]] }); });
        Assert.Equal(Appended.Committed, await writer.Append(batch));
    }

    /// <summary>Holds the next commit back until it is released; then that happens to it.</summary>
    private Held Hold(Func<Task>? then = null)
    {
        var held = new Held();
        journal.BeforeCommit = async () =>
        {
            journal.BeforeCommit = () => Task.CompletedTask;
            held.Reach();
            await held.Released;
            if (then is not null) await then();
        };
        return held;
    }

    private sealed class Held
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;
        public Task Released => released.Task;
        public void Reach() => reached.SetResult();
        public void Release() => released.SetResult();
    }
}
