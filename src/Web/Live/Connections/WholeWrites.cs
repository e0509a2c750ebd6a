using System.IO.Pipelines;

namespace EMiningLive.Web.Live.Connections;

/// <summary>
/// Keeps a hub message in one piece on its way out. A pipe cuts what is written into blocks of 4 KB, and each of these would
/// become a WebSocket frame and a send of its own: in a busy room, where many events leave together, that was most of the cost.
/// </summary>
internal sealed class WholeWrites(PipeWriter inner) : PipeWriter
{
    /// <summary>What is larger is cut all the same: nobody needs buffers of any size.</summary>
    private const int Largest = 256 * 1024;

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        if (source.Length > Largest) return inner.WriteAsync(source, cancellationToken);
        source.CopyTo(inner.GetMemory(source.Length));
        inner.Advance(source.Length);
        return inner.FlushAsync(cancellationToken);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => inner.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => inner.GetSpan(sizeHint);

    public override void Advance(int bytes) => inner.Advance(bytes);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;
}
