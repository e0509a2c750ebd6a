using EMiningLive.Contracts.Journal;
using EMiningLive.Grains.Ledgers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Runtime;
using Orleans.Storage;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>Looks at the snapshot that an auction left in grain storage.</summary>
public sealed class SnapshotProbe(TestHost host, Auction auction)
{
    public Task<Snapshot?> Read() => new SnapshotStore(
        host.Services.GetRequiredKeyedService<IGrainStorage>(SnapshotStore.Name),
        host.Services.GetRequiredService<IVault>(),
        auction.Feed,
        host.Room(auction.Id).GetGrainId(),
        TimeProvider.System,
        NullLogger.Instance).Read();
}
