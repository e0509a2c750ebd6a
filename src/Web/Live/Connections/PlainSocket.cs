using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace EMiningLive.Web.Live.Connections;

/// <summary>
/// The connection's own socket: half of what the way through the server's pipes costs. Only where nothing stands between (HTTP/1.1,
/// no TLS in this process), and only for a response whose head is out and to which nothing else writes.
/// </summary>
internal sealed class PlainSocket(Socket socket, IConnectionLifetimeFeature? connection, CancellationToken gone)
{
    /// <summary>Cancelled when the connection is lost.</summary>
    public CancellationToken Gone => gone;

    /// <summary>Null where the ordinary way has to be taken.</summary>
    public static PlainSocket? Of(HttpContext context)
    {
        var features = context.Features;
        var isPlain = context.Request.Protocol == HttpProtocol.Http11 && features.Get<ITlsHandshakeFeature>() is null;
        return isPlain && features.Get<IConnectionSocketFeature>() is { Socket: var socket } ? new(socket, features.Get<IConnectionLifetimeFeature>(), context.RequestAborted) : null;
    }

    /// <summary>What the system does not take at once it takes in order, before this completes; one writes at a time.</summary>
    public async ValueTask Write(ReadOnlyMemory<byte> bytes)
    {
        for (var left = bytes; !left.IsEmpty;) left = left[await socket.SendAsync(left, SocketFlags.None, gone)..];
    }

    /// <summary>Ends the connection without a word, and with it a write that its reader does not take. Nothing more may be written.</summary>
    public void Abort() => connection?.Abort();
}
