using System.Collections.Concurrent;
using System.Diagnostics;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// Concurrent bidders in one room, half of them over the hub and half over HTTP. Every command is noted with its monotonic times and
/// what came of it; while nobody knows, the same id is sent again.
/// </summary>
public sealed class Driver(Api api, string room)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentQueue<Operation> history = new();
    private long amount;
    private long said;

    /// <summary>How long a command is sent again before its outcome stays unknown.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public string Room => room;

    public IReadOnlyCollection<Operation> History => history;

    public int Count(Outcome outcome) => history.Count(operation => operation.Outcome == outcome);

    /// <summary>So many bidders, each of whom sends so many commands one after another; <paramref name="perSecond"/> of them together at most.</summary>
    public Task Run(int bidders, int each, double perSecond = double.PositiveInfinity, CancellationToken stop = default)
    {
        var pause = double.IsInfinity(perSecond) ? TimeSpan.Zero : TimeSpan.FromSeconds(bidders / perSecond);
        return Task.WhenAll(Enumerable.Range(0, bidders).Select(number => Task.Run(() => Bid(number, each, pause, stop))));
    }

    /// <summary>One command to its end, by a bidder of that number.</summary>
    public async Task<Operation> One(int number = 0, bool speak = true)
    {
        await using var way = Way(number);
        return await Send(way, number, speak);
    }

    /// <summary>How long each bidder was without any answer after that moment, at worst: seconds, in order.</summary>
    public IReadOnlyList<double> Silences(long since) =>
    [
        .. history.GroupBy(operation => operation.By)
            .Select(bidder => Silence([.. bidder.Select(operation => operation.Ended).Where(ended => ended > since).Order()], since))
            .Order(),
    ];

    /// <summary>The longest time without any acknowledgement in the room after that moment.</summary>
    public double Silence(long since)
    {
        var acknowledged = history.Where(operation => operation.Outcome == Outcome.Ok && operation.Ended > since);
        return Silence([.. acknowledged.Select(operation => operation.Ended).Order()], since);
    }

    private static double Silence(long[] ends, long since)
    {
        var (longest, last) = (0L, since);
        foreach (var end in ends) (longest, last) = (Math.Max(longest, end - last), end);
        return longest / (double)Stopwatch.Frequency;
    }

    private async Task Bid(int number, int each, TimeSpan pause, CancellationToken stop)
    {
        await using var way = Way(number);
        using var pace = pause > TimeSpan.Zero ? new PeriodicTimer(pause) : null;
        for (var i = 0; i < each && !stop.IsCancellationRequested; i++)
        {
            await Send(way, number, speak: i % 3 == 2);
            if (pace is not null) await pace.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    private ISubmitter Way(int number)
    {
        var (account, web) = (Account(number), number / 2);
        return number % 2 == 0 ? new HubSubmitter(api, account, web) : new HttpSubmitter(api, account, web);
    }

    private static string Account(int number) => Companies.All[number % Companies.All.Length];

    private async Task<Operation> Send(ISubmitter way, int number, bool speak)
    {
        var (id, mark, command) = Next(speak);
        var (began, reply, tries) = (Stopwatch.GetTimestamp(), Reply.Nobody, 0);
        while (reply.Outcome == Outcome.Unknown && Stopwatch.GetElapsedTime(began) < Patience)
        {
            if (tries++ > 0) await Task.Delay(Again);
            reply = await way.Submit(room, command.DeepClone());
        }

        var operation = new Operation(id, Account(number), mark, began, Stopwatch.GetTimestamp(), reply.Outcome, reply.Refusal, reply.Seq, reply.Head, tries, number);
        history.Enqueue(operation);
        return operation;
    }

    private (Guid Id, string Mark, System.Text.Json.Nodes.JsonNode Command) Next(bool speak)
    {
        var id = Guid.NewGuid();
        if (speak)
        {
            var text = $"word {Interlocked.Increment(ref said)}";
            return (id, text, Api.WithId(new { type = "say", text, lang = "en", to = "room" }, id));
        }

        var bid = $"{Interlocked.Increment(ref amount)}.00";
        return (id, $"bid {bid}", Api.WithId(new { type = "bid", amount = new { amount = bid, currency = "USD" } }, id));
    }
}
