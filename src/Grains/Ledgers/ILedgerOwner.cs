using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain;

namespace EMiningLive.Grains.Ledgers;

/// <summary>The shell around a ledger. It is told of what is durable, never of what is only decided. Must not throw.</summary>
public interface ILedgerOwner<TEvent>
{
    /// <summary>These facts are durable. Called in order, before the commands that caused them are answered.</summary>
    void Happened(Notice notice);

    /// <summary>Those of them from which something may follow in other feeds.</summary>
    void Told(IReadOnlyList<Happened<TEvent>> news);

    /// <summary>The committed state moved: it may be due at another time now.</summary>
    void Moved();

    /// <summary>The ledger decides nothing any more; only the journal knows what became of the rest. Drop it and load anew.</summary>
    /// <param name="why">Null when another activation holds the place.</param>
    void Died(Exception? why);
}
