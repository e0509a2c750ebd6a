using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Pipeline;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Grains.Pipeline;

/// <summary>The pipeline in memory: a shell around the <see cref="Board"/> that loads it, is told, tells, and compares itself with the store.</summary>
internal sealed partial class PipelineGrain(PipelineSource source, TimeProvider time, ILogger<PipelineGrain> log) : Grain, IPipelineGrain
{
    /// <summary>Between two frames: at most four a second, however much changes.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <summary>Some of what is shown changes by the time alone.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Comparison = TimeSpan.FromSeconds(10);

    private readonly string epoch = Guid.NewGuid().ToString("N");
    private readonly Board board = new();
    private readonly Dictionary<IPipelineWatcher, DateTimeOffset> watchers = [];
    private Members members = Members.None;
    private IGrainTimer? pace;
    private bool pacing;
    private long seq;

    public override async Task OnActivateAsync(CancellationToken cancel)
    {
        Take(await Task.Run(() => source.All(cancel), cancel));
        members = Members.Of(Now());
        this.RegisterGrainTimer(Flush, new GrainTimerCreationOptions(Tick, Tick) { Interleave = true });
        this.RegisterGrainTimer(Compare, new GrainTimerCreationOptions(Comparison, Comparison) { Interleave = true });
        pace = this.RegisterGrainTimer(Flush, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { Interleave = true });
    }

    public Task Changed(ProjectLine line)
    {
        if (board.Take(Wire.Read<ProjectSummary>(line.Line)!) || !line.News.IsEmpty) FlushSoon();
        board.Take(line.Project, line.News);
        return Task.CompletedTask;
    }

    public Task Changed(RoomLine line)
    {
        if (board.Take(line)) FlushSoon();
        return Task.CompletedTask;
    }

    public Task<PipelineView> View() => Task.FromResult(Now());

    public Task<PipelinePlace> Watch(IPipelineWatcher watcher)
    {
        watchers[watcher] = time.GetUtcNow() + Leases.Length;
        return Task.FromResult(new PipelinePlace(epoch, seq));
    }

    private PipelineView Now() => board.View(epoch, seq, time.GetUtcNow());

    /// <summary>What changes in the meantime goes along.</summary>
    private void FlushSoon()
    {
        if (pacing) return;
        pacing = true;
        pace?.Change(Pace, Timeout.InfiniteTimeSpan);
    }

    private Task Flush(CancellationToken cancel)
    {
        pacing = false;
        var now = Members.Of(Now());
        if (now.ChangesSince(members) is not { } changes) return Task.CompletedTask;
        members = now;
        Tell(new PipelineFrame(epoch, ++seq, time.GetUtcNow(), changes));
        return Task.CompletedTask;
    }

    private void Tell(PipelineFrame frame)
    {
        foreach (var (gone, _) in watchers.Where(watcher => watcher.Value < time.GetUtcNow()).ToList()) watchers.Remove(gone);
        foreach (var watcher in watchers.Keys) watcher.Changed(frame).Ignore();
    }

    /// <summary>What was told and lost on the way.</summary>
    private async Task Compare(CancellationToken cancel)
    {
        try
        {
            // Copied here: beside the grain's own thread the board changes under whoever reads it.
            var (projects, rooms) = (board.ProjectVersions.ToImmutableDictionary(), board.RoomVersions.ToImmutableDictionary());
            var missed = await Task.Run(() => source.After(projects, rooms, cancel), cancel);
            if (missed.IsEmpty) return;
            Take(missed);
            FlushSoon();
        }
        catch (Exception e) when (!cancel.IsCancellationRequested) { LogNotCompared(e); }
    }

    private void Take(Lines lines)
    {
        foreach (var project in lines.Projects) board.Take(project);
        foreach (var room in lines.Rooms) board.Take(room);
        foreach (var (project, rows) in lines.News) board.Take(project, rows);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pipeline could not be held against the store; it is tried again.")]
    private partial void LogNotCompared(Exception e);
}
