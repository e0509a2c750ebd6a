using System.Buffers.Text;
using EMiningLive.Load.Loop;

namespace EMiningLive.Load.Systems;

/// <summary>Completions of SignalR's JSON protocol, read without parsing.</summary>
internal static class HubAnswers
{
    /// <summary>Null until a whole completion is there.</summary>
    public static Outcome? Read(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf("\"type\":3"u8);
        if (at < 0 || text[^1] != 0x1e) return null;
        return new(Number(text[at..], "\"seq\":"u8));
    }

    /// <summary>The number that follows on that name; 0 when it is not there.</summary>
    public static long Number(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var at = text.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(text[(at + name.Length)..], out long number, out _) ? number : 0;
    }
}
