using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace EMiningLive.Web.Live;

/// <summary>How the server's sockets serve those who only listen.</summary>
internal static class LiveSockets
{
    public static void Configure(SocketTransportOptions sockets)
    {
        // A flush completes when the system has taken all: what waits for a slow reader waits in its outbox, where it is bounded, and
        // an event stream knows that its response's head is out before it writes to the socket itself.
        sockets.MaxWriteBufferSize = 2;
        // A send runs on the thread that flushes: no hop through a queue for each of a thousand watchers. On Linux the system's
        // own completions come on pool threads anyway, so that nothing here holds up other connections.
        sockets.UnsafePreferInlineScheduling = true;
    }
}
