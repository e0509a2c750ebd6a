using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace EMiningLive.Web.Live.Stream;

/// <summary>
/// The connection's own socket: half of what the way through the server's pipes costs. Only where nothing stands between (HTTP/1.1,
/// no TLS in this process) and nothing else writes to the response: its head is out, its body is written here alone, in chunks
/// (RFC 9112, 7.1), and the connection is closed at its end.
/// </summary>
internal sealed class SocketWire(Socket socket, CancellationToken gone) : IStreamWire
{
    /// <summary>The connection's socket where it may be written to; null where the ordinary way has to be taken.</summary>
    public static Socket? Of(HttpContext context)
    {
        var connection = context.Features;
        var isPlain = context.Request.Protocol == HttpProtocol.Http11 && connection.Get<ITlsHandshakeFeature>() is null;
        return isPlain ? connection.Get<IConnectionSocketFeature>()?.Socket : null;
    }

    /// <summary>What the socket does not take at once it takes in order, before this write completes: another one never begins meanwhile.</summary>
    public async ValueTask Write(EventText text)
    {
        for (var left = text.Chunk; !left.IsEmpty;) left = left[await socket.SendAsync(left, SocketFlags.None, gone)..];
    }
}
