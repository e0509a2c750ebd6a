using System.Buffers;
using System.Globalization;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live.Stream;

/// <summary>Server-sent events as bytes, built once for all streams of one viewpoint; empty where a stream says nothing.</summary>
/// <param name="Chunk">The same as one chunk of an HTTP/1.1 response.</param>
public sealed record EventText(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Chunk)
{
    /// <summary>Eight digits say any size; leading zeros are allowed.</summary>
    private const int HeadLength = 10;

    public static EventText Of(Parcel parcel) => parcel switch
    {
        Batch batch => Of(batch.Frames),
        Heartbeat beat => Built(64 + beat.Bytes, to => Named(to, "heartbeat", beat.Heads)),
        RevokedNews revoked => Built(128, to => Named(to, "revoked", Wire.Write(revoked.Reason))),
        DrainingNews draining => Built(128, to => Draining(to, draining.RetryAfterMs)),
        ResyncNews => Built(64, to => Named(to, "resync", "null"u8)),
        _ => new(default, default),
    };

    /// <summary>One frame an event, its id the seq; an entry that is opened has none, so that nobody resumes from there.</summary>
    public static EventText Of(IReadOnlyCollection<FrameText> frames) => Built(frames.Sum(frame => frame.Json.Length + 40), to =>
    {
        foreach (var frame in frames) Add(to, frame);
    });

    private static EventText Built(int about, Action<ArrayBufferWriter<byte>> write)
    {
        var to = new ArrayBufferWriter<byte>(HeadLength + about + 2);
        to.Write("00000000\r\n"u8);
        write(to);
        var length = to.WrittenCount - HeadLength;
        if (length == 0) return new(default, default);
        to.Write("\r\n"u8);
        var chunk = to.WrittenMemory.ToArray();
        length.TryFormat(chunk.AsSpan(0, 8), out _, "x8", CultureInfo.InvariantCulture);
        return new(chunk.AsMemory(HeadLength, length), chunk);
    }

    private static void Add(ArrayBufferWriter<byte> to, FrameText frame)
    {
        if (!frame.Again)
        {
            to.Write("id: "u8);
            frame.Seq.TryFormat(to.GetSpan(20), out var digits, default, CultureInfo.InvariantCulture);
            to.Advance(digits);
            to.Write("\n"u8);
        }

        to.Write("data: "u8);
        to.Write(frame.Json);
        to.Write("\n\n"u8);
    }

    private static void Draining(ArrayBufferWriter<byte> to, int retryAfterMs)
    {
        to.Write(Encoding.UTF8.GetBytes($"retry: {retryAfterMs}\n"));
        Named(to, "draining", Wire.Write(retryAfterMs));
    }

    private static void Named(ArrayBufferWriter<byte> to, string name, ReadOnlySpan<byte> data)
    {
        to.Write(Encoding.UTF8.GetBytes($"event: {name}\ndata: "));
        to.Write(data);
        to.Write("\n\n"u8);
    }
}
