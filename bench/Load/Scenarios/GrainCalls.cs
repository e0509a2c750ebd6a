using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>
/// Callers that bid by grain calls, each with one bid under way. Where there are rooms enough, each has rooms of its own and goes round in
/// them: of two bids under way to one room the higher may come first, and the other is refused.
/// </summary>
/// <param name="processes">Whose processor time is counted, besides that of their descendants.</param>
internal sealed class GrainCalls(Lot[] rooms, int callers, IReadOnlyList<int> processes)
{
    private long refused;

    public const string CpuABid = "CPU a bid, with its database";

    /// <summary>Bids for so long, after a warm-up.</summary>
    public async Task<Figures> For(TimeSpan time, TimeSpan? warmUp = null)
    {
        using (var warm = new CancellationTokenSource(warmUp ?? Demand.ShortWarmUp)) await Bid(warm.Token, long.MaxValue, []);
        using var over = new CancellationTokenSource(time);
        return await Measured(over.Token, long.MaxValue);
    }

    /// <summary>Bids so often, without a warm-up.</summary>
    public Task<Figures> Times(long bids) => Measured(CancellationToken.None, bids);

    private async Task<Figures> Measured(CancellationToken done, long bids)
    {
        var (times, cpu, began) = (new List<double>(), Usage.Seconds(processes), Stopwatch.GetTimestamp());
        var accepted = await Bid(done, bids, times);
        var (took, used) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Usage.Seconds(processes) - cpu);
        return new Figures($"grain calls, {rooms.Length} rooms, {callers} callers")
            .Add("bids acknowledged", accepted / took, "/s")
            .Add("refused", refused / took, "/s")
            .AddTimes("acknowledged", times)
            .Add(CpuABid, used * 1e6 / Math.Max(1, accepted), "µs");
    }

    private Lot[] RoomsOf(int caller) =>
        rooms.Length < callers ? [rooms[caller % rooms.Length]] : [.. rooms.Where((_, number) => number % callers == caller)];

    private async Task<long> Bid(CancellationToken done, long bids, List<double> times)
    {
        var left = bids;
        refused = 0;
        var accepted = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Loop(caller), CancellationToken.None)));
        return accepted.Sum();

        async Task<long> Loop(int caller)
        {
            var (own, count) = (RoomsOf(caller), 0L);
            for (var turn = 0; !done.IsCancellationRequested && Interlocked.Decrement(ref left) >= 0; turn++)
            {
                var began = Stopwatch.GetTimestamp();
                if (await own[turn % own.Length].Bid() is not Receipt) { Interlocked.Increment(ref refused); continue; }
                count++;
                lock (times) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return count;
        }
    }
}
