using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Journal;

/// <summary>Compares this machine's clock with the store's: a bid counts by the time of the machine that decides.</summary>
internal sealed partial class StoreClock(IJournal journal, TimeProvider time, ILogger<StoreClock> log)
{
    /// <summary>How far this machine may be off before nothing may be decided here.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan WhileUntrusted = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WhileIdle = TimeSpan.FromSeconds(10);

    private volatile bool trusted;
    private long compared;

    public bool Trusted => trusted;

    public ClockReading Look() => new(time.GetUtcNow(), time.GetTimestamp());

    public TimeSpan Since(ClockReading reading) => time.GetElapsedTime(reading.Timestamp);

    /// <summary>
    /// The store read its clock at some moment between <paramref name="before"/> and now, so its lead lies between two bounds.
    /// Where they say neither yes nor no (the round trip took too long), what was known stays.
    /// </summary>
    public void Compare(ClockReading before, DateTimeOffset store)
    {
        TimeSpan least = store - time.GetUtcNow(), most = store - before.At;
        Interlocked.Exchange(ref compared, time.GetTimestamp());
        if (least >= -Tolerance && most <= Tolerance) Trust(true, most);
        if (least > Tolerance || most < -Tolerance) Trust(false, most);
    }

    public async Task Probe(CancellationToken cancel)
    {
        var before = Look();
        Compare(before, await journal.Now(cancel).ConfigureAwait(false));
    }

    /// <summary>Looks every 2 s while the clock is not trusted, and every 10 s while no commit compares it anyway.</summary>
    public async Task Keep(CancellationToken cancel)
    {
        while (await Waited(Trusted ? WhileIdle : WhileUntrusted, cancel).ConfigureAwait(false))
            if (!Trusted || time.GetElapsedTime(Interlocked.Read(ref compared)) >= WhileIdle)
                await TryProbe(cancel).ConfigureAwait(false);
    }

    private async Task<bool> Waited(TimeSpan delay, CancellationToken cancel)
    {
        await Task.Delay(delay, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancel.IsCancellationRequested;
    }

    private async Task TryProbe(CancellationToken cancel)
    {
        try
        {
            await Probe(cancel).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The store cannot be asked now; what was known of its clock stays, and it is asked again.
        catch (Exception reason) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            NotAsked(reason);
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
    }

    private void Trust(bool now, TimeSpan lead)
    {
        if (trusted == now) return;
        trusted = now;
        if (now) Agrees();
        else Differs(lead.TotalMilliseconds);
    }

    [LoggerMessage(LogLevel.Information, "This machine's clock agrees with the store's.")]
    private partial void Agrees();

    [LoggerMessage(LogLevel.Error, "The store's clock is {Lead:F0} ms ahead of this machine's: nothing is decided here.")]
    private partial void Differs(double lead);

    [LoggerMessage(LogLevel.Warning, "The store's clock could not be read.")]
    private partial void NotAsked(Exception reason);
}

/// <summary>This machine's wall clock and stopwatch at one moment.</summary>
internal readonly record struct ClockReading(DateTimeOffset At, long Timestamp);
