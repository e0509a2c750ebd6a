using EMiningLive.Domain.Publication;

namespace EMiningLive.Web.Publication;

/// <summary>Several runs of releases, each in order, as one in order. Of each run only the next release is held.</summary>
public sealed class InOrder : IAsyncDisposable
{
    private readonly PriorityQueue<IAsyncEnumerator<Release>, Release> runs = new();

    public Task Add(IAsyncEnumerable<Release> run) => Await(run.GetAsyncEnumerator());

    /// <summary>Null when all have ended.</summary>
    public async Task<Release?> Next()
    {
        if (!runs.TryDequeue(out var run, out var release)) return null;
        await Await(run);
        return release;
    }

    public async ValueTask DisposeAsync()
    {
        while (runs.TryDequeue(out var run, out _)) await run.DisposeAsync();
    }

    private async Task Await(IAsyncEnumerator<Release> run)
    {
        if (await run.MoveNextAsync()) runs.Enqueue(run, run.Current);
        else await run.DisposeAsync();
    }
}
