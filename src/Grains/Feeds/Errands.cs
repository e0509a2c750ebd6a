using EMiningLive.Contracts;
using EMiningLive.Domain;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Grains.Feeds;

/// <summary>
/// What follows from a feed's entries in other feeds, told in rounds: what gathers during one goes with the next. It lives on the grain's
/// scheduler. How far it has come is stored after each round; what a crash leaves untold is told by the next activation.
/// </summary>
/// <param name="derive">The errands that follow from events, on the state that holds now.</param>
/// <param name="run">Throws where an errand has to be run again.</param>
/// <param name="settle">All up to that seq is told.</param>
internal sealed partial class Errands<TEvent>(
    FeedId feed,
    Func<IReadOnlyList<Happened<TEvent>>, IEnumerable<Errand>> derive,
    Func<Errand, Task> run,
    Func<long, Task> settle,
    TimeProvider time,
    ILogger log)
{
    /// <summary>Between two rounds, more after one that held much: a storm of bids is a few notices, and takes little from the bids.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250), LongestPause = TimeSpan.FromSeconds(2), PauseForEach = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>Events beyond these are not kept one by one: what is told of them is told of the standing.</summary>
    private const int Most = 10_000;

    private List<Happened<TEvent>> untold = [];
    private bool running;

    /// <summary>Set when the grain leaves memory: what is untold then, the next activation tells.</summary>
    public bool Stopped { get; set; }

    /// <summary>Whether nothing waits to be told, but for what a round under way tells.</summary>
    public bool AreDone => untold.Count == 0;

    /// <summary>Whether no round is under way either: only then may somebody else than a round say that all is told.</summary>
    public bool AreIdle => !running;

    public void Add(IEnumerable<Happened<TEvent>> news)
    {
        untold.AddRange(news);
        if (untold.Count > 2 * Most) untold.RemoveRange(1, untold.Count - Most);
        if (running || untold.Count == 0) return;
        running = true;
        _ = RunAll();
    }

    private async Task RunAll()
    {
        // Who waits for an answer comes first.
        await Task.Yield();
        while (untold.Count > 0 && !Stopped)
        {
            var round = untold;
            untold = [];
            if (!await Tell(round)) untold = [.. round, .. untold];
            await Task.Delay(PauseAfter(round.Count), time);
        }

        running = false;
    }

    private static TimeSpan PauseAfter(int events)
    {
        var pause = PauseForEach * events;
        return pause < ShortestPause ? ShortestPause : pause > LongestPause ? LongestPause : pause;
    }

    private async Task<bool> Tell(List<Happened<TEvent>> round)
    {
        try
        {
            await Task.WhenAll(derive(round).Select(run));
            await settle(round[^1].Seq);
            return true;
        }
        catch (Exception e)
        {
            LogUntold(feed.Traced, e);
            await Task.Delay(Again, time);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What follows from {Feed} could not be told; it is told again.")]
    private partial void LogUntold(string feed, Exception e);
}
