using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Domain.Publication;

/// <summary>One entry as everyone may read it: never who caused it, only what happened.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Date">When it could first be read; never before it happened.</param>
/// <param name="Head">The chain's head after it, 32 bytes.</param>
internal readonly record struct PublicFact<TEvent>(FeedId Feed, long Seq, DateTimeOffset At, DateTimeOffset Date, byte[] Head, TEvent What)
    where TEvent : class
{
    /// <summary>What of an entry can be read from outside; null where it is sealed, or of a kind that this version does not know.</summary>
    public static PublicFact<TEvent>? Of(FeedId feed, Frame frame, DateTimeOffset publicSince, Decoding<TEvent> decode)
    {
        if (frame.What is null || decode(Encoding.UTF8.GetBytes(frame.What)) is not { } what) return null;
        return new(feed, frame.Seq, frame.At, frame.At > publicSince ? frame.At : publicSince, frame.Head, what);
    }
}

internal delegate TEvent? Decoding<TEvent>(ReadOnlySpan<byte> what);
