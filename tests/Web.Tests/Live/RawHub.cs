using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace EMiningLive.Web.Tests.Live;

/// <summary>The hub without its client library: what a hostile or a stalled program does.</summary>
internal static class RawHub
{
    private const string Json = "{\"protocol\":\"json\",\"version\":1}\u001e", MessagePack = "{\"protocol\":\"messagepack\",\"version\":1}\u001e";

    public static Uri HubAddress(LiveApp app) => new UriBuilder(app.Address) { Scheme = "ws", Path = "/hubs/live" }.Uri;

    /// <summary>A connection after the handshake.</summary>
    /// <param name="receiveBuffer">Bytes that the system takes for a reader that does not read.</param>
    public static Task<ClientWebSocket> Open(LiveApp app, string account, int? receiveBuffer = null) => Open(app, account, Json, receiveBuffer);

    public static Task<ClientWebSocket> OpenMessagePack(LiveApp app, string account) => Open(app, account, MessagePack, null);

    private static async Task<ClientWebSocket> Open(LiveApp app, string account, string handshake, int? receiveBuffer)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {await app.Token(account)}");
        var handler = new SocketsHttpHandler { ConnectCallback = async (context, cancel) => await Connected(context.DnsEndPoint, receiveBuffer, cancel) };
        await socket.ConnectAsync(HubAddress(app), new HttpMessageInvoker(handler), default);
        await Send(socket, handshake);
        await Read(socket);
        return socket;
    }

    public static async Task<ClientWebSocket> Watching(LiveApp app, string account, string room, int? receiveBuffer = null)
    {
        var socket = await Open(app, account, receiveBuffer);
        await Send(socket, $$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["rooms/{{room}}",0]}""" + "\u001e");
        while (!(await Read(socket)).Contains("\"invocationId\":\"1\"", StringComparison.Ordinal)) { }
        return socket;
    }

    public static Task Send(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);

    /// <summary>The next WebSocket message; empty when the other side has closed.</summary>
    public static async Task<string> Read(ClientWebSocket socket) => Encoding.UTF8.GetString(await ReadBytes(socket));

    /// <summary>The next WebSocket message that holds that text.</summary>
    public static async Task<string> ReadUntil(ClientWebSocket socket, string part)
    {
        while (true)
        {
            var text = await Read(socket);
            if (text.Contains(part, StringComparison.Ordinal)) return text;
            if (text.Length == 0) throw new InvalidOperationException($"closed before {part}");
        }
    }

    /// <summary>The first hub message of the next WebSocket message in MessagePack, without its length.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadFrame(ClientWebSocket socket)
    {
        var bytes = await ReadBytes(socket);
        return bytes.AsMemory(Array.FindIndex(bytes, length => length < 0x80) + 1);
    }

    private static async Task<byte[]> ReadBytes(ClientWebSocket socket)
    {
        var (bytes, buffer) = (new MemoryStream(), new byte[16 * 1024]);
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, default);
            if (part.MessageType == WebSocketMessageType.Close) return [];
            bytes.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return bytes.ToArray();
        }
    }

    private static async Task<NetworkStream> Connected(System.Net.DnsEndPoint to, int? receiveBuffer, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } bytes) socket.ReceiveBufferSize = bytes;
        await socket.ConnectAsync(to, cancel);
        return new(socket, ownsSocket: true);
    }
}
