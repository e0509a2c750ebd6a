using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>Cuts facts to a viewpoint and encodes them, once for all who look from there.</summary>
public static class Cutting
{
    /// <summary>Null when nothing of the run is news from there.</summary>
    public static Batch? Batch(FeedId feed, Viewpoint viewpoint, IEnumerable<Told> run)
    {
        ImmutableArray<FrameText> frames = [.. run.Where(told => IsNews(viewpoint, told)).Select(told => Frame(viewpoint, told.Fact, told.Again))];
        return frames.IsEmpty ? null : new(feed, frames);
    }

    public static FrameText Frame(Viewpoint viewpoint, Fact fact, bool again = false) =>
        new(fact.Entry.Seq, again, Wire.Write(Frames.For(viewpoint, fact)));

    /// <summary>A new fact always is, sealed or not; a known one only where a part of it opens.</summary>
    private static bool IsNews(Viewpoint viewpoint, Told told)
    {
        if (!told.Again) return true;
        var (who, what) = (told.Fact.WhoFor, told.Fact.WhatFor);
        if (told.Before is not { } before) return who.Admits(viewpoint) && what.Admits(viewpoint);
        return (who.Admits(viewpoint) && !before.Who.Admits(viewpoint)) || (what.Admits(viewpoint) && !before.What.Admits(viewpoint));
    }
}
