using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>A web node's ear that remembers all it heard, and on which a test can wait.</summary>
public sealed class Ear : IFeedWatcher
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Channel<Fact> facts = Channel.CreateUnbounded<Fact>();
    private readonly Channel<ImmutableArray<Presence>> people = Channel.CreateUnbounded<ImmutableArray<Presence>>();
    private readonly Channel<Signal> signals = Channel.CreateUnbounded<Signal>();

    public ConcurrentQueue<Notice> Heard { get; } = new();

    public Task Happened(Notice notice)
    {
        Heard.Enqueue(notice);
        foreach (var fact in notice.Facts) facts.Writer.TryWrite(fact);
        return Task.CompletedTask;
    }

    public Task Present(FeedId feed, ImmutableArray<Presence> present)
    {
        people.Writer.TryWrite(present);
        return Task.CompletedTask;
    }

    public Task Signalled(FeedId feed, Signal signal)
    {
        signals.Writer.TryWrite(signal);
        return Task.CompletedTask;
    }

    /// <summary>The next fact whose event is of that type.</summary>
    public async Task<(Fact Fact, T What)> Next<T>() where T : RoomEvent
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var fact = await facts.Reader.ReadAsync(patience.Token);
            if (RoomSubject.Instance.Decode(fact.Entry.What) is T what) return (fact, what);
        }
    }

    public async Task<ImmutableArray<Presence>> NextPeople()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await people.Reader.ReadAsync(patience.Token);
    }

    public async Task<Signal> NextSignal()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await signals.Reader.ReadAsync(patience.Token);
    }
}
