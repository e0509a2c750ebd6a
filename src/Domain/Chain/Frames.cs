using System.Text;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Domain.Chain;

/// <summary>Cuts facts to what a viewpoint may see. The only place where something is sealed for a viewer.</summary>
public static class Frames
{
    public static Frame For(Viewpoint viewpoint, Fact fact)
    {
        var entry = fact.Entry;
        bool who = fact.WhoFor.Admits(viewpoint), what = fact.WhatFor.Admits(viewpoint);
        return new(
            entry.Seq,
            entry.At,
            who ? Encoding.UTF8.GetString(entry.Who) : null,
            what ? Encoding.UTF8.GetString(entry.What) : null,
            who ? entry.WhoSalt : null,
            what ? entry.WhatSalt : null,
            entry.WhoHash,
            entry.WhatHash,
            entry.Head);
    }
}
