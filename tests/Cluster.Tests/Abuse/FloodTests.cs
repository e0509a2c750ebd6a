using System.Diagnostics;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Abuse;

/// <summary>Programs that mean harm, or are broken. Bidders and watchers beside them notice nothing.</summary>
[Collection(SharedSide.Name)]
public sealed class FloodTests(SharedCluster shared)
{
    /// <summary>Of an honest command's answer, in ms, on a machine that the abuse itself keeps busy.</summary>
    private static readonly double Bearable = Size.Of(3000, 1000);

    [Theory]
    [InlineData("json")]
    [InlineData("messagepack")]
    public async Task Malformed_frames_harm_nobody(string protocol)
    {
        var (host, api) = await shared.Whole();
        await using var honest = await Bystander.Start(api);
        var token = await api.Token("makran");
        var (sent, connections, all) = (0, 0, Size.Of(50_000, 500_000));
        await Parallel.ForEachAsync(Enumerable.Range(0, 4), async (number, _) =>
        {
            var malformed = new Malformed(number);
            while (Volatile.Read(ref sent) < all)
            {
                Interlocked.Increment(ref connections);
                Interlocked.Add(ref sent, await Until(host.Webs[number % 2].Address, token, protocol, malformed));
            }
        });
        var p99 = await honest.Fared(host, api);
        Results.Say(
            $"malformed frames, {protocol}",
            $"{sent} frames over {connections} connections; honest commands p99 {p99:0} ms; web nodes {Memory(host)}");
        Assert.All(host.Webs, web => Assert.True(web.Runs));
        Assert.True(p99 < Bearable, $"p99 {p99:0} ms");
    }

    [Fact]
    public async Task Ten_thousand_messages_a_second_from_one_connection_are_stopped()
    {
        var (host, api) = await shared.Whole();
        await using var honest = await Bystander.Start(api);
        using var flood = await RawHub.Open(host.Webs[0].Address, await api.Token("makran"));
        var over = flood.Over();
        var (since, sent) = (Stopwatch.StartNew(), 0);
        var thousand = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"type":1,"target":"Watch","arguments":["rooms/never",0]}""" + "\u001e", 1000)));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!over.IsCompleted && since.Elapsed < TimeSpan.FromSeconds(15))
        {
            try { await flood.Send(thousand, WebSocketMessageType.Text); sent += 1000; }
            catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException) { break; }
            await pace.WaitForNextTickAsync();
        }

        await over.WaitAsync(TimeSpan.FromSeconds(15));
        var closed = since.Elapsed.TotalSeconds;
        var p99 = await honest.Fared(host, api);
        Results.Say("10,000 messages/s from one connection", $"closed after {closed:0.0} s and {sent} messages; honest commands p99 {p99:0} ms");
        Assert.True(p99 < Bearable, $"p99 {p99:0} ms");
    }

    [Fact]
    public async Task A_thousand_connections_of_one_person_and_slow_handshakes_shut_nobody_out()
    {
        var (host, api) = await shared.Whole();
        await using var honest = await Bystander.Start(api);
        var web = host.Webs[0].Address;
        var token = await api.Token("indus");
        var slow = await SlowHandshakes(web, token, Size.Of(100, 400));
        var crowd = new List<RawHub>();
        var refused = 0;
        foreach (var some in Enumerable.Range(0, 1000).Chunk(50)) crowd.AddRange(await Task.WhenAll(some.Select(_ => RawHub.Greet(web, token))));
        var overs = crowd.Select(each => each.Over()).ToList();
        // The newest beyond a person's number are closed with a word; another person comes in as ever.
        await using (var newcomer = await Audience.Of(api, honest.Driver.Room, hubs: 1, streams: 1)) Assert.Equal(2, newcomer.All.Count);
        var patience = Stopwatch.StartNew();
        while ((refused = overs.Count(over => over.IsCompleted)) < 1000 - 600 && patience.Elapsed < TimeSpan.FromSeconds(20)) await Task.Delay(50);
        Assert.InRange(refused, 400, 420);
        // A connection that does not say which protocol it speaks is closed (15 s), one that does not end its request too (30 s).
        await Task.WhenAll(slow.Hubs.Select(each => each.Over())).WaitAsync(TimeSpan.FromSeconds(45));
        var p99 = await honest.Fared(host, api);
        foreach (var each in crowd.Concat(slow.Hubs)) each.Dispose();
        foreach (var each in slow.Requests) each.Dispose();
        Results.Say(
            "1,000 connections of one person, slow handshakes",
            $"{refused} refused beyond 600, {slow.Hubs.Count} half-open hubs closed, honest commands p99 {p99:0} ms; web nodes {Memory(host)}");
        Assert.True(p99 < Bearable, $"p99 {p99:0} ms");
    }

    /// <summary>Half of them never end their HTTP request, the others never speak on their WebSocket.</summary>
    private static async Task<(List<RawHub> Hubs, List<TcpClient> Requests)> SlowHandshakes(Uri web, string token, int count)
    {
        var (hubs, requests) = (new List<RawHub>(), new List<TcpClient>());
        for (var i = 0; i < count / 2; i++)
        {
            var request = new TcpClient();
            await request.ConnectAsync(web.Host, web.Port);
            await request.GetStream().WriteAsync("GET /hubs/live HTTP/1.1\r\nHost: x\r\nX-Slow: "u8.ToArray());
            requests.Add(request);
            hubs.Add(await RawHub.Connect(web, token));
        }

        return (hubs, requests);
    }

    /// <summary>Sends malformed frames until the node closes the connection, or 2,000 are sent. How many.</summary>
    private static async Task<int> Until(Uri web, string token, string protocol, Malformed malformed)
    {
        var sent = 0;
        try
        {
            using var hub = await RawHub.Open(web, token, protocol);
            var over = hub.Over();
            while (!over.IsCompleted && sent < 2000)
            {
                if (protocol == "json") await hub.Send(malformed.Json(100), WebSocketMessageType.Text);
                else await hub.Send(malformed.MessagePack(100), WebSocketMessageType.Binary);
                sent += 100;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or HttpRequestException)
        {
            // Closed on us, as it should be.
        }

        return sent;
    }

    private static string Memory(ClusterHost host) => string.Join(" and ", host.Webs.Select(web => $"{web.ResidentMegabytes} MB"));
}
