using EMiningLive.Grains.Ledgers;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace EMiningLive.Grains.Feeds;

/// <summary>What every grain that owns a feed shares with its silo.</summary>
/// <param name="Ledger">What its ledger needs.</param>
/// <param name="Activations">Where it is entered while it is in memory.</param>
/// <param name="Errands">Runs what follows in other feeds.</param>
/// <param name="Storage">Where its snapshots are.</param>
public sealed record GrainPorts(LedgerPorts Ledger, Activations Activations, ErrandRunner Errands, [FromKeyedServices(SnapshotStore.Name)] IGrainStorage Storage);
