using EMiningLive.Contracts.Feeds;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Grains.Feeds;

/// <summary>The web nodes that listen to one feed, each as long as it renews its lease (<see cref="Leases"/>).</summary>
internal sealed partial class Watchers(TimeProvider time, ILogger log)
{
    private readonly Dictionary<IFeedWatcher, DateTimeOffset> leases = [];

    /// <summary>Subscribes a node, or renews its lease.</summary>
    public void Renew(IFeedWatcher watcher) => leases[watcher] = time.GetUtcNow() + Leases.Length;

    public void Remove(IFeedWatcher watcher) => leases.Remove(watcher);

    /// <summary>Tells all, waits for none. Who cannot be told is dropped: its node finds the gap and comes again.</summary>
    public void Tell(Func<IFeedWatcher, Task> what)
    {
        DropExpired();
        foreach (var watcher in leases.Keys.ToArray()) Tell(watcher, what);
    }

    private void Tell(IFeedWatcher watcher, Func<IFeedWatcher, Task> what)
    {
        try
        {
            what(watcher).Ignore();
        }
        catch (Exception e)
        {
            leases.Remove(watcher);
            LogDropped(e);
        }
    }

    private void DropExpired()
    {
        var now = time.GetUtcNow();
        foreach (var (watcher, until) in leases)
        {
            if (until < now) leases.Remove(watcher);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A watcher that could not be told was dropped.")]
    private partial void LogDropped(Exception e);
}
