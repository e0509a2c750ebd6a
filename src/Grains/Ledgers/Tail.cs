using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain;

namespace EMiningLive.Grains.Ledgers;

/// <summary>The latest facts of a feed, for those who were away for a moment, each with who may see it now.</summary>
internal sealed class Tail<TEvent>
{
    public const int Length = 1000;

    private readonly Remembered<TEvent>[] slots = new Remembered<TEvent>[Length];
    private readonly List<Remembered<TEvent>> recalled = [];
    private long first = 1;
    private long last;

    /// <summary>Whether all that followed on that seq is here.</summary>
    public bool Reaches(long after) => after >= first - 1;

    public bool Holds(long seq) => seq >= first;

    /// <summary>Brings back a fact from before, in order, because it is about to be opened; it stays until then.</summary>
    public void Recall(Remembered<TEvent> remembered) => recalled.Add(remembered);

    public void Add(Remembered<TEvent> remembered)
    {
        var seq = remembered.Happened.Seq;
        if (last == 0) first = seq;
        last = seq;
        first = Math.Max(first, last - Length + 1);
        slots[seq % Length] = remembered;
    }

    /// <summary>All facts after that seq; what one of them opened follows on it.</summary>
    public ImmutableArray<Fact> After(long seq) =>
        [.. From(Math.Max(seq + 1, first)).SelectMany(remembered => remembered.Opened.Insert(0, remembered.Fact))];

    /// <summary>Takes over what everything is seen by now. Returns what more people see than before, in order.</summary>
    public ImmutableArray<Fact> Widen(Func<Happened<TEvent>, Sight> seen)
    {
        ImmutableArray<Remembered<TEvent>> widened =
            [.. All.Where(remembered => Widened(remembered, seen)).Select(remembered => remembered with { Fact = seen(remembered.Happened).On(remembered.Fact.Entry) })];
        foreach (var remembered in widened) Replace(remembered);
        return [.. widened.Select(remembered => remembered.Fact)];
    }

    private IEnumerable<Remembered<TEvent>> All => recalled.Concat(From(first));

    private void Replace(Remembered<TEvent> remembered)
    {
        var seq = remembered.Happened.Seq;
        if (Holds(seq)) slots[seq % Length] = remembered;
        else recalled.RemoveAll(old => old.Happened.Seq == seq);
    }

    private static bool Widened(Remembered<TEvent> remembered, Func<Happened<TEvent>, Sight> seen) =>
        !(remembered.Fact.WhoFor.Everyone && remembered.Fact.WhatFor.Everyone) && seen(remembered.Happened) != remembered.Fact.Sight();

    private IEnumerable<Remembered<TEvent>> From(long seq)
    {
        for (; seq <= last; seq++) yield return slots[seq % Length];
    }
}

internal static class Sights
{
    public static Fact On(this Sight sight, Entry entry) => new(entry, sight.Who, sight.What);
    public static Sight Sight(this Fact fact) => new(fact.WhoFor, fact.WhatFor);
}
