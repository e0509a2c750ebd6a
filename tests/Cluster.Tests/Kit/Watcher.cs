using System.Collections.Concurrent;
using System.Diagnostics;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// A client that follows one feed for ever: connects, watches from what it holds, checks every frame, asks at a gap, and goes to the
/// next web node when its own is gone. Whatever it is told is held against the chain.
/// </summary>
public abstract class Watcher : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly List<(long Version, TaskCompletionSource Done)> waits = [];
    private readonly CancellationTokenSource ended = new();
    private readonly Sequence told;
    private Task living = Task.CompletedTask;
    private long lostAt;

    protected Watcher(Api api, string account, string room, int web, ConcurrentDictionary<string, byte[]>? known)
    {
        (Api, Account, Feed, Web) = (api, account, $"rooms/{room}", web);
        told = new(Feed, known);
    }

    public string Account { get; }
    public string Feed { get; }

    /// <summary>Number of the web node that it is or was connected to.</summary>
    public int Web { get; private set; }

    public long Version { get { lock (gate) return told.Version; } }
    public string Head { get { lock (gate) return Convert.ToBase64String(told.Head); } }
    public IReadOnlyList<string> Breaks { get { lock (gate) return [.. told.Breaks]; } }
    public int Again { get { lock (gate) return told.Again; } }

    /// <summary>Gaps that showed on the way and were asked for.</summary>
    public int Gaps { get; private set; }

    /// <summary>Times from losing a connection, in ticks, to being complete again.</summary>
    public List<(long Lost, long Back)> Losses { get; } = [];

    protected Api Api { get; }
    protected CancellationToken Ended => ended.Token;

    public void Start() => living = Task.Run(Live);

    public Task Until(long version, int seconds = 60)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (told.Version >= version) return Task.CompletedTask;
            waits.Add((version, done));
        }

        return Waited(done.Task, version, seconds);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        try { await living; }
        catch (OperationCanceledException) { /* as asked */ }
        ended.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One connection from its beginning to its end; <see cref="Back"/> is called once it is complete.</summary>
    protected abstract Task Follow(Uri web, string token);

    /// <summary>False at a gap, from where on nothing was taken.</summary>
    protected bool Take(IEnumerable<string> frames)
    {
        lock (gate)
        {
            foreach (var frame in frames)
            {
                if (told.Take(frame)) continue;
                Gaps++;
                return false;
            }

            foreach (var wait in waits.Where(wait => told.Version >= wait.Version).ToList()) { waits.Remove(wait); wait.Done.TrySetResult(); }
            return true;
        }
    }

    /// <summary>It is complete again.</summary>
    protected void Back()
    {
        if (lostAt == 0) return;
        Losses.Add((lostAt, Stopwatch.GetTimestamp()));
        lostAt = 0;
    }

    private async Task Waited(Task done, long version, int seconds)
    {
        try { await done.WaitAsync(TimeSpan.FromSeconds(seconds)); }
        catch (TimeoutException) { throw new TimeoutException($"{this} came to {Version} and not to {version} within {seconds} s"); }
    }

    private async Task Live()
    {
        while (!ended.IsCancellationRequested)
        {
            try { await Follow(Api.Webs[Web % Api.Webs.Count], await Api.Token(Account)); }
            catch (Exception) when (!ended.IsCancellationRequested) { /* lost: the next node, or the same again */ }
            catch (OperationCanceledException) { return; }
            if (lostAt == 0) lostAt = Stopwatch.GetTimestamp();
            Web++;
            await Task.Delay(Random.Shared.Next(50, 250), ended.Token);
        }
    }

    public override string ToString() => $"{GetType().Name} of {Account} at web {Web % Api.Webs.Count}";
}
