using System.Text.Unicode;

namespace EMiningLive.Web.Protection;

/// <summary>Bytes that others say are text.</summary>
internal static class Utf8Text
{
    /// <summary>The first line, from 1, that is not UTF-8; null where all are.</summary>
    public static int? FaultyLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[range])) return line;
            line++;
        }

        return null;
    }

    /// <summary>Without the byte order mark that some editors write.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
