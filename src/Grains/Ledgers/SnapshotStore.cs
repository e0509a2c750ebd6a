using System.Text.Json;
using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace EMiningLive.Grains.Ledgers;

/// <summary>
/// The snapshot of one grain in grain storage, encrypted: a state knows offers and limits. It only saves time, so that whatever
/// fails here is logged and the journal read instead. Works off the grain's scheduler: the calls of SQLite block.
/// </summary>
public sealed partial class SnapshotStore(IGrainStorage storage, IVault vault, GrainId grain, TimeProvider time, ILogger log)
{
    /// <summary>The name of the grain storage.</summary>
    public const string Name = "snapshots";

    private const string StateName = "ledger";

    /// <summary>Entries between two snapshots.</summary>
    private const int Interval = 500;

    /// <summary>The least time between two: each holds all that a feed remembers, and a busy room has the entries for it within milliseconds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly GrainState<Shut> stored = new(new Shut([]));
    private long writtenAt;
    private long? takenAt;

    /// <summary>Completes when no snapshot is being written.</summary>
    public Task Written { get; private set; } = Task.CompletedTask;

    public Task<Snapshot?> Read() => Task.Run(async () =>
    {
        try
        {
            await storage.ReadStateAsync(StateName, grain, stored);
            if (stored is not { RecordExists: true, State: { } shut }) return null;
            var snapshot = shut.Open(vault);
            writtenAt = snapshot.Seq;
            return snapshot;
        }
        catch (Exception e)
        {
            LogUnread(grain, e);
            return null;
        }
    });

    /// <summary>Writes in the background if the last one is old enough and no other is under way.</summary>
    public void Follow(long seq, Func<Snapshot> take)
    {
        if (IsDue(seq) && Written.IsCompleted && !(takenAt is { } last && time.GetElapsedTime(last) < Pause)) Begin(seq, take);
    }

    /// <summary>Writes the last one, so that the next activation finds little to read.</summary>
    public async Task Finish(long seq, Func<Snapshot> take)
    {
        await Written;
        if (!IsDue(seq)) return;
        Begin(seq, take);
        await Written;
    }

    private bool IsDue(long seq) => seq >= writtenAt + Interval;

    private void Begin(long seq, Func<Snapshot> take)
    {
        var snapshot = take();
        (writtenAt, takenAt) = (seq, time.GetTimestamp());
        Written = Task.Run(() => Write(snapshot));
    }

    private async Task Write(Snapshot snapshot)
    {
        try
        {
            stored.State = Shut.Seal(snapshot, vault);
            await storage.WriteStateAsync(StateName, grain, stored);
        }
        catch (Exception e)
        {
            LogUnwritten(grain, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of {Grain} could not be read; its journal is folded.")]
    private partial void LogUnread(GrainId grain, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of {Grain} could not be written.")]
    private partial void LogUnwritten(GrainId grain, Exception e);
}

/// <summary>An encrypted snapshot, as grain storage keeps it.</summary>
public sealed record Shut(byte[] Bytes)
{
    public static Shut Seal(Snapshot snapshot, IVault vault) => new(vault.Seal(JsonSerializer.SerializeToUtf8Bytes(snapshot)));

    public Snapshot Open(IVault vault) => JsonSerializer.Deserialize<Snapshot>(vault.Open(Bytes))!;
}
