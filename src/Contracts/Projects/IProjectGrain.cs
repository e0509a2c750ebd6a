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

    /// <summary>The committed state as this viewer sees it.</summary>
    [AlwaysInterleave, Alias("view")]
    Task<ProjectAnswer> View(Caller viewer);
}

/// <summary>What came of a look: <see cref="ProjectSeen"/>, or a refusal.</summary>
[GenerateSerializer, Immutable, Alias("emining.project.answer")]
public abstract record ProjectAnswer;

[GenerateSerializer, Immutable, Alias("emining.project.seen")]
public sealed record ProjectSeen([property: Id(0)] ProjectView View) : ProjectAnswer;

[GenerateSerializer, Immutable, Alias("emining.project.not-seen")]
public sealed record ProjectNotSeen([property: Id(0)] Refusal Refusal) : ProjectAnswer;
