using System.Buffers.Binary;

namespace EMiningLive.Web.Live.Hub;

/// <summary>Frames of a server as RFC 6455, 5.2 has them: never masked, without extensions.</summary>
internal static class WebSocketFrame
{
    private const byte Final = 0x80, Text = 0x1, Binary = 0x2, Close = 0x8;

    /// <summary>A message of one frame.</summary>
    public static byte[] Whole(bool isText, ReadOnlySpan<byte> message)
    {
        var head = HeadFor(message.Length);
        var frame = new byte[head + message.Length];
        frame[0] = (byte)(Final | (isText ? Text : Binary));
        WriteLength(frame.AsSpan(1), message.Length);
        message.CopyTo(frame.AsSpan(head));
        return frame;
    }

    /// <summary>Whether the bytes are one frame, no more and no less.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.Length >= 2 && bytes.Length - HeadOf(bytes) == LengthOf(bytes);

    public static bool IsControl(ReadOnlySpan<byte> frame) => (frame[0] & 0x8) != 0;

    public static bool Ends(ReadOnlySpan<byte> frame) => (frame[0] & Final) != 0;

    public static bool Closes(ReadOnlySpan<byte> frame) => (frame[0] & 0xf) == Close;

    private static int HeadFor(int length) => length switch { < 126 => 2, <= ushort.MaxValue => 4, _ => 10 };

    private static void WriteLength(Span<byte> to, int length)
    {
        to[0] = length switch { < 126 => (byte)length, <= ushort.MaxValue => 126, _ => 127 };
        if (to[0] == 126) BinaryPrimitives.WriteUInt16BigEndian(to[1..], (ushort)length);
        if (to[0] == 127) BinaryPrimitives.WriteInt64BigEndian(to[1..], length);
    }

    private static int HeadOf(ReadOnlySpan<byte> frame) => frame[1] switch { 126 => 4, 127 => 10, _ => 2 };

    private static long LengthOf(ReadOnlySpan<byte> frame) => frame[1] switch
    {
        126 => frame.Length < 4 ? -1 : BinaryPrimitives.ReadUInt16BigEndian(frame[2..]),
        127 => frame.Length < 10 ? -1 : BinaryPrimitives.ReadInt64BigEndian(frame[2..]),
        var length => length,
    };
}
