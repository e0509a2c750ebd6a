using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Journal;

/// <summary>Turns rows into what stands in the table and back. The only place where something is sealed at rest.</summary>
internal sealed class RowForm(IVault vault)
{
    public StoredRow Store(Row row)
    {
        var entry = row.Entry;
        return new(
            entry.Seq,
            entry.At.ToUnixTimeMilliseconds(),
            row.Command?.Value,
            row.Fingerprint,
            entry.Who,
            row.Sealed ? vault.Seal([.. entry.WhatSalt, .. entry.What]) : entry.What,
            row.Sealed ? entry.WhoSalt : [.. entry.WhoSalt, .. entry.WhatSalt],
            row.Sealed,
            entry.Head);
    }

    public Row Restore(FoundRow found)
    {
        var stored = found.Stored;
        var whoSalt = stored.Salts[..HashChain.SaltBytes];
        var (_, what, whatSalt) = found.Opening ?? Open(stored);
        var entry = new Entry(
            stored.Seq,
            DateTimeOffset.FromUnixTimeMilliseconds(stored.At),
            stored.Who,
            what,
            whoSalt,
            whatSalt,
            HashChain.Part(whoSalt, stored.Who),
            HashChain.Part(whatSalt, what),
            stored.Head);
        return new(entry, stored.Command is { } command ? new CommandId(command) : null, stored.Fingerprint, stored.Sealed);
    }

    /// <summary>Text and salt of <c>what</c>; throws <see cref="SealedUnreadableException"/> if they are sealed and the key is not here.</summary>
    public Opening Open(StoredRow stored)
    {
        if (!stored.Sealed) return new(stored.Seq, stored.What, stored.Salts[HashChain.SaltBytes..]);
        var open = vault.Open(stored.What);
        return new(stored.Seq, open[HashChain.SaltBytes..], open[..HashChain.SaltBytes]);
    }

    public static Opening Open(Row row) => new(row.Entry.Seq, row.Entry.What, row.Entry.WhatSalt);
}
