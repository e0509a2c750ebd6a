using System.Diagnostics.Metrics;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using EMiningLive.Web.Live;
using EMiningLive.Web.Live.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.Live;

/// <summary>A watcher that never reads delays nobody, and is dropped or brought up to date.</summary>
[Collection(nameof(LiveApps))]
public sealed partial class StalledWatcherTests
{
    private const int Watchers = 20, Pairs = 5, Said = 120;
    private static readonly bool Exact = Environment.GetEnvironmentVariable("EMINING_FULL") == "1";

    [Fact]
    public async Task One_of_twenty_that_stops_reading_delays_nobody()
    {
        await using var app = await LiveApp.Start(sendBuffer: 16 * 1024, "--Limits:ConnectionsPerPerson=100", "--Limits:OutboxBytes=131072");
        await Run(app, stalled: false);
        var (with, without) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            without.Add(await Run(app, stalled: false));
            with.Add(await Run(app, stalled: true));
        }

        var (stalled, free) = (Median(with), Median(without));
        TestContext.Current.TestOutputHelper?.WriteLine($"p99 of the others: {free:0.0} ms without, {stalled:0.0} ms with one of {Watchers} stalled");
        var bound = Math.Max(2 * free, free + 20) * (Exact ? 1 : 3);
        Assert.True(stalled <= bound, $"p99 {stalled:0.0} ms with a stalled watcher, {free:0.0} ms without; bound {bound:0.0} ms");
    }

    [Fact]
    public async Task It_is_dropped_within_fifteen_seconds()
    {
        await using var app = await LiveApp.Start(sendBuffer: 16 * 1024, "--Limits:OutboxBytes=65536");
        var room = await app.Auction(anonymous: false, "heding");
        using var stalled = await RawHub.Watching(app, "observer", room, receiveBuffer: 4096);
        using var settled = new Settled(app.Services.GetRequiredService<LiveConnections>());
        using var official = await app.Http("official");
        var since = TimeProvider.System.GetTimestamp();
        for (var i = 0; i < 120; i++) await LiveApp.Command(official, room, Long(i));
        await settled.Done.WaitAsync(TimeSpan.FromSeconds(15) - TimeProvider.System.GetElapsedTime(since));
    }

    /// <summary>The others' 99th percentile from asking to arrival, in ms.</summary>
    private static async Task<double> Run(LiveApp app, bool stalled)
    {
        var room = await app.Auction(anonymous: false, "heding");
        var sentAt = new long[Said];
        var sockets = new List<ClientWebSocket>();
        for (var i = 0; i < Watchers; i++) sockets.Add(await RawHub.Watching(app, "observer", room, i == 0 ? 4096 : null));
        var reading = sockets.Skip(stalled ? 1 : 0).Select(socket => Latencies(socket, sentAt)).ToArray();
        using var official = await app.Http("official");
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        for (var i = 0; i < Said; i++)
        {
            await pace.WaitForNextTickAsync();
            sentAt[i] = TimeProvider.System.GetTimestamp();
            await LiveApp.Command(official, room, Long(i));
        }

        var all = (await Task.WhenAll(reading).WaitAsync(TimeSpan.FromSeconds(60))).SelectMany(each => each).Order().ToList();
        foreach (var socket in sockets) socket.Abort();
        return all[(int)(all.Count * 0.99)];
    }

    private static async Task<List<double>> Latencies(ClientWebSocket socket, long[] sentAt)
    {
        var latencies = new List<double>();
        while (latencies.Count < Said)
        {
            var text = await RawHub.Read(socket);
            var now = TimeProvider.System.GetTimestamp();
            foreach (Match said in Numbers().Matches(text)) latencies.Add(TimeProvider.System.GetElapsedTime(sentAt[int.Parse(said.Groups[1].Value)], now).TotalMilliseconds);
        }

        return latencies;
    }

    private static object Long(int i) => new { type = "say", text = $"n{i}; {new string('x', 3900)}", lang = "en", to = "room" };

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex(@"n(\d+); x")]
    private static partial Regex Numbers();

    /// <summary>Done when the connection is gone.</summary>
    private sealed class Settled : IDisposable
    {
        private readonly MeterListener listener = new();
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Settled(LiveConnections connections)
        {
            Assert.Single(connections.All);
            listener.InstrumentPublished = (instrument, all) => { if (instrument.Meter.Name == LiveMeter.Name) all.EnableMeasurementEvents(instrument); };
            listener.SetMeasurementEventCallback<int>((instrument, value, _, _) =>
            {
                if (instrument == LiveMeter.Connections && value < 0) done.TrySetResult();
            });
            listener.Start();
        }

        public Task Done => done.Task;

        public void Dispose() => listener.Dispose();
    }
}
