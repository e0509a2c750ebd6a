using System.Diagnostics;
using EMiningLive.Load.Loop;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>How bids come.</summary>
/// <param name="Bidders">Each with one bid under way at most.</param>
/// <param name="PerSecond">Bids a second of all together; 0: the next one as soon as the last one is answered.</param>
/// <param name="Behind">Entries that the slowest watcher may be behind while new ones are asked for.</param>
internal sealed record Demand(int Bidders, int Watchers, Wire Wire, int PerSecond, TimeSpan Time, int Behind = Demand.Few)
{
    /// <summary>With what is under way meanwhile no watcher is more than 256 behind.</summary>
    public const int Few = 96;

    public static readonly TimeSpan ShortWarmUp = TimeSpan.FromSeconds(2);

    /// <summary>What comes before that is measured. At a few bids a second it is long until all is compiled and the first garbage is gone.</summary>
    public TimeSpan WarmUp { get; init; } = ShortWarmUp;
}

/// <summary>
/// Bids into one room while others watch. Bidders wait while some watcher is far behind, so that what is measured can be
/// sustained; a watcher that never catches up ends the run by its time.
/// </summary>
internal sealed class Bids(Target target, Demand demand)
{
    private readonly Queue<Bidder> idle = new();
    private readonly List<Watcher> watchers = [];
    private readonly Dictionary<long, long> sentAt = [], answeredAt = [];
    private readonly List<double> answered = [];
    private long first, last, amount, measuredFrom, refused, worst, lastAnswer;
    private double longestSilence;
    private double due;
    private bool measuring, asking = true;

    public async Task<Figures> Run()
    {
        using var reactor = new Reactor();
        first = last = await target.Seq();
        amount = target.FirstBid + first;
        for (var i = 0; i < demand.Watchers; i++) Take(target.OpenWatcher(demand.Wire, first, sampled: i % 10 == 0), reactor);
        for (var i = 0; i < demand.Bidders; i++) Take(target.OpenBidder(i), reactor);

        reactor.Run(demand.WarmUp, Beat);
        return Measure(reactor);
    }

    private Figures Measure(Reactor reactor)
    {
        (measuring, measuredFrom) = (true, last);
        var (cpu, client, refusedBefore, began) = (target.CpuSeconds, Process.GetCurrentProcess().TotalProcessorTime, refused, Stopwatch.GetTimestamp());
        reactor.Run(demand.Time, Beat);
        var (took, used, clientUsed) = (Stopwatch.GetElapsedTime(began).TotalSeconds, target.CpuSeconds - cpu, (Process.GetCurrentProcess().TotalProcessorTime - client).TotalSeconds);
        var (accepted, heard) = (last - measuredFrom, watchers.Sum(watcher => Math.Max(0, watcher.Seq - measuredFrom)));
        (measuring, asking) = (false, false);
        reactor.Run(TimeSpan.FromSeconds(10), _ => watchers.Exists(watcher => watcher.Seq < last) || idle.Count < demand.Bidders);

        return new Figures($"bids {target.Name}, watchers {demand.Watchers} {demand.Wire}, {(demand.PerSecond > 0 ? $"{demand.PerSecond}/s" : "as fast as they are answered")}")
            .Add("bids acknowledged", accepted / took, "/s")
            .Add("refused", (refused - refusedBefore) / took, "/s")
            .AddTimes("acknowledged", answered)
            .Add("longest time without an answer", longestSilence, "ms")
            .Add("deliveries", heard / took, "/s")
            .Add("deliveries a core", heard / Math.Max(0.01, used), "/s")
            .AddTimes("watchers' lag", Lags(sentAt))
            .AddTimes("watchers behind the answer", Lags(answeredAt))
            .Add("most entries behind", worst)
            .Add("watchers that miss something", watchers.Count(watcher => watcher.Seq < last))
            .Add("bytes an event", watchers.Count == 0 ? 0 : watchers[0].Bytes / Math.Max(1, watchers[0].Seq - first))
            .Add("server CPU", used / took, "cores")
            .Add("server CPU a bid", used * 1e6 / Math.Max(1, accepted), "µs")
            .Add("server memory", Usage.Bytes([target.Web]) / 1e6, "MB")
            .Add("client CPU", clientUsed / took, "cores");
    }

    private void Take(Watcher watcher, Reactor reactor)
    {
        watchers.Add(watcher);
        reactor.Add(watcher);
    }

    private void Take(Bidder bidder, Reactor reactor)
    {
        bidder.Answered = Answered;
        reactor.Add(bidder);
        idle.Enqueue(bidder);
    }

    private void Answered(Bidder bidder, Outcome outcome, long now)
    {
        idle.Enqueue(bidder);
        if (measuring && lastAnswer > 0) longestSilence = Math.Max(longestSilence, Stopwatch.GetElapsedTime(lastAnswer, now).TotalMilliseconds);
        lastAnswer = now;
        if (!outcome.Accepted) refused++;
        else
        {
            last = Math.Max(last, outcome.Seq);
            if (measuring) { answered.Add(Stopwatch.GetElapsedTime(bidder.SentAt, now).TotalMilliseconds); (sentAt[outcome.Seq], answeredAt[outcome.Seq]) = (bidder.SentAt, now); }
        }

        if (demand.PerSecond == 0 && worstNow <= demand.Behind) Ask(now);
    }

    private long worstNow;

    private bool Beat(long now)
    {
        worstNow = watchers.Count == 0 ? 0 : last - watchers.Min(watcher => watcher.Seq);
        if (measuring) worst = Math.Max(worst, worstNow);
        if (demand.PerSecond > 0) due = Math.Min(idle.Count, due + demand.PerSecond / 1000.0 * Beats(now));
        else due = worstNow <= demand.Behind ? idle.Count : 0;
        for (; due >= 1 && idle.Count > 0; due--) Ask(now);
        return true;
    }

    private long beaten;

    /// <summary>Milliseconds since the last beat.</summary>
    private double Beats(long now)
    {
        var since = beaten == 0 ? 1 : Stopwatch.GetElapsedTime(beaten, now).TotalMilliseconds;
        beaten = now;
        return since;
    }

    private void Ask(long now)
    {
        if (asking && idle.TryDequeue(out var bidder)) bidder.Bid(++amount, now);
    }

    /// <summary>From that moment of each bid until a watcher has its entry, of every tenth watcher, in ms; 0 where it had it before.</summary>
    private List<double> Lags(Dictionary<long, long> since)
    {
        var lags = new List<double>();
        foreach (var watcher in watchers)
        {
            var seq = first;
            foreach (var (upTo, at) in watcher.Samples)
                for (; seq < upTo;)
                    if (since.TryGetValue(++seq, out var then)) lags.Add(Math.Max(0, Stopwatch.GetElapsedTime(then, at).TotalMilliseconds));
        }

        return lags;
    }
}
