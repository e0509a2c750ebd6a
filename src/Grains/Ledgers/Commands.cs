using System.Security.Cryptography;
using EMiningLive.Contracts;

namespace EMiningLive.Grains.Ledgers;

/// <summary>What an accepted command is remembered by: whose and what it was, as a keyed fingerprint, and its receipt.</summary>
public sealed record Accepted(byte[] Fingerprint, Receipt Receipt)
{
    /// <summary>Whether the same person asks for the same again.</summary>
    public bool Fits(byte[] fingerprint) => CryptographicOperations.FixedTimeEquals(Fingerprint, fingerprint);
}

/// <summary>The accepted commands of a feed: the latest with their receipts, of all others only whether they may have been.</summary>
/// <param name="filter">Of all commands that were accepted before.</param>
public sealed class Commands(CommandFilter filter)
{
    /// <summary>How many receipts are kept in memory; older ones the journal knows.</summary>
    public const int Window = 4096;

    private readonly Dictionary<CommandId, Accepted> latest = [];
    private readonly Queue<CommandId> order = new();

    public CommandFilter Filter => filter;

    public Accepted? Find(CommandId id) => latest.GetValueOrDefault(id);

    /// <summary>Whether only the journal can say if the command was accepted.</summary>
    public bool MayBeForgotten(CommandId id) => !latest.ContainsKey(id) && filter.MayHold(id);

    public void Add(CommandId id, Accepted accepted)
    {
        filter.Add(id);
        Remember(id, accepted);
    }

    /// <summary>Takes a command that the filter knows (back) into the window: asked in a loop, it costs one read.</summary>
    public void Remember(CommandId id, Accepted accepted)
    {
        if (!latest.TryAdd(id, accepted)) return;
        order.Enqueue(id);
        if (order.Count > Window) latest.Remove(order.Dequeue());
    }
}
