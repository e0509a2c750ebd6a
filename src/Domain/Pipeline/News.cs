using System.Collections.Immutable;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Pipeline;

/// <summary>The last public facts over all projects, in the order of their times.</summary>
internal sealed class News
{
    public const int Kept = 20;

    private readonly SortedDictionary<(DateTimeOffset At, string Project, long Seq), TimelineRow> rows = new(Comparer<(DateTimeOffset At, string Project, long Seq)>.Create(InOrder));

    public void Add(string project, TimelineRow row)
    {
        rows[(row.At, project, row.Seq)] = row;
        if (rows.Count > Kept) rows.Remove(rows.First().Key);
    }

    public ImmutableArray<Ticker> Latest(IReadOnlyDictionary<string, ProjectSummary> projects) =>
    [
        .. rows.Where(row => projects.ContainsKey(row.Key.Project)).Select(row => new Ticker(
            row.Key.Project, projects[row.Key.Project].Name, row.Value.Seq, row.Value.At, row.Value.Type, row.Value.Subject, row.Value.Text, row.Value.Room)),
    ];

    private static int InOrder((DateTimeOffset At, string Project, long Seq) one, (DateTimeOffset At, string Project, long Seq) other) =>
        one.At != other.At ? one.At.CompareTo(other.At)
        : one.Project != other.Project ? string.CompareOrdinal(one.Project, other.Project)
        : one.Seq.CompareTo(other.Seq);
}
