using System.Collections.Immutable;
using EMiningLive.Contracts.Projects;
using Orleans.Concurrency;

namespace EMiningLive.Contracts.Pipeline;

/// <summary>
/// Counts over all projects, kept up as they change. There is one, under <see cref="Key"/>. Nothing of it is stored: it is made from the lines
/// of the projects, told of each change, and compares itself with the store, so that a message that was lost is made good.
/// </summary>
[Alias("emining.pipeline-grain")]
public interface IPipelineGrain : IGrainWithStringKey
{
    const string Key = "pipeline";

    /// <summary>A project changed. May be lost, doubled and late: the version tells.</summary>
    [OneWay, AlwaysInterleave, Alias("project")]
    Task Changed(ProjectLine line);

    /// <summary>A room opened, stopped, moved its close or ended.</summary>
    [OneWay, AlwaysInterleave, Alias("room")]
    Task Changed(RoomLine line);

    /// <summary>All of it.</summary>
    [AlwaysInterleave, Alias("view")]
    Task<PipelineView> View();

    /// <summary>Subscribes the node's watcher, or renews its lease; says how far the pipeline has come.</summary>
    [AlwaysInterleave, Alias("watch")]
    Task<PipelinePlace> Watch(IPipelineWatcher watcher);
}

/// <summary>A web node's ear for the pipeline; every call may be lost.</summary>
[Alias("emining.pipeline-watcher")]
public interface IPipelineWatcher : IGrainObserver
{
    [OneWay, Alias("changed")] Task Changed(PipelineFrame frame);
}

/// <summary>What changed since the frame before: each member of the view that did, whole.</summary>
/// <param name="Changes">UTF-8 JSON object: member → value.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.frame")]
public sealed record PipelineFrame(
    [property: Id(0)] string Epoch, [property: Id(1)] long Seq, [property: Id(2)] DateTimeOffset At, [property: Id(3)] byte[] Changes);

[GenerateSerializer, Immutable, Alias("emining.pipeline.place")]
public sealed record PipelinePlace([property: Id(0)] string Epoch, [property: Id(1)] long Seq);

/// <summary>A project's line in lists, and what was news of it.</summary>
/// <param name="Line">UTF-8 JSON of <see cref="ProjectSummary"/>.</param>
/// <param name="News">What everyone may read of its last entries, oldest first.</param>
[GenerateSerializer, Immutable, Alias("emining.pipeline.project-line")]
public sealed record ProjectLine([property: Id(0)] string Project, [property: Id(1)] long Version, [property: Id(2)] byte[] Line, [property: Id(3)] ImmutableArray<TimelineRow> News);

/// <summary>As much of a room as the wall shows. It says nothing of who is in it.</summary>
[GenerateSerializer, Immutable, Alias("emining.pipeline.room-line")]
public sealed record RoomLine(
    [property: Id(0)] string Room,
    [property: Id(1)] long Version,
    [property: Id(2)] string Kind,
    [property: Id(3)] LocalText Title,
    [property: Id(4)] string? Project,
    [property: Id(5)] string Phase,
    [property: Id(6)] string? Stage,
    [property: Id(7)] DateTimeOffset? ClosesAt);
