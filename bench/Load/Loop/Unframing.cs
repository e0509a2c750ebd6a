namespace EMiningLive.Load.Loop;

/// <summary>Takes the frames off a byte stream that is cut anywhere.</summary>
internal interface IUnframing
{
    /// <summary>The next piece of payload; false when what is left is not one yet.</summary>
    bool Next(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> payload);
}

/// <summary>WebSocket frames of a server: never masked.</summary>
internal sealed class WebSocketFrames : IUnframing
{
    private readonly byte[] head = new byte[10];
    private int have;
    private long left;

    public bool Next(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        while (left == 0)
        {
            if (bytes.IsEmpty) return false;
            head[have++] = bytes[0];
            bytes = bytes[1..];
            if (have >= 2 && have == Length) Begin();
        }

        if (bytes.IsEmpty) return false;
        payload = bytes[..(int)Math.Min(left, bytes.Length)];
        bytes = bytes[payload.Length..];
        left -= payload.Length;
        return true;
    }

    private void Begin()
    {
        // No extension was agreed on, and only clients mask: anything else means that the count of bytes was lost.
        if ((head[0] & 0x70) != 0 || head[1] > 127) throw new IOException($"No frame begins with {head[0]:x2} {head[1]:x2}.");
        (left, have) = (Size, 0);
    }

    private int Length => (head[1] & 127) switch { 126 => 4, 127 => 10, _ => 2 };

    private long Size => (head[1] & 127) switch
    {
        126 => System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)),
        127 => System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(2)),
        var small => small,
    };
}

/// <summary>Chunks of an HTTP/1.1 response (RFC 9112, 7.1).</summary>
internal sealed class HttpChunks : IUnframing
{
    private long left;
    private long size;
    private bool inHead = true;

    public bool Next(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        while (inHead)
        {
            if (bytes.IsEmpty) return false;
            Head(bytes[0]);
            bytes = bytes[1..];
        }

        if (bytes.IsEmpty) return false;
        payload = bytes[..(int)Math.Min(left, bytes.Length)];
        bytes = bytes[payload.Length..];
        left -= payload.Length;
        inHead = left == 0;
        return true;
    }

    // What ends a chunk's data and what ends the line of its size are the same two bytes; an empty line counts nothing.
    private void Head(byte next)
    {
        if (next == '\r') return;
        if (next != '\n') { size = size * 16 + Digit(next); return; }
        (left, size) = (size, 0);
        inHead = left == 0;
    }

    private static int Digit(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
