using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Journal;

/// <summary>Whether entries are chained as the contract says ("Feeds").</summary>
internal static class Chaining
{
    public static bool FollowsOn(this Entry entry, ReadOnlySpan<byte> head) =>
        HashChain.Next(head, entry.Seq, entry.At, entry.WhoHash, entry.WhatHash).AsSpan().SequenceEqual(entry.Head);

    public static bool FollowsOn(this Entry entry, Entry before) => entry.Seq == before.Seq + 1 && entry.FollowsOn(before.Head);

    /// <summary>Throws if the batch cannot be right on any journal: that is a fault of the program, not of the moment.</summary>
    public static void Check(this Batch batch)
    {
        if (batch.Rows.IsDefaultOrEmpty) throw new ArgumentException($"A batch of {batch.Feed} has no rows.", nameof(batch));
        for (var i = 1; i < batch.Rows.Length; i++)
            if (!batch.Rows[i].Entry.FollowsOn(batch.Rows[i - 1].Entry))
                throw new ArgumentException($"Entry {batch.Rows[i].Entry.Seq} of {batch.Feed} is not chained on the one before it.", nameof(batch));
        if (batch.Summary.Version != batch.Rows[^1].Entry.Seq)
            throw new ArgumentException($"The summary of {batch.Feed} does not take in its last entry.", nameof(batch));
    }
}
