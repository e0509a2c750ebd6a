using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using Orleans.Concurrency;

namespace EMiningLive.Contracts.Projects;

/// <summary>A mineral project. Keyed by its id (without <c>projects/</c>).</summary>
[Alias("emining.project-grain")]
public interface IProjectGrain : IFeedGrain
{
    /// <summary>Decides on the command and answers when the outcome is durable. Interleaves: many commands share a commit.</summary>
    [AlwaysInterleave, Alias("submit")]
    Task<Answer> Submit(Caller caller, CommandId id, ProjectCommand command);

    /// <summary>The committed state as this viewer sees it; null when it is not there for them.</summary>
    [AlwaysInterleave, Alias("view")]
    Task<ProjectView?> View(Caller viewer);
}
