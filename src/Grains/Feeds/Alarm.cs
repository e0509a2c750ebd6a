using EMiningLive.Contracts;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Feeds;

/// <summary>
/// Rings when a feed has to act by itself: a timer, exact while the grain lives, and a reminder that wakes the grain if it does
/// not. Both may be late, early or doubled: whoever is rung looks at the clock.
/// </summary>
internal sealed partial class Alarm(FeedId feed, IGrainBase grain, TimeProvider time, Func<Task> ring, ILogger log) : IDisposable
{
    public const string Reminder = "due";

    /// <summary>Between the wakings by a reminder, until the thing is done. Orleans allows no less.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Timers end at 49 days; one that rings too early is wound up again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private IGrainTimer? timer;
    private DateTimeOffset? due;
    private bool reminding;

    /// <summary>Completes when the reminder is as it was last asked for. Never faults: the sweep of the silo stands behind it.</summary>
    public Task Reminded { get; private set; } = Task.CompletedTask;

    /// <summary>Winds the alarm to that time, or stops it.</summary>
    public void Set(DateTimeOffset? at)
    {
        if (at != due) Wind(at);
        if (at.HasValue != reminding) Reminded = Remind(Reminded, reminding = at.HasValue);
    }

    /// <summary>The reminder came: so there is one, also where this activation set none. It is removed when nothing is due.</summary>
    public void Woke()
    {
        reminding = true;
        Set(due);
    }

    public void Dispose() => timer?.Dispose();

    private void Wind(DateTimeOffset? at)
    {
        due = at;
        timer?.Dispose();
        timer = at is { } time
            ? grain.RegisterGrainTimer(Ring, new GrainTimerCreationOptions(Until(time), Timeout.InfiniteTimeSpan) { Interleave = true })
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
    private async Task Remind(Task before, bool wanted)
    {
        await before;
        try
        {
            if (wanted) await grain.RegisterOrUpdateReminder(Reminder, Until(due ?? time.GetUtcNow()), Again);
            else if (await grain.GetReminder(Reminder) is { } reminder) await grain.UnregisterReminder(reminder);
        }
        catch (Exception e)
        {
            reminding = !wanted;
            LogNotReminded(feed.Traced, e);
        }
    }

    /// <summary>In whole milliseconds, rounded up: a timer that cuts them off rings before its time.</summary>
    private TimeSpan Until(DateTimeOffset at)
    {
        var left = at - time.GetUtcNow();
        if (left <= TimeSpan.Zero) return TimeSpan.Zero;
        return left > Longest ? Longest : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The reminder of {Feed} could not be set; the sweep will wake it.")]
    private partial void LogNotReminded(string feed, Exception e);
}
