using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live.Stream;

/// <summary>Server-sent events as bytes, built once for all streams of one viewpoint.</summary>
public sealed record EventText(byte[] Bytes)
{
    public static EventText Of(Parcel parcel) => new(parcel switch
    {
        Batch batch => [.. batch.Frames.SelectMany(Of)],
        Heartbeat beat => Named("heartbeat", beat.Heads),
        RevokedNews revoked => Named("revoked", Wire.Write(revoked.Reason)),
        DrainingNews draining => [.. Encoding.UTF8.GetBytes($"retry: {draining.RetryAfterMs}\n"), .. Named("draining", Wire.Write(draining.RetryAfterMs))],
        ResyncNews => Named("resync", "null"u8),
        _ => [],
    });

    /// <summary>One frame an event, its id the seq; an entry that is opened has none, so that nobody resumes from there.</summary>
    public static byte[] Of(FrameText frame) =>
        frame.Again ? [.. "data: "u8, .. frame.Json, .. "\n\n"u8] : [.. Encoding.UTF8.GetBytes($"id: {frame.Seq}\ndata: "), .. frame.Json, .. "\n\n"u8];

    private static byte[] Named(string name, ReadOnlySpan<byte> data) => [.. Encoding.UTF8.GetBytes($"event: {name}\ndata: "), .. data, .. "\n\n"u8];
}
