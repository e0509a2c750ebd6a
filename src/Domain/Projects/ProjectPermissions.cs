using System.Collections.Immutable;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Projects;

/// <summary>What a person may ask of a project in its present state: for screens. The decision itself is taken again with each command.</summary>
internal static class ProjectPermissions
{
    public static ImmutableArray<string> May(ProjectState project, Caller caller) => project.IsHost(caller) ? [.. Host(project)] : [];

    private static IEnumerable<string> Host(ProjectState project)
    {
        foreach (var always in new[] { "correct", "classify", "recordFigure", "recordValue", "recordContact" }) yield return always;
        if (!project.Published) yield return "publish";
        if (!project.Figures.IsEmpty) yield return "withdrawFigure";
        if (!project.Commitments.IsEmpty) yield return "report";
        if (project.Cases.Any(one => one.Outcome is null)) { yield return "moveCase"; yield return "closeCase"; }
        yield return project.Frozen ? "unfreeze" : "freeze";
        if (!project.Over) { yield return "commit"; yield return "openCase"; }
        if (project.Frozen) yield break;
        yield return "changeStage";
        if (project.Memoranda.Any(one => one.Outcome is null)) yield return "concludeMemorandum";
        if (!project.Over) { yield return "passOn"; yield return "signMemorandum"; }
    }
}
