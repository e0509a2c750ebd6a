using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
internal sealed partial class SnapshotStore<TState>(IGrainStorage storage, IVault vault, GrainId grain, ILogger log)
{
    /// <summary>The name of the grain storage.</summary>
    public const string Name = "snapshots";

    private const string StateName = "ledger";

    /// <summary>Entries between two snapshots.</summary>
    private const int Interval = 500;

    private static readonly JsonSerializerOptions Form = new(Wire.Options)
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Words.Default, new DefaultJsonTypeInfoResolver()),
    };

    private readonly GrainState<Shut> stored = new(new Shut([]));
    private long writtenAt;

    /// <summary>Completes when no snapshot is being written.</summary>
    public Task Written { get; private set; } = Task.CompletedTask;

    public Task<Snapshot<TState>?> Read() => Task.Run(async () =>
    {
        try
        {
            await storage.ReadStateAsync(StateName, grain, stored);
            if (!stored.RecordExists) return null;
            var snapshot = JsonSerializer.Deserialize<Snapshot<TState>>(vault.Open(stored.State.Bytes), Form);
            writtenAt = snapshot!.Position.Seq;
            return snapshot;
        }
        catch (Exception e)
        {
            LogUnread(grain, e);
            return null;
        }
    });

    /// <summary>Writes in the background if the last one is old enough and no other is under way.</summary>
    public void Follow(long seq, Func<Snapshot<TState>> take)
    {
        if (seq < writtenAt + Interval || !Written.IsCompleted) return;
        var snapshot = take();
        writtenAt = seq;
        Written = Task.Run(() => Write(snapshot));
    }

    private async Task Write(Snapshot<TState> snapshot)
    {
        try
        {
            stored.State = new Shut(vault.Seal(JsonSerializer.SerializeToUtf8Bytes(snapshot, Form)));
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

/// <summary>Encrypted bytes, as grain storage keeps them.</summary>
public sealed record Shut(byte[] Bytes);
