using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Feeds;

/// <summary>
/// Who has a feed open, gathered from all web nodes. Each node is told of the people of the others, when that changes and at
/// most five times a second.
/// </summary>
internal sealed partial class PresenceGrain : Grain, IPresenceGrain
{
    /// <summary>A node that does not repeat itself is forgotten after this.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(45);

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly FeedId feed;
    private readonly TimeProvider time;
    private readonly ILogger<PresenceGrain> log;
    private readonly Dictionary<IFeedWatcher, Node> nodes = [];
    private IGrainTimer? next;

    public PresenceGrain(IGrainContext context, TimeProvider time, ILogger<PresenceGrain> log) =>
        (feed, this.time, this.log) = (FeedId.Of(context.GrainId.Key.ToString()!), time, log);

    public override Task OnActivateAsync(CancellationToken cancel)
    {
        this.RegisterGrainTimer(Forget, new GrainTimerCreationOptions(Memory / 3, Memory / 3));
        return Task.CompletedTask;
    }

    public Task Here(IFeedWatcher node, ImmutableArray<Presence> people)
    {
        // A node that speaks is told again: it forgets the people of the others when it hears nothing of them, as after our loss.
        nodes[node] = new Node(people, time.GetUtcNow(), Told: null);
        TellSoon();
        return Task.CompletedTask;
    }

    public Task Signal(IFeedWatcher node, Signal signal)
    {
        foreach (var other in nodes.Keys.Where(other => !other.Equals(node)).ToArray()) Tell(other, () => other.Signalled(feed, signal));
        return Task.CompletedTask;
    }

    private void TellSoon() => next ??= this.RegisterGrainTimer(TellChanges, new GrainTimerCreationOptions(Pace, Timeout.InfiniteTimeSpan));

    private Task TellChanges(CancellationToken cancel)
    {
        next?.Dispose();
        next = null;
        foreach (var (watcher, node) in nodes.ToArray())
        {
            var others = OthersThan(watcher);
            if (node.Told is { } told && others.SequenceEqual(told)) continue;
            nodes[watcher] = node with { Told = others };
            Tell(watcher, () => watcher.Present(feed, others));
        }

        return Task.CompletedTask;
    }

    private ImmutableArray<Presence> OthersThan(IFeedWatcher watcher) =>
        [.. nodes.Where(node => !node.Key.Equals(watcher)).SelectMany(node => node.Value.People).Distinct().OrderBy(presence => presence.Person.Value, StringComparer.Ordinal)];

    private Task Forget(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Memory;
        foreach (var silent in nodes.Where(node => node.Value.HeardAt < before).Select(node => node.Key).ToArray()) nodes.Remove(silent);
        TellSoon();
        return Task.CompletedTask;
    }

    private void Tell(IFeedWatcher node, Func<Task> what)
    {
        try
        {
            what().Ignore();
        }
        catch (Exception e)
        {
            nodes.Remove(node);
            LogDropped(feed.Traced, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A node that could not be told of the people in {Feed} was forgotten.")]
    private partial void LogDropped(string feed, Exception e);

    /// <param name="Told">The people of other nodes, as this one was last told; null when it has to be told again.</param>
    private sealed record Node(ImmutableArray<Presence> People, DateTimeOffset HeardAt, ImmutableArray<Presence>? Told);
}
