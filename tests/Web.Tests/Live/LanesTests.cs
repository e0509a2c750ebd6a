using System.Collections.Immutable;
using System.Threading.Channels;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Rooms;

namespace EMiningLive.Web.Tests.Live;

/// <summary>Who came first is decided first, and nobody waits for what is lost.</summary>
public sealed class LanesTests
{
    private readonly Lanes lanes = new(TimeProvider.System);
    private readonly HeldRoom room = new();

    [Fact]
    public async Task What_comes_while_a_call_is_under_way_goes_together_in_its_order()
    {
        var first = Ask(1);
        var others = Enumerable.Range(2, 5).Select(Ask).ToArray();
        Assert.Equal((int[])[1], await room.Answer());
        Assert.Equal((int[])[2, 3, 4, 5, 6], await room.Answer());
        Assert.Equal(1, await first);
        Assert.Equal((int[])[2, 3, 4, 5, 6], await Task.WhenAll(others));
    }

    [Fact]
    public async Task A_call_that_is_lost_fails_its_own_commands_alone()
    {
        var lost = Ask(1);
        var next = Ask(2);
        await room.Lose();
        Assert.Equal((int[])[2], await room.Answer());
        await Assert.ThrowsAsync<TimeoutException>(() => lost);
        Assert.Equal(2, await next);
    }

    [Fact]
    public async Task A_call_that_hangs_does_not_hold_up_the_next()
    {
        var hanging = Ask(1);
        await room.Called();
        var next = Ask(2);
        Assert.Equal((int[])[2], await room.Answer());
        Assert.Equal(2, await next);
        Assert.False(hanging.IsCompleted);
    }

    private async Task<int> Ask(int number)
    {
        var answer = await lanes.Submit(room, Callers.Heding, new(Guid.NewGuid()), new Say(LocalText.Of($"{number}").En, "en", "room"));
        return (int)Assert.IsType<Receipt>(answer).Seq;
    }

    /// <summary>A room that answers when the test says so: with the number that was said.</summary>
    private sealed class HeldRoom : IRoomGrain
    {
        private readonly Channel<(int[] Numbers, TaskCompletionSource<ImmutableArray<Answer>> Answer)> calls = Channel.CreateUnbounded<(int[], TaskCompletionSource<ImmutableArray<Answer>>)>();

        public Task<ImmutableArray<Answer>> SubmitAll(ImmutableArray<Submission> commands)
        {
            var answer = new TaskCompletionSource<ImmutableArray<Answer>>(TaskCreationOptions.RunContinuationsAsynchronously);
            calls.Writer.TryWrite(([.. commands.Select(each => int.Parse(((Say)each.Command).Text))], answer));
            return answer.Task;
        }

        public async Task<int[]> Answer()
        {
            var (numbers, answer) = await Called();
            answer.SetResult([.. numbers.Select(number => (Answer)new Receipt(number, DateTimeOffset.UnixEpoch, []))]);
            return numbers;
        }

        public Task<bool> IsThereFor(Caller viewer) => throw new NotSupportedException();

        public async Task Lose() => (await Called()).Answer.SetException(new TimeoutException());

        public async Task<(int[] Numbers, TaskCompletionSource<ImmutableArray<Answer>> Answer)> Called() =>
            await calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        public Task<Answer> Submit(Caller caller, CommandId id, RoomCommand command) => throw new NotSupportedException();
        public Task<RoomView?> View(Caller viewer) => throw new NotSupportedException();
        public Task<StandingSeen> Standing(Caller viewer) => throw new NotSupportedException();
        public Task<WatchAnswer> Watch(IFeedWatcher watcher, Caller viewer, long after) => throw new NotSupportedException();
        public Task<Head> Renew(IFeedWatcher watcher) => throw new NotSupportedException();
        public Task Unwatch(IFeedWatcher watcher) => throw new NotSupportedException();
        public Task<ReadAnswer> Read(Caller viewer, long after, int limit) => throw new NotSupportedException();
        public Task Nudge() => throw new NotSupportedException();
    }
}
