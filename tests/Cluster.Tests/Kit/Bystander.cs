using System.Diagnostics;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Honest bidders and watchers who go on while somebody else misbehaves, and how they fare.</summary>
public sealed class Bystander : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task bidding;

    private Bystander(Driver driver, Audience audience)
    {
        (Driver, Audience) = (driver, audience);
        bidding = driver.Run(8, int.MaxValue, perSecond: 40, stop.Token);
    }

    public Driver Driver { get; }
    public Audience Audience { get; }

    public static async Task<Bystander> Start(Api api, int hubs = 4, int streams = 4)
    {
        var room = await api.Auction();
        return new(new Driver(api, room), await Audience.Of(api, room, hubs, streams));
    }

    /// <summary>Stops, and returns p99 of the time from asking to the answer, in ms. Nothing may have stayed unknown, and nothing been told twice or not at all.</summary>
    public async Task<double> Fared(ClusterHost host, Api api)
    {
        await stop.CancelAsync();
        await bidding;
        await Verdict.Hold(host, api, Driver, Audience.All);
        Assert.Equal(0, Driver.Count(Outcome.Unknown));
        return Results.P99(Driver.History.Select(operation => Stopwatch.GetElapsedTime(operation.Began, operation.Ended).TotalMilliseconds));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await bidding;
        await Audience.DisposeAsync();
        stop.Dispose();
    }
}
