using System.Collections.Immutable;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects;

/// <summary>Sources conflict where they give different values of one topic. Nothing is ever chosen or added up: all stand side by side.</summary>
internal static class Conflicts
{
    public static ImmutableArray<FigureView> Marked(ImmutableArray<FigureView> figures) =>
        [.. figures.Select(figure => figure with { Conflicts = figures.Any(other => Differ(figure, other)) })];

    public static bool Differ(FigureView one, FigureView other) =>
        one.Topic is not null && one.Topic == other.Topic && (one.Value != other.Value || one.Unit != other.Unit);
}
