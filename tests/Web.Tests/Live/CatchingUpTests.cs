using EMiningLive.Web.Live.Connections;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Web.Tests.Live;

/// <summary>An event stream that still reads what it missed ends like every other.</summary>
[Collection(nameof(LiveApps))]
public sealed class CatchingUpTests
{
    [Fact]
    public async Task With_the_session_within_a_second_though_its_reader_takes_nothing()
    {
        await using var behind = await Behind.Start();
        var connection = await behind.Stuck();
        using var admin = await behind.App.Http("admin");
        var since = TimeProvider.System.GetTimestamp();
        (await admin.DeleteAsync("/api/people/observer/sessions")).EnsureSuccessStatusCode();
        await behind.Gone(connection);
        Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(1), $"{TimeProvider.System.GetElapsedTime(since)}");
        var known = await ReadAll(behind.Stream);
        Assert.True(known < 500, $"{known} frames were sent");
    }

    [Fact]
    public async Task When_its_reader_takes_nothing_for_too_long()
    {
        await using var behind = await Behind.Start();
        var connection = await behind.Stuck();
        var since = TimeProvider.System.GetTimestamp();
        await behind.Gone(connection);
        Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15));
        Assert.DoesNotContain("Unhandled", behind.App.Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task But_not_when_its_reader_is_slow()
    {
        await using var behind = await Behind.Start();
        var (body, some) = (await behind.Stream.Response.Content.ReadAsStreamAsync(), new byte[4096]);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(40));
        for (var (since, read) = (TimeProvider.System.GetTimestamp(), 1); TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(16); read = await body.ReadAsync(some))
        {
            Assert.True(read > 0, "The stream ended.");
            await pace.WaitForNextTickAsync();
        }
    }

    [Fact]
    public async Task With_the_node()
    {
        await using var behind = await Behind.Start();
        await behind.Stuck();
        var since = TimeProvider.System.GetTimestamp();
        await behind.App.Stop();
        Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(5), $"{TimeProvider.System.GetElapsedTime(since)}");
    }

    [Fact]
    public async Task And_is_whole_for_one_that_reads_at_last()
    {
        await using var behind = await Behind.Start();
        await behind.Stuck();
        var last = await behind.App.SayMuch(behind.Room, 3);
        Chains.Verify(behind.Room, await behind.Stream.FramesUntil(last));
    }

    /// <summary>How many frames there were before the end of the connection.</summary>
    private static async Task<int> ReadAll(EventStreamClient stream)
    {
        var known = 0;
        try { while (await stream.Next() is { }) known++; }
        catch (IOException) { /* cut */ }
        return known;
    }

    /// <summary>A reader from the first entry of a room that is longer than what a node keeps in memory, and than what systems keep for a reader.</summary>
    private sealed record Behind(LiveApp App, string Room, EventStreamClient Stream) : IAsyncDisposable
    {
        private LiveConnections Connections => App.Services.GetRequiredService<LiveConnections>();

        public static async Task<Behind> Start()
        {
            var app = await LiveApp.Start(sendBuffer: 16 * 1024);
            var room = await app.Auction(anonymous: false, "heding");
            await app.SayMuch(room, 500);
            return new(app, room, await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true));
        }

        public async Task<ILiveConnection> Stuck()
        {
            await Until(() => Connections.All.Any(one => one.StuckFor > TimeSpan.FromMilliseconds(100)));
            return Connections.All.Single();
        }

        public Task Gone(ILiveConnection connection) => Until(() => !Connections.All.Contains(connection));

        public async ValueTask DisposeAsync()
        {
            await Stream.DisposeAsync();
            await App.DisposeAsync();
        }

        private static async Task Until(Func<bool> holds)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            while (!holds()) await pace.WaitForNextTickAsync(patience.Token);
        }
    }
}
