using System.Buffers;
using System.IO.Pipelines;

namespace EMiningLive.Web.Live.Connections;

/// <summary>
/// A connection's incoming bytes, counted: pings and unknown methods pass no hub filter, and a flood of them would cost
/// like any other.
/// </summary>
/// <param name="flooded">Called when more comes than the bucket allows.</param>
public sealed class MeteredInput(PipeReader inner, TokenBucket bucket, Action flooded) : PipeReader
{
    private ReadOnlySequence<byte> seen;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
        Seen(await inner.ReadAsync(cancellationToken));

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result)) return false;
        Seen(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (!bucket.TryTake(seen.Slice(0, consumed).Length)) flooded();
        inner.AdvanceTo(consumed, examined);
    }

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    private ReadResult Seen(ReadResult result)
    {
        seen = result.Buffer;
        return result;
    }
}

/// <summary>A duplex pipe of two ends.</summary>
public sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
