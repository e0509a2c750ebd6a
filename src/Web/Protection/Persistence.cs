using EMiningLive.Web.Live;

namespace EMiningLive.Web.Protection;

/// <summary>
/// Asks again where a silo went away with the question. Only for what may be asked twice: reads, watches, and commands, whose id makes
/// the second asking the same as the first.
/// </summary>
public static class Persistence
{
    /// <summary>A room that is there answers within this, or is overloaded; one whose silo was lost never does.</summary>
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(2.5);

    /// <summary>The caller's. A lost silo is out of the cluster, and its rooms elsewhere, well within it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The answer, or after 10 s the last failure.</summary>
    public static async Task<T> Persistently<T>(this TimeProvider time, Func<Task<T>> ask)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try { return await ask().WaitAsync(Attempt, time); }
            catch (Exception lost) when (UnknownOutcome.Is(lost) && time.GetElapsedTime(began) + Attempt < Patience) { }
            LiveMeter.Repeated.Add(1);
            await Task.Delay(Pause, time);
        }
    }
}
