using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Feeds;

/// <summary>
/// Rings when a feed has to act by itself: a timer, exact while the grain lives, and a reminder that wakes the grain if it does
/// not. Both may be late, early or doubled: whoever is rung looks at the clock.
/// </summary>
internal sealed partial class Alarm(IGrainBase grain, TimeProvider time, Func<Task> ring, ILogger log) : IDisposable
{
    public const string Reminder = "due";

    /// <summary>Between the wakings by a reminder, until the thing is done. Orleans allows no less.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Timers end at 49 days; one that rings too early is wound up again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private IGrainTimer? timer;
    private DateTimeOffset? due;
    private bool reminded;

    /// <summary>Completes when the reminder is as it was last asked for. Never faults: the sweep of the silo stands behind it.</summary>
    public Task Reminded { get; private set; } = Task.CompletedTask;

    /// <summary>Winds the alarm to that time, or stops it.</summary>
    public void Set(DateTimeOffset? at)
    {
        if (at == due) return;
        due = at;
        Wind();
        if (due.HasValue != reminded) Reminded = Remind(Reminded);
    }

    public void Dispose() => timer?.Dispose();

    private void Wind()
    {
        timer?.Dispose();
        timer = due is { } at
            ? grain.RegisterGrainTimer(Ring, new GrainTimerCreationOptions(Until(at), Timeout.InfiniteTimeSpan) { Interleave = true })
            : null;
    }

    private async Task Ring(CancellationToken cancel)
    {
        try
        {
            await ring();
        }
        finally
        {
            if (due is { } at) timer?.Change(at <= time.GetUtcNow() ? Again : Until(at), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>One after another: a pause and a resume in one second must not overtake each other.</summary>
    private async Task Remind(Task before)
    {
        await before;
        if (due.HasValue == reminded) return;
        try
        {
            if (due is { } at) await grain.RegisterOrUpdateReminder(Reminder, Until(at), Again);
            else if (await grain.GetReminder(Reminder) is { } reminder) await grain.UnregisterReminder(reminder);
            reminded = due.HasValue;
        }
        catch (Exception e)
        {
            LogNotReminded(grain.GrainContext.GrainId, e);
        }
    }

    /// <summary>In whole milliseconds, rounded up: a timer that cuts them off rings before its time.</summary>
    private TimeSpan Until(DateTimeOffset at)
    {
        var left = at - time.GetUtcNow();
        if (left <= TimeSpan.Zero) return TimeSpan.Zero;
        return left > Longest ? Longest : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The reminder of {Grain} could not be set; the sweep will wake it.")]
    private partial void LogNotReminded(GrainId grain, Exception e);
}
