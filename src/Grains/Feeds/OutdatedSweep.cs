using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Grains.Feeds;

/// <summary>
/// Every 2 s, in one query, holds what the activations of this silo believe against the store. The fence keeps one that is out of date
/// from writing; this keeps it from being read: a silo that was cut off or frozen, a database that was set back.
/// </summary>
public sealed partial class OutdatedSweep(Activations activations, ISummaries summaries, TimeProvider time, ILogger<OutdatedSweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stopping)) await Sweep(stopping);
    }

    private async Task Sweep(CancellationToken stopping)
    {
        var believed = activations.All.Select(activation => (Activation: activation, activation.Feed, activation.Known)).ToArray();
        if (believed.Length == 0) return;
        try
        {
            // Off this thread: the calls of SQLite block.
            var truth = await Task.Run(() => summaries.Heads([.. believed.Select(each => each.Feed).Distinct()], stopping), stopping);
            foreach (var (activation, feed, known) in believed) activation.Compare(known, truth.GetValueOrDefault(feed));
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogNotCompared(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What the activations of this silo believe could not be held against the store.")]
    private partial void LogNotCompared(Exception e);
}
