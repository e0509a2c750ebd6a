using EMiningLive.Web.Live.Connections;

namespace EMiningLive.Web.Live.Hub;

/// <summary>
/// A hub's WebSocket on the connection's own socket. The hub's messages come through it as a stream; what many connections are told
/// comes as frames that were built once, and leaves between two messages. Nothing else writes to the response.
/// </summary>
/// <param name="incoming">What the other side says.</param>
internal sealed class HubSocket(System.IO.Stream incoming, PlainSocket socket) : System.IO.Stream
{
    /// <summary>The hub has the first turn: what it says first answers the client's handshake.</summary>
    private readonly SemaphoreSlim turn = new(0);

    /// <summary>Frames of a message of the hub are still to come: it keeps its turn until the last.</summary>
    private bool amidst = true;

    private volatile bool closed;

    /// <summary>Sends a message of one frame; nothing once the hub has sent the closing frame. Completes when the system has taken it.</summary>
    public async ValueTask Send(ReadOnlyMemory<byte> frame)
    {
        await turn.WaitAsync(socket.Gone);
        try { if (!closed) await socket.Write(frame); }
        finally { turn.Release(); }
    }

    /// <summary>A frame of the hub's own WebSocket, which writes one at a time and each at once.</summary>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> frame, CancellationToken cancel = default)
    {
        if (!WebSocketFrame.IsOne(frame.Span)) throw new InvalidOperationException("What a WebSocket writes at once is not one frame.");
        if (!amidst) await turn.WaitAsync(cancel);
        // Whoever gives up a frame that is half written gives up the connection.
        using var givenUp = cancel.UnsafeRegister(static socket => ((PlainSocket)socket!).Abort(), socket);
        try
        {
            await socket.Write(frame);
            Note(frame.Span);
        }
        finally
        {
            if (!amidst) turn.Release();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancel) => WriteAsync(buffer.AsMemory(offset, count), cancel).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancel = default) => incoming.ReadAsync(buffer, cancel);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancel) => incoming.ReadAsync(buffer, offset, count, cancel);

    public override Task FlushAsync(CancellationToken cancel) => Task.CompletedTask;

    public override bool CanRead => true;
    public override bool CanWrite => true;
    public override bool CanSeek => false;
    public override void Flush() { }
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Ends the connection without a word.</summary>
    public void Abort()
    {
        closed = true;
        socket.Abort();
    }

    protected override void Dispose(bool disposing)
    {
        closed = true;
        if (turn.CurrentCount == 0) Abort();
        if (disposing) incoming.Dispose();
        base.Dispose(disposing);
    }

    private void Note(ReadOnlySpan<byte> frame)
    {
        closed |= WebSocketFrame.Closes(frame);
        if (!WebSocketFrame.IsControl(frame)) amidst = !WebSocketFrame.Ends(frame);
    }
}
