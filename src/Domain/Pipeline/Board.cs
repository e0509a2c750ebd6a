using System.Collections.Immutable;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Pipeline;

/// <summary>
/// What the wall counts, kept up change by change: taking a line in costs the same whether there are a hundred projects or ten thousand, and so
/// does reading it. Not thread-safe; time comes in as an argument.
/// </summary>
public sealed class Board
{
    private readonly Dictionary<string, ProjectSummary> projects = [];
    private readonly Dictionary<string, RoomLine> rooms = [];
    private readonly Funnel funnel = new();
    private readonly Sums sums = new();
    private readonly Orders orders = new();
    private readonly CaseDays cases = new();
    private readonly News news = new();

    /// <summary>How far each project that was taken in has come; also those that are not published.</summary>
    public IReadOnlyDictionary<string, long> ProjectVersions => versions;
    public IReadOnlyDictionary<string, long> RoomVersions => roomVersions;

    private readonly Dictionary<string, long> versions = [];
    private readonly Dictionary<string, long> roomVersions = [];

    /// <summary>False where it is known already, or older than what is known.</summary>
    public bool Take(ProjectSummary line)
    {
        if (versions.TryGetValue(line.Id, out var known) && known >= line.Version) return false;
        versions[line.Id] = line.Version;
        if (projects.Remove(line.Id, out var before)) Count(before, -1);
        if (!line.Published) return false;
        projects[line.Id] = line;
        Count(line, +1);
        return true;
    }

    public bool Take(RoomLine line)
    {
        if (roomVersions.TryGetValue(line.Room, out var known) && known >= line.Version) return false;
        roomVersions[line.Room] = line.Version;
        if (rooms.Remove(line.Room, out var before)) orders.Remove(before);
        if (!IsLive(line)) return before is not null;
        rooms[line.Room] = line;
        orders.Add(line);
        return true;
    }

    /// <summary>What everyone may read of a project's last entries.</summary>
    public void Take(string project, IEnumerable<TimelineRow> rows)
    {
        foreach (var row in rows) news.Add(project, row);
    }

    public PipelineView View(string epoch, long seq, DateTimeOffset now) => new(
        epoch,
        seq,
        now,
        projects.Count,
        funnel.Cells,
        sums.Money,
        orders.Moved(now, projects),
        orders.Live([.. rooms.Values.Where(IsCounted)], projects, rooms),
        orders.Deadlines(now, projects),
        orders.Stuck(projects),
        sums.Memoranda,
        sums.Commitments,
        orders.Flags(projects),
        cases.At(now),
        sums.Frameworks,
        sums.Corridors,
        news.Latest(projects));

    /// <summary>That a draft's rooms are open is not everyone's to know.</summary>
    private bool IsCounted(RoomLine room) => room.Project is not { } project || projects.ContainsKey(project) || !versions.ContainsKey(project);

    private void Count(ProjectSummary line, int sign)
    {
        funnel.Count(line, sign);
        sums.Count(line, sign);
        cases.Count(line, sign);
        if (sign > 0) orders.Add(line);
        else orders.Remove(line);
    }

    private static bool IsLive(RoomLine line) => line.Phase is "open" or "paused" or "frozen";
}
