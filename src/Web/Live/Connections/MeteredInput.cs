using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.SignalR;

namespace EMiningLive.Web.Live.Connections;

/// <summary>
/// A connection's incoming bytes, counted: pings pass no hub filter, and a flood of them would cost like any other.
/// Once more has come than the bucket allows, reading fails with the reason, which the other side is told.
/// </summary>
public sealed class MeteredInput(PipeReader inner, TokenBucket bucket) : PipeReader
{
    private ReadOnlySequence<byte> seen;
    private bool flooded;

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (flooded) throw new HubException(Endings.TooManyBytes);
        return Seen(await inner.ReadAsync(cancellationToken));
    }

    public override bool TryRead(out ReadResult result)
    {
        if (!inner.TryRead(out result)) return false;
        Seen(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        flooded |= !bucket.TryTake(seen.Slice(0, consumed).Length);
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
