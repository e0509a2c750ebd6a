using EMiningLive.Web.Live.Connections;

namespace EMiningLive.Web.Live.Stream;

/// <summary>
/// The body of a response written to the connection's socket, by this alone: in chunks (RFC 9112, 7.1), and the connection is closed at
/// its end.
/// </summary>
internal sealed class SocketWire(PlainSocket socket) : IStreamWire
{
    public ValueTask Write(EventText text) => socket.Write(text.Chunk);
}
