using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Grains.Feeds;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace EMiningLive.Grains.Projects;

/// <summary>A mineral project: what may happen to it, <see cref="ProjectSubject"/> says.</summary>
internal sealed class ProjectGrain(IGrainContext context, GrainPorts ports, ILogger<ProjectGrain> log)
    : FeedGrain<ProjectState, ProjectCommand, ProjectEvent>(FeedId.Project(context.GrainId.Key.ToString()!), ProjectSubject.Instance, ports, log), IProjectGrain
{
    private long shown;

    public Task<ProjectView?> View(Caller viewer)
    {
        var now = Committed;
        return Task.FromResult(ProjectViews.View(now.State, viewer, now.Seq, now.Hash));
    }

    /// <summary>The pipeline is told; a draft's history becomes news when it is published.</summary>
    protected override void Became()
    {
        var (state, seq) = (Committed.State, Committed.Seq);
        if (!state.Exists) return;
        TimelineRow[] news = state.Published ? [.. state.Timeline.Items.Where(row => row.Seq > shown)] : [];
        if (state.Published) shown = seq;
        GrainFactory.GetGrain<IPipelineGrain>(IPipelineGrain.Key).Changed(new ProjectLine(state.Id, seq, ProjectSummaries.Summarise(state, seq), [.. news])).Ignore();
    }
}
