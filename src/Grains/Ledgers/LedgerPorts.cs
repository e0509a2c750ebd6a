using EMiningLive.Contracts.Journal;

namespace EMiningLive.Grains.Ledgers;

/// <summary>What every ledger of a silo shares with the world: the store, the way into it, keys and the clock.</summary>
public sealed record LedgerPorts(IJournal Journal, IJournalWriter Writer, IVault Vault, TimeProvider Time);
