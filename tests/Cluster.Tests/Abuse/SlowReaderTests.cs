using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Abuse;

/// <summary>One in a hundred clients never reads, five in a hundred read a thousand bytes a second. The others are told as if they were alone.</summary>
[Collection(SharedSide.Name)]
public sealed class SlowReaderTests(SharedCluster shared)
{
    private static readonly int Clients = Size.Of(500, 2000);

    [Fact]
    public async Task Clients_that_do_not_read_delay_nobody_and_are_dropped()
    {
        var (host, api) = await shared.Whole();
        await using var honest = await Bystander.Start(api, hubs: Clients / 10, streams: Clients * 84 / 100);
        var room = honest.Driver.Room;
        using var over = new CancellationTokenSource();
        var never = await Open(api, host, room, Clients / 100);
        var slow = (await Open(api, host, room, Clients * 5 / 100)).Select(each => ReadSlowly(each, over.Token)).ToArray();
        // Large entries, so that what the system buffers for a reader is soon full.
        var since = Stopwatch.StartNew();
        for (var i = 0; i < Size.Of(150, 400); i++)
        {
            await api.Does("official", room, new { type = "say", text = $"{i} {new string('x', 3500)}", lang = "en", to = "room" });
            // The system itself buffers megabytes for each; so they ask for what just was again and again, and do not read it.
            if (i > 75 && i % 2 == 0) foreach (var each in never) await AskForMuch(each, room, Math.Max(0, honest.Audience.All[0].Version - 240));
        }

        await Task.WhenAll(never.Select(Dropped)).WaitAsync(TimeSpan.FromSeconds(90));
        var p99 = await honest.Fared(host, api);
        var dropped = since.Elapsed.TotalSeconds;
        await over.CancelAsync();
        await Task.WhenAll(slow);
        foreach (var each in never) each.Dispose();
        Results.Say(
            "clients that do not read",
            $"{never.Count} never, {slow.Length} at 1 kB/s, of {Clients}: the others complete, commands p99 {p99:0} ms; those that never read dropped "
            + $"within {dropped:0.0} s; {honest.Audience.Gaps} gaps on the way; web nodes {string.Join(" and ", host.Webs.Select(web => $"{web.ResidentMegabytes} MB"))}");
        Assert.True(p99 < Size.Of(3000, 1000), $"p99 {p99:0} ms");
    }

    private static async Task<List<RawHub>> Open(Api api, ClusterHost host, string room, int count)
    {
        var hubs = new List<RawHub>();
        for (var i = 0; i < count; i++)
        {
            hubs.Add(await RawHub.Open(host.Webs[i % 2].Address, await api.Token("observer"), receiveBuffer: 4096));
            await hubs[^1].Watch(room);
        }

        return hubs;
    }

    private static async Task AskForMuch(RawHub hub, string room, long after)
    {
        var asked = Encoding.UTF8.GetBytes($$"""{"type":1,"invocationId":"9","target":"Watch","arguments":["rooms/{{room}}",{{after}}]}""" + "\u001e");
        try { await hub.Send(asked, WebSocketMessageType.Text); }
        catch (Exception gone) when (gone is WebSocketException or IOException) { /* dropped by now */ }
    }

    /// <summary>Nothing is read to find it out, since reading would set the connection free: what is sent to a lost one fails.</summary>
    private static async Task Dropped(RawHub hub)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(0.5));
        try { while (await pace.WaitForNextTickAsync()) await hub.Send("{\"type\":6}\u001e"u8.ToArray(), WebSocketMessageType.Text); }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException) { /* dropped */ }
    }

    private static async Task ReadSlowly(RawHub hub, CancellationToken over)
    {
        var thousand = new byte[1000];
        try
        {
            using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1));
            while (await pace.WaitForNextTickAsync(over)) await hub.Socket.ReceiveAsync(thousand, over);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException) { /* the test, or the connection, is over */ }
        finally { hub.Dispose(); }
    }
}
