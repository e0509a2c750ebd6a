using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace EMiningLive.Web.Live.Connections;

/// <summary>
/// The connection's own socket: half of what the way through the server's pipes costs. Only where nothing stands between (HTTP/1.1,
/// no TLS in this process), and only for a response whose head is out and to which nothing else writes.
/// </summary>
internal sealed class PlainSocket(Socket socket, CancellationToken gone)
{
    /// <summary>Cancelled when the connection is lost.</summary>
    public CancellationToken Gone => gone;

    /// <summary>Null where the ordinary way has to be taken.</summary>
    public static PlainSocket? Of(HttpContext context)
    {
        var connection = context.Features;
        var isPlain = context.Request.Protocol == HttpProtocol.Http11 && connection.Get<ITlsHandshakeFeature>() is null;
        return isPlain && connection.Get<IConnectionSocketFeature>() is { Socket: var socket } ? new(socket, context.RequestAborted) : null;
    }

    /// <summary>What the system does not take at once it takes in order, before this completes; one writes at a time.</summary>
    public async ValueTask Write(ReadOnlyMemory<byte> bytes)
    {
        for (var left = bytes; !left.IsEmpty;) left = left[await socket.SendAsync(left, SocketFlags.None, gone)..];
    }
}
