using System.Threading.Channels;
using EMiningLive.Contracts;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Tests.Live;

/// <summary>What waits for a connection: little, together, and never in anyone's way.</summary>
public sealed class OutboxTests
{
    private static readonly FeedId Room = FeedId.Room("r1");

    private readonly Channel<Parcel> wire = Channel.CreateUnbounded<Parcel>();
    private readonly Channel<TaskCompletionSource> sends = Channel.CreateUnbounded<TaskCompletionSource>();

    [Fact]
    public async Task An_idle_one_sends_at_once()
    {
        var outbox = Reading(16);
        outbox.Offer(Frames(1));
        Assert.Equal([1], Seqs(await wire.Reader.ReadAsync()));
    }

    [Fact]
    public async Task What_gathers_while_a_send_is_under_way_leaves_as_one()
    {
        var outbox = Slow(16);
        for (var seq = 1; seq <= 5; seq++) outbox.Offer(Frames(seq));
        (await sends.Reader.ReadAsync()).SetResult();
        (await sends.Reader.ReadAsync()).SetResult();
        Assert.Equal([1], Seqs(await wire.Reader.ReadAsync()));
        Assert.Equal([2, 3, 4, 5], Seqs(await wire.Reader.ReadAsync()));
    }

    [Fact]
    public void Those_that_gathered_the_same_share_it()
    {
        Batch first = Frames(1), second = Frames(2);
        Assert.Same(Batch.Merge([first, second]), Batch.Merge([first, second]));
        Assert.NotSame(Batch.Merge([first, second]), Batch.Merge([first, Frames(2)]));
    }

    [Fact]
    public async Task What_ends_a_feed_stays_behind_its_frames()
    {
        var outbox = Slow(16);
        outbox.Offer(Frames(1));
        outbox.Offer(Frames(2));
        outbox.Offer(new RevokedNews(Room, "expelled"));
        for (var i = 0; i < 3; i++) (await sends.Reader.ReadAsync()).SetResult();
        Assert.Equal([1], Seqs(await wire.Reader.ReadAsync()));
        Assert.Equal([2], Seqs(await wire.Reader.ReadAsync()));
        Assert.IsType<RevokedNews>(await wire.Reader.ReadAsync());
    }

    [Fact]
    public async Task One_that_overflows_drops_its_frames_and_says_that_they_are_to_be_asked_for()
    {
        var outbox = Slow(4);
        for (var seq = 1; seq <= 6; seq++) outbox.Offer(Frames(seq));
        (await sends.Reader.ReadAsync()).SetResult();
        (await sends.Reader.ReadAsync()).SetResult();
        Assert.Equal([1], Seqs(await wire.Reader.ReadAsync()));
        Assert.Equal(Room, Assert.IsType<ResyncNews>(await wire.Reader.ReadAsync()).Feed);
    }

    [Fact]
    public async Task After_its_last_word_nothing_is_taken_any_more()
    {
        var outbox = Slow(16);
        for (var seq = 1; seq <= 3; seq++) outbox.Offer(Frames(seq));
        outbox.Finish([new RevokedNews(Room, "sessionEnded")]);
        outbox.Offer(Frames(4));
        for (var i = 0; i < 2; i++) (await sends.Reader.ReadAsync()).SetResult();
        Assert.Equal([1], Seqs(await wire.Reader.ReadAsync()));
        Assert.IsType<RevokedNews>(await wire.Reader.ReadAsync());
        Assert.False(sends.Reader.TryRead(out _));
    }

    [Fact]
    public async Task One_that_is_held_sends_what_gathered_when_it_is_released()
    {
        var outbox = new Outbox(new(16, 1 << 20), Write, _ => { }, TimeProvider.System, held: true);
        outbox.Offer(Frames(1));
        Assert.False(wire.Reader.TryRead(out _));
        outbox.Release();
        Assert.Equal([1], Seqs(await wire.Reader.ReadAsync()));
    }

    [Fact]
    public async Task What_ends_something_outlasts_the_frames_that_are_forgotten()
    {
        var outbox = new Outbox(new(16, 1 << 20), Write, _ => { }, TimeProvider.System, held: true);
        outbox.Offer(Frames(1));
        outbox.Offer(new DrainingNews(1000));
        outbox.Forget();
        outbox.Release();
        Assert.IsType<DrainingNews>(await wire.Reader.ReadAsync());
        Assert.False(wire.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_wire_that_fails_is_told_once_and_nothing_more_is_sent()
    {
        var failed = new TaskCompletionSource<Exception>();
        var outbox = new Outbox(new(16, 1 << 20), _ => ValueTask.FromException(new IOException("gone")), failed.SetResult, TimeProvider.System);
        outbox.Offer(Frames(1));
        Assert.IsType<IOException>(await failed.Task);
        outbox.Offer(Frames(2));
        Assert.Equal(TimeSpan.Zero, outbox.StuckFor);
    }

    private Outbox Reading(int parcels) => new(new(parcels, 1 << 20), Write, _ => { }, TimeProvider.System);

    private Outbox Slow(int parcels) => new(new(parcels, 1 << 20), async parcel =>
    {
        var send = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await sends.Writer.WriteAsync(send);
        await send.Task;
        await Write(parcel);
    }, _ => { }, TimeProvider.System);

    private ValueTask Write(Parcel parcel) => wire.Writer.WriteAsync(parcel);

    private static Batch Frames(long seq) => new(Room, [new(seq, false, "{}"u8.ToArray())]);

    private static IEnumerable<long> Seqs(Parcel parcel) => Assert.IsType<Batch>(parcel).Frames.Select(frame => frame.Seq);
}
