using System.Collections.Immutable;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Live.Pipeline;
using EMiningLive.Web.Live.Stream;

namespace EMiningLive.Web.Live;

/// <summary>What the live part does by the clock. Each beat is on its own: a slow database does not hold up the others.</summary>
public sealed partial class LiveKeeper(
    FeedRegistry feeds, LiveConnections connections, LiveHeads heads, Wall wall, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<LiveKeeper> logger)
    : BackgroundService
{
    private const int RetryAfterMs = 1000;

    public override Task StartAsync(CancellationToken cancel)
    {
        // The callback that was registered last runs first: the news is out before the connections are closed.
        lifetime.ApplicationStarted.Register(() => lifetime.ApplicationStopping.Register(SayGoodbye));
        return base.StartAsync(cancel);
    }

    protected override Task ExecuteAsync(CancellationToken stopping) => Task.WhenAll(
        Every(TimeSpan.FromSeconds(0.5), FlushAttendances, stopping),
        Every(TimeSpan.FromSeconds(1), DropStuck, stopping),
        Every(TimeSpan.FromSeconds(1), EndExpired, stopping),
        Every(TimeSpan.FromSeconds(2), heads.Ask, stopping),
        Every(TimeSpan.FromSeconds(2), wall.Keep, stopping),
        Every(TimeSpan.FromSeconds(5), Beat, stopping),
        Every(Contracts.Feeds.Leases.Renewal, Renew, stopping));

    private async Task Every(TimeSpan period, Func<Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(period, time);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await timer.WaitForNextTickAsync(stopping)) return;
                await work();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested) { return; }
            catch (Exception failed) { LogBeatFailed(work.Method.Name, failed); }
        }
    }

    private Task FlushAttendances() => Each(feeds.Attendances, attendance => attendance.Flush());

    private async Task Renew()
    {
        await Each(feeds.All, feed => feed.CatchUp());
        await feeds.Tidy();
    }

    /// <summary>With heads of this moment; where the database does not answer soon, with what it said last.</summary>
    private async Task Beat()
    {
        try { await heads.Ask().WaitAsync(Patience.Heads, time); }
        catch (Exception failed) { LogBeatFailed(nameof(heads.Ask), failed); }
        var lines = heads.Fresh().ToImmutableDictionary().SetItem(Wall.Feed, wall.Line());
        foreach (var connection in connections.All) connection.Beat(lines);
    }

    private Task DropStuck()
    {
        foreach (var connection in connections.All.Where(connection => connection.StuckFor > Patience.Reader)) connection.Abort();
        return Task.CompletedTask;
    }

    private Task EndExpired()
    {
        var now = time.GetUtcNow();
        foreach (var stream in connections.All.OfType<StreamConnection>()) stream.ExpireBy(now);
        return Task.CompletedTask;
    }

    /// <summary>One that fails does not keep the others from their turn.</summary>
    private async Task Each<T>(IEnumerable<T> items, Func<T, Task> work)
    {
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (item, _) =>
        {
            try { await work(item); }
            catch (Exception failed) { LogBeatFailed(work.Method.Name, failed); }
        });
    }

    private void SayGoodbye()
    {
        foreach (var connection in connections.All) connection.Offer(new DrainingNews(RetryAfterMs));
        // Closing drops what a connection has not taken yet; those that read have taken it within this time.
        if (connections.All.Any()) Thread.Sleep(Patience.Farewell);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Beat} failed; it is tried again at its next time")]
    private partial void LogBeatFailed(string beat, Exception failed);
}
