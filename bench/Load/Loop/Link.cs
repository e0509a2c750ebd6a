using System.Net.Sockets;

namespace EMiningLive.Load.Loop;

/// <summary>One raw connection to a server, driven by a <see cref="Reactor"/>.</summary>
internal abstract class Link(Socket socket) : IDisposable
{
    public Socket Socket => socket;

    public int Handle { get; } = (int)socket.Handle;

    /// <summary>What it says now and then, so that the other side knows that it is there; null where that is not asked for.</summary>
    public byte[]? Ping { get; init; }

    /// <summary>The other side has closed it.</summary>
    public bool Ended { get; private set; }

    /// <summary>Bytes as they came, cut anywhere.</summary>
    /// <param name="now">Timestamp of the reading.</param>
    public abstract void Received(ReadOnlySpan<byte> bytes, long now);

    public void End() => Ended = true;

    public void Dispose() => socket.Dispose();
}
