using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using EMiningLive.Web.Live.Hub;
using MessagePack;

namespace EMiningLive.Web.Tests.Live;

/// <summary>The hub in MessagePack as a program writes it by hand: what has no form in JSON is a refusal like over JSON.</summary>
[Collection(nameof(LiveApps))]
public sealed class MessagePackTests(LiveApps apps)
{
    private const string Id = "0198f3a0-0000-7000-8000-000000000001";

    private readonly LiveApp app = apps.App;

    public static readonly TheoryData<string, byte[], string> Bad = new()
    {
        { "half of a surrogate pair", [0xa3, 0xed, 0xa0, 0x80], "text" },
        { "bytes that are no UTF-8", [0xa2, 0xc3, 0x28], "text" },
        { "NaN", [0xcb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0], "text" },
        { "infinity", [0xca, 0x7f, 0x80, 0, 0], "text" },
        { "an extension", [0xd4, 0x05, 0x00], "text" },
        { "a timestamp", [0xd6, 0xff, 0, 0, 0, 1], "text" },
        { "a key that is a number", [0x81, 0x01, 0x02], "text" },
        { "a key that is a map", [0x81, 0x81, 0x01, 0x02, 0x03], "text" },
        { "200 levels", [.. Enumerable.Repeat((byte)0x91, 200), 0xc0], "body" },
        { "100,000 levels", [.. Enumerable.Repeat((byte)0x91, 100_000), 0xc0], "body" },
        { "a number", [0x07], "text" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_value_that_JSON_does_not_have_is_refused_by_its_field(string what, byte[] value, string field)
    {
        var room = await app.Auction(anonymous: false, "heding");
        using var socket = await RawHub.OpenMessagePack(app, "heding");
        var refusal = (await Submitted(socket, room, value)).GetProperty("refusal");
        Assert.True(refusal.GetProperty("type").GetString() == "invalid" && refusal.GetProperty("field").GetString() == field, $"{what}: {refusal}");
        Assert.NotEmpty(refusal.GetProperty("why").GetString()!);
    }

    [Fact]
    public async Task To_a_stranger_the_room_is_not_there_whatever_is_sent()
    {
        var room = await app.Auction(anonymous: false, "heding");
        using var socket = await RawHub.OpenMessagePack(app, "sulaiman");
        Assert.Equal("notFound", RightsTests.Refusal(await Submitted(socket, room, [0xa2, 0xc3, 0x28])));
    }

    [Fact]
    public async Task What_follows_a_bad_value_is_still_understood()
    {
        var room = await app.Auction(anonymous: false, "heding");
        using var socket = await RawHub.OpenMessagePack(app, "heding");
        Assert.Equal("invalid", RightsTests.Refusal(await Submitted(socket, room, [0xd4, 0x05, 0x00])));
        Assert.True((await Submitted(socket, room, [0xa2, 0x68, 0x69])).TryGetProperty("receipt", out _));
    }

    /// <summary>The answer to a <c>say</c> whose text is that value.</summary>
    private static async Task<JsonElement> Submitted(ClientWebSocket socket, string room, byte[] value)
    {
        await socket.SendAsync(Framed(Invocation(room, value)), WebSocketMessageType.Binary, true, default);
        while (true)
        {
            var message = MessagePackSerializer.Deserialize<JsonElement>(await RawHub.ReadFrame(socket), JsonInMessagePack.Options);
            if (message[0].GetInt32() == 7) throw new InvalidOperationException($"closed: {message}");
            if (message[0].GetInt32() != 3) continue;
            Assert.True(message[3].GetInt32() == 3, $"no answer: {message}");
            return message[4];
        }
    }

    private static byte[] Invocation(string room, byte[] value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(bytes);
        writer.WriteArrayHeader(6);
        writer.Write(1);
        writer.WriteMapHeader(0);
        writer.Write("1");
        writer.Write("Submit");
        writer.WriteArrayHeader(2);
        writer.Write($"rooms/{room}");
        writer.WriteMapHeader(5);
        foreach (var (name, text) in new[] { ("id", Id), ("type", "say"), ("lang", "en"), ("to", "room") }) { writer.Write(name); writer.Write(text); }
        writer.Write("text");
        writer.WriteRaw(value);
        writer.WriteArrayHeader(0);
        writer.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>With its length before it, seven bits a byte.</summary>
    private static byte[] Framed(byte[] message)
    {
        var length = new List<byte>();
        for (var left = message.Length; ; left >>= 7)
        {
            length.Add((byte)((left & 0x7f) | (left > 0x7f ? 0x80 : 0)));
            if (left <= 0x7f) return [.. length, .. message];
        }
    }
}
