using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>The hub without its client library: what a hostile, a slow or a stalled program does.</summary>
public sealed class RawHub : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly byte[] buffer = new byte[16 * 1024];

    private RawHub(ClientWebSocket socket) => Socket = socket;

    public ClientWebSocket Socket { get; }

    /// <summary>A WebSocket that has said nothing yet.</summary>
    /// <param name="receiveBuffer">Bytes that the system takes for one who does not read; 0 for as many as it likes.</param>
    public static async Task<RawHub> Connect(Uri web, string? token, int receiveBuffer = 0, Action<ClientWebSocketOptions>? more = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (token is not null) socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        more?.Invoke(socket.Options);
        var handler = new SocketsHttpHandler { UseCookies = false, ConnectCallback = (context, cancel) => Connected(context.DnsEndPoint, receiveBuffer, cancel) };
        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(new UriBuilder(web) { Scheme = "ws", Path = "/hubs/live" }.Uri, new HttpMessageInvoker(handler), patience.Token);
        return new(socket);
    }

    /// <summary>After the handshake of that protocol.</summary>
    public static async Task<RawHub> Open(Uri web, string token, string protocol = "json", int receiveBuffer = 0)
    {
        var hub = await Greet(web, token, protocol, receiveBuffer);
        await hub.Read();
        return hub;
    }

    /// <summary>The handshake is sent, its answer not waited for: who is turned away may not live to read it.</summary>
    public static async Task<RawHub> Greet(Uri web, string token, string protocol = "json", int receiveBuffer = 0)
    {
        var hub = await Connect(web, token, receiveBuffer);
        await hub.Send(Encoding.UTF8.GetBytes($"{{\"protocol\":\"{protocol}\",\"version\":1}}\u001e"), WebSocketMessageType.Text);
        return hub;
    }

    public async Task Watch(string room)
    {
        await Send(Encoding.UTF8.GetBytes($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["rooms/{{room}}",0]}""" + "\u001e"), WebSocketMessageType.Text);
        while (!(await Read() ?? throw new IOException("closed")).Contains("\"invocationId\":\"1\"", StringComparison.Ordinal)) { }
    }

    public async Task Send(ReadOnlyMemory<byte> bytes, WebSocketMessageType type)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Socket.SendAsync(bytes, type, true, patience.Token);
    }

    /// <summary>The next message; null when the other side has closed.</summary>
    public async Task<string?> Read(CancellationToken cancel = default)
    {
        using var bytes = new MemoryStream();
        while (true)
        {
            var part = await Socket.ReceiveAsync(buffer, cancel);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            bytes.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
    }

    /// <summary>Completes when the connection is over, in whatever way; reads and forgets until then.</summary>
    public async Task Over()
    {
        try { while (await Read() is not null) { } }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException) { /* over */ }
    }

    public void Dispose()
    {
        Socket.Abort();
        Socket.Dispose();
    }

    private static async ValueTask<Stream> Connected(DnsEndPoint to, int receiveBuffer, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer > 0) socket.ReceiveBufferSize = receiveBuffer;
        await socket.ConnectAsync(to, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
