using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>A fact on its way to viewers: new, or one already told that more may see now.</summary>
/// <param name="Again">It was told before.</param>
/// <param name="Before">Who could see it until now; null when that is no longer remembered.</param>
public readonly record struct Told(Fact Fact, bool Again, Sight? Before);

/// <summary>The last facts of a feed, without a gap, so that a viewer who joins costs no reading. Bounded; not thread-safe.</summary>
/// <param name="capacity">Facts kept.</param>
public sealed class Tail(int capacity)
{
    private readonly Fact[] ring = new Fact[capacity];
    private readonly long[] openedBy = new long[capacity];
    private int count;
    private long lastOpening;

    /// <summary>Seq of the last fact told.</summary>
    public long Version { get; private set; }

    /// <summary>The chain's head there.</summary>
    public byte[] Head { get; private set; } = [];

    /// <summary>The seq before the oldest fact that is kept: whoever knows it can be served from here.</summary>
    public long Reach => Version - count;

    /// <summary>Starts anew at that head with nothing kept.</summary>
    public void Begin(Head head)
    {
        (Version, Head, count, lastOpening) = (head.Version, head.Hash, 0, 0);
        Array.Clear(ring);
    }

    /// <summary>Starts anew with facts that follow one another without a gap.</summary>
    public void Begin(Head before, IEnumerable<Fact> facts)
    {
        Begin(before);
        foreach (var fact in facts) Append(fact);
    }

    /// <summary>Learns from facts as they were told, an opened one directly behind its opener, who opened what is kept.</summary>
    public void LearnOpenings(IEnumerable<Fact> told)
    {
        var opener = 0L;
        foreach (var seq in told.Select(fact => fact.Entry.Seq))
            if (seq > opener) opener = seq;
            else if (seq > Reach) Opened(seq, opener);
    }

    /// <summary>Whether the fact is known or the very next.</summary>
    public bool Reaches(Fact fact) => fact.Entry.Seq <= Version + 1;

    /// <summary>Takes the fact in; null when it says nothing new, as one that arrives twice.</summary>
    public Told? Take(Fact fact)
    {
        if (fact.Entry.Seq == Version + 1) return Append(fact);
        if (fact.Entry.Seq <= Reach) return new(fact, Again: true, Before: null);
        ref var kept = ref ring[fact.Entry.Seq % capacity];
        var before = new Sight(kept.WhoFor, kept.WhatFor);
        if (before == new Sight(fact.WhoFor, fact.WhatFor)) return null;
        kept = fact;
        return new(fact, Again: true, before);
    }

    /// <summary>The facts after that seq, in order; the seq must be within <see cref="Reach"/>.</summary>
    public IEnumerable<Fact> After(long seq)
    {
        for (var next = seq + 1; next <= Version; next++) yield return ring[next % capacity];
    }

    /// <summary>The facts up to that seq that were opened after it: who was away meanwhile still has them sealed.</summary>
    public IEnumerable<Told> OpenedAfter(long seq)
    {
        if (lastOpening <= seq) yield break;
        for (var known = Reach + 1; known <= seq; known++)
            if (openedBy[known % capacity] > seq) yield return new(ring[known % capacity], Again: true, Before: null);
    }

    private void Opened(long seq, long by)
    {
        openedBy[seq % capacity] = by;
        lastOpening = Math.Max(lastOpening, by);
    }

    private Told Append(Fact fact)
    {
        ring[fact.Entry.Seq % capacity] = fact;
        openedBy[fact.Entry.Seq % capacity] = 0;
        (Version, Head) = (fact.Entry.Seq, fact.Entry.Head);
        count = Math.Min(count + 1, capacity);
        return new(fact, Again: false, Before: null);
    }
}
