using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Hub;

namespace EMiningLive.Web.Tests.Live;

/// <summary>Hub connections on the connection's own socket: what the hub answers and what all are told share it, whole and in order.</summary>
[Collection(nameof(LiveApps))]
public sealed class HubSocketTests
{
    private const int Said = 150;

    [Fact]
    public async Task Answers_in_many_frames_and_news_never_cut_one_another()
    {
        await using var app = await LiveApp.Start(sendBuffer: 16 * 1024, "--Limits:OutboxBytes=8388608", "--Limits:OutboxParcels=10000");
        var room = await app.Auction(anonymous: false, "heding");
        await app.SayMuch(room, 20);
        using var slow = await RawHub.Watching(app, "observer", room, receiveBuffer: 4096);

        // Each answer is larger than what the system takes at once, and is written in many frames; news comes all the while.
        var saying = app.SayMuch(room, Said);
        for (var i = 0; i < 20; i++) await RawHub.Send(slow, $$"""{"type":1,"invocationId":"a{{i}}","target":"Watch","arguments":["rooms/{{room}}",0]}""" + "\u001e");
        var last = await saying;

        var (answers, seqs) = await Heard(slow, last);
        Assert.Equal(20, answers);
        Assert.Equal(Enumerable.Range((int)seqs[0], seqs.Count), seqs.Select(seq => (int)seq));
    }

    [Fact]
    public async Task One_that_takes_no_answer_and_says_nothing_keeps_no_connection()
    {
        await using var app = await LiveApp.Start(sendBuffer: 16 * 1024);
        var room = await app.Auction(anonymous: false, "heding");
        await app.SayMuch(room, 60);
        await app.Token("observer");
        var others = Served(app);
        using var silent = await RawHub.Watching(app, "observer", room, receiveBuffer: 4096);
        var its = Assert.Single(Served(app).Except(others));

        for (var i = 0; i < 20; i++) await RawHub.Send(silent, $$"""{"type":1,"invocationId":"a{{i}}","target":"Watch","arguments":["rooms/{{room}}",0]}""" + "\u001e");
        for (var waited = 0; Served(app).Contains(its); waited++)
        {
            Assert.InRange(waited, 0, 30);
            await Task.Delay(1000);
        }
    }

    [Fact]
    public async Task News_never_comes_before_the_hub_has_answered_the_handshake()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await listener.AcceptSocketAsync();
        await using var hub = new HubSocket(Stream.Null, new PlainSocket(accepted, null, default));

        var news = hub.Send(WebSocketFrame.Whole(isText: true, "news"u8)).AsTask();
        await hub.WriteAsync(new byte[] { 0x8a, 0 });
        Assert.False(news.IsCompleted);
        await hub.WriteAsync(WebSocketFrame.Whole(isText: true, "{}"u8));
        await news;

        var heard = new byte[2 + 4 + 6];
        await client.GetStream().ReadExactlyAsync(heard);
        Assert.Equal([0x8a, 0, .. WebSocketFrame.Whole(isText: true, "{}"u8), .. WebSocketFrame.Whole(isText: true, "news"u8)], heard);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(125, 2)]
    [InlineData(126, 4)]
    [InlineData(65535, 4)]
    [InlineData(65536, 10)]
    public void A_frame_says_its_length_in_the_shortest_form(int length, int head)
    {
        var frame = WebSocketFrame.Whole(isText: true, new byte[length]);
        Assert.Equal(head + length, frame.Length);
        Assert.True(WebSocketFrame.IsOne(frame));
        Assert.True(WebSocketFrame.Ends(frame));
        Assert.False(WebSocketFrame.IsControl(frame) || WebSocketFrame.Closes(frame));
        Assert.False(WebSocketFrame.IsOne([.. frame, 0]));
        Assert.False(WebSocketFrame.IsOne(frame.AsSpan(0, frame.Length - 1)));
    }

    [Fact]
    public void What_others_write_is_known_for_what_it_is()
    {
        Assert.True(WebSocketFrame.Closes([0x88, 2, 0x03, 0xe8]));
        Assert.True(WebSocketFrame.IsControl([0x8a, 0]));
        Assert.False(WebSocketFrame.Ends([0x01, 1, 0x61]));
        Assert.True(WebSocketFrame.Ends([0x80, 0]));
    }

    /// <summary>Clients' ports of the connections that the server's side of the system has open.</summary>
    private static HashSet<int> Served(LiveApp app) => [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Where(one => one.LocalEndPoint.Port == app.Address.Port && one.State == TcpState.Established)
        .Select(one => one.RemoteEndPoint.Port)];

    /// <summary>Reads slowly until that seq and all answers are there; every hub message must be whole.</summary>
    private static async Task<(int Answers, List<long> Seqs)> Heard(ClientWebSocket socket, long last)
    {
        var (answers, seqs) = (0, new List<long>());
        while (answers < 20 || seqs.Count == 0 || seqs[^1] < last)
        {
            await Task.Delay(1);
            foreach (var message in (await RawHub.Read(socket)).Split('\u001e', StringSplitOptions.RemoveEmptyEntries))
            {
                var json = JsonDocument.Parse(message).RootElement;
                if (json.GetProperty("type").GetInt32() == 3) answers++;
                if (json.TryGetProperty("target", out var target) && target.GetString() == "Frames")
                    seqs.AddRange(json.GetProperty("arguments")[1].EnumerateArray().Select(frame => frame.GetProperty("seq").GetInt64()));
            }
        }

        return (answers, seqs);
    }
}
