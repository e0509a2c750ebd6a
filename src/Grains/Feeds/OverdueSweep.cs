using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Grains.Feeds;

/// <summary>Every 10 s wakes the feeds that should have acted by themselves and did not: a timer was lost, a reminder missed.</summary>
public sealed partial class OverdueSweep(ISummaries summaries, IGrainFactory grains, TimeProvider time, ILogger<OverdueSweep> log) : BackgroundService
{
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly ParallelOptions FewAtATime = new() { MaxDegreeOfParallelism = 8 };

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do await Sweep(stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task Sweep(CancellationToken stopping)
    {
        try
        {
            var overdue = await Task.Run(() => summaries.Overdue(time.GetUtcNow(), MostAtOnce, stopping), stopping);
            await Parallel.ForEachAsync(overdue, FewAtATime, async (feed, _) => await Nudge(feed));
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogNotSwept(e);
        }
    }

    private async Task Nudge(FeedId feed)
    {
        try
        {
            await Grain(feed).Nudge();
        }
        catch (Exception e)
        {
            LogNotNudged(feed.Traced, e);
        }
    }

    private IFeedGrain Grain(FeedId feed) => grains.Owner(feed) ?? throw new NotSupportedException($"No grain owns {feed}.");

    [LoggerMessage(Level = LogLevel.Error, Message = "The feeds that are overdue could not be looked up.")]
    private partial void LogNotSwept(Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Feed} is overdue and could not be woken.")]
    private partial void LogNotNudged(string feed, Exception e);
}
