using System.Collections.Immutable;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Pipeline;

/// <summary>How many projects of each province are in each stage.</summary>
internal sealed class Funnel
{
    private readonly Dictionary<(string Province, string Stage), int> counts = [];

    public void Count(ProjectSummary line, int sign) => counts.Count((line.Province, line.Stage), sign);

    public ImmutableArray<FunnelCell> Cells =>
    [
        .. counts
            .Select(cell => new FunnelCell(cell.Key.Province, cell.Key.Stage, cell.Value))
            .OrderBy(cell => Stages.All.IndexOf(cell.Stage)).ThenBy(cell => cell.Province, StringComparer.Ordinal),
    ];
}

internal static class Counting
{
    /// <summary>What has come to nothing is not kept.</summary>
    public static void Count<TKey>(this Dictionary<TKey, int> counts, TKey key, int by) where TKey : notnull
    {
        var count = counts.GetValueOrDefault(key) + by;
        if (count == 0) counts.Remove(key);
        else counts[key] = count;
    }
}
