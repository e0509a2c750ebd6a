using System.Net.WebSockets;
using System.Text.Json;
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
