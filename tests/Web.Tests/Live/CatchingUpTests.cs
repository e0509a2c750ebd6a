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
        await using var app = await Busy();
        var room = await LongRoom(app);
        await using var stream = await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true);
        var connection = await Stuck(app);
        using var admin = await app.Http("admin");
        var since = TimeProvider.System.GetTimestamp();
        (await admin.DeleteAsync("/api/people/observer/sessions")).EnsureSuccessStatusCode();
        await Gone(app, connection);
        Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(1), $"{TimeProvider.System.GetElapsedTime(since)}");
        var known = await ReadAll(stream);
        Assert.True(known < 500, $"{known} frames were sent");
    }

    [Fact]
    public async Task When_its_reader_takes_nothing_for_too_long()
    {
        await using var app = await Busy();
        var room = await LongRoom(app);
        await using var stream = await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true);
        var connection = await Stuck(app);
        var since = TimeProvider.System.GetTimestamp();
        await Gone(app, connection);
        Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15));
        Assert.DoesNotContain("Unhandled", app.Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task But_not_when_its_reader_is_slow()
    {
        await using var app = await Busy();
        var room = await LongRoom(app);
        await using var stream = await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true);
        var (body, some) = (await stream.Response.Content.ReadAsStreamAsync(), new byte[4096]);
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
        await using var app = await Busy();
        var room = await LongRoom(app);
        await using var stream = await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true);
        await Stuck(app);
        var since = TimeProvider.System.GetTimestamp();
        await app.Stop();
        Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(5), $"{TimeProvider.System.GetElapsedTime(since)}");
    }

    [Fact]
    public async Task And_is_whole_for_one_that_reads_at_last()
    {
        await using var app = await Busy();
        var room = await LongRoom(app);
        await using var stream = await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true);
        await Stuck(app);
        var last = await app.SayMuch(room, 3);
        Chains.Verify(room, await stream.FramesUntil(last));
    }

    private static Task<LiveApp> Busy() => LiveApp.Start(sendBuffer: 16 * 1024);

    /// <summary>Longer than what a node keeps in memory, and than what systems keep for a reader.</summary>
    private static async Task<string> LongRoom(LiveApp app)
    {
        var room = await app.Auction(anonymous: false, "heding");
        await app.SayMuch(room, 500);
        return room;
    }

    private static async Task<ILiveConnection> Stuck(LiveApp app)
    {
        var connections = app.Services.GetRequiredService<LiveConnections>();
        await Until(() => connections.All.Any(one => one.StuckFor > TimeSpan.FromMilliseconds(100)));
        return connections.All.Single();
    }

    private static Task Gone(LiveApp app, ILiveConnection connection)
    {
        var connections = app.Services.GetRequiredService<LiveConnections>();
        return Until(() => !connections.All.Contains(connection));
    }

    private static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!holds()) await pace.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>How many frames there were before the end of the connection.</summary>
    private static async Task<int> ReadAll(EventStreamClient stream)
    {
        var known = 0;
        try { while (await stream.Next() is { }) known++; }
        catch (HttpIOException) { /* cut */ }
        catch (IOException) { /* cut */ }
        return known;
    }
}
