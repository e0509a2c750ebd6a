using System.Collections.Immutable;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>Something that a connection is told. Shared by all who get it, so its form on a wire is built once.</summary>
public abstract class Parcel
{
    private readonly Lock gate = new();
    private ImmutableDictionary<Type, object> forms = ImmutableDictionary<Type, object>.Empty;

    /// <summary>The one asked for last: a room's watchers are mostly of one kind.</summary>
    private volatile object? form;

    /// <summary>What it weighs in an outbox.</summary>
    public virtual int Bytes => 64;

    /// <summary>The parcel in the form of one kind of wire, built by the first who needs it.</summary>
    public T As<T>(Func<Parcel, T> build) where T : class
    {
        if (form is T last) return last;
        lock (gate)
        {
            if (!forms.TryGetValue(typeof(T), out var known)) forms = forms.Add(typeof(T), known = build(this));
            form = known;
            return (T)known;
        }
    }
}

/// <summary>One frame as its viewer gets it.</summary>
/// <param name="Again">A known entry, opened.</param>
/// <param name="Json">UTF-8, the contract's frame.</param>
public readonly record struct FrameText(long Seq, bool Again, byte[] Json);

/// <summary>Frames of one feed for one viewpoint, in the order in which they must be shown.</summary>
public sealed class Batch(FeedId feed, ImmutableArray<FrameText> frames) : Parcel
{
    private (Batch Last, Batch All)? merged;
    private readonly Lock merging = new();

    public FeedId Feed => feed;
    public ImmutableArray<FrameText> Frames => frames;
    public override int Bytes { get; } = 64 + frames.Sum(frame => frame.Json.Length);

    /// <summary>
    /// All as one: what waited while a send was under way leaves together. Connections that look from one viewpoint get the
    /// same batches in the same order, so that those which gathered the same share the result and its encoding.
    /// </summary>
    public static Batch Merge(IReadOnlyList<Batch> batches) => batches.Count == 1 ? batches[0] : batches[0].Through(batches);

    private Batch Through(IReadOnlyList<Batch> batches)
    {
        lock (merging)
        {
            if (merged is { } known && known.Last == batches[^1] && known.All.Frames.Length == batches.Sum(batch => batch.Frames.Length)) return known.All;
            var all = new Batch(Feed, [.. batches.SelectMany(batch => batch.Frames)]);
            merged = (batches[^1], all);
            return all;
        }
    }
}

/// <summary>Who is in the feed, as this viewer may know.</summary>
public sealed class PeopleNews(FeedId feed, byte[] people) : Parcel
{
    public FeedId Feed => feed;

    /// <summary>UTF-8 JSON array.</summary>
    public byte[] People => people;
    public override int Bytes => 64 + people.Length;
}

/// <summary>What people signal in the feed now, as this viewer may know.</summary>
public sealed class SignalNews(FeedId feed, byte[] signals) : Parcel
{
    public FeedId Feed => feed;

    /// <summary>UTF-8 JSON array.</summary>
    public byte[] Signals => signals;
    public override int Bytes => 64 + signals.Length;
}

/// <summary>The committed heads of the feeds that a connection watches.</summary>
public sealed class Heartbeat(byte[] heads) : Parcel
{
    /// <summary>UTF-8 JSON <c>{feed:{version,head,now}}</c>.</summary>
    public byte[] Heads => heads;
    public override int Bytes => 64 + heads.Length;
}

/// <summary>Frames were dropped: watch again from the last seq that you hold.</summary>
public sealed class ResyncNews(FeedId feed) : Parcel
{
    public FeedId Feed => feed;
}

/// <summary>The right to the feed ended; no frame of it follows.</summary>
public sealed class RevokedNews(FeedId feed, string reason) : Parcel
{
    public const string Expelled = "expelled";
    public const string SessionEnded = "sessionEnded";

    public FeedId Feed => feed;
    public string Reason => reason;
}

/// <summary>The connection ends, as when this node is about to stop; come back after that time, and find another one.</summary>
public sealed class DrainingNews(int retryAfterMs) : Parcel
{
    public int RetryAfterMs => retryAfterMs;
}
