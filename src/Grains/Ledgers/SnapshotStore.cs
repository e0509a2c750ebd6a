using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace EMiningLive.Grains.Ledgers;

/// <summary>
/// The snapshot of one grain in grain storage, encrypted: a state knows offers and limits. It only saves time, so that whatever
/// fails here is logged and the journal read instead. Works off the grain's scheduler: the calls of SQLite block.
/// </summary>
public sealed partial class SnapshotStore(IGrainStorage storage, IVault vault, FeedId feed, GrainId grain, TimeProvider time, ILogger log)
{
    /// <summary>The name of the grain storage.</summary>
    public const string Name = "snapshots";

    private const string StateName = "ledger";

    /// <summary>The least number of entries between two snapshots.</summary>
    private const int Interval = 500;

    /// <summary>The least time between two: each holds all that a feed remembers, and a busy room has the entries for it within milliseconds.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly GrainState<Shut> stored = new(new Shut([]));
    private long held;
    private long? begunAt;
    private bool inDoubt;

    /// <summary>Completes when no snapshot is being written.</summary>
    public Task Written { get; private set; } = Task.CompletedTask;

    public Task<Snapshot?> Read() => Task.Run(async () =>
    {
        try
        {
            await storage.ReadStateAsync(StateName, grain, stored);
            return stored is { RecordExists: true, State: { } shut } ? shut.Open(vault) : null;
        }
        catch (Exception e)
        {
            LogUnread(feed.Traced, e);
            return null;
        }
    });

    /// <summary>Notes how far the snapshot reaches that was of use; 0 for none.</summary>
    public void Holds(long seq) => held = seq;

    /// <summary>Writes in the background if the last one is old enough and no other is under way.</summary>
    public void Follow(long seq, Func<Snapshot> take)
    {
        if (Written.IsCompleted && !(begunAt is { } last && time.GetElapsedTime(last) < Pause)) Last(seq, take);
    }

    /// <summary>Writes the one that the next activation begins from, so that it finds little to read. No other may be under way.</summary>
    public void Last(long seq, Func<Snapshot> take)
    {
        if (seq < held + Interval) return;
        begunAt = time.GetTimestamp();
        var snapshot = take();
        Written = Task.Run(() => Write(snapshot));
    }

    private async Task Write(Snapshot snapshot)
    {
        try
        {
            // After a write of which nobody knows what became, only reading tells which version is to be replaced.
            if (inDoubt) await storage.ReadStateAsync(StateName, grain, stored);
            stored.State = Shut.Seal(snapshot, vault);
            inDoubt = true;
            await storage.WriteStateAsync(StateName, grain, stored);
            (held, inDoubt) = (snapshot.Seq, false);
        }
        catch (Exception e)
        {
            LogUnwritten(feed.Traced, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of {Feed} could not be read; its journal is folded.")]
    private partial void LogUnread(string feed, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of {Feed} could not be written.")]
    private partial void LogUnwritten(string feed, Exception e);
}

/// <summary>An encrypted snapshot, as grain storage keeps it.</summary>
public sealed record Shut(byte[] Bytes)
{
    public static Shut Seal(Snapshot snapshot, IVault vault) => new(vault.Seal(JsonSerializer.SerializeToUtf8Bytes(snapshot)));

    public Snapshot Open(IVault vault) => JsonSerializer.Deserialize<Snapshot>(vault.Open(Bytes))!;
}
