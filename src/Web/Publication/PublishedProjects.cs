using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Web.Publication;

/// <summary>The projects that everyone may see.</summary>
public sealed class PublishedProjects(ISummaries summaries)
{
    /// <summary>The latest of them: what is asked of all of them at once reaches so far.</summary>
    public const int Most = 500;

    public async Task<ImmutableArray<ProjectSummary>> All(CancellationToken cancel) =>
        [.. (await summaries.Visible("projects", PartyId.Public, Most, cancel)).Select(line => Wire.Read<ProjectSummary>(line.Text)!)];
}
