using System.Collections.Immutable;
using System.Globalization;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Pipeline;

/// <summary>What is latest, longest and nearest: each in an order of its own, of which only the first few are read.</summary>
internal sealed class Orders
{
    private const int MostMoved = 10, MostAuctions = 20, MostDeadlines = 10, MostStuck = 10, MostFlags = 20;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly ImmutableHashSet<string> WaitsOnNobody = ["production", Stages.OnHold, Stages.Cancelled];

    private readonly SortedSet<(DateTimeOffset At, string Project)> moved = new(ByTime);
    private readonly SortedSet<(DateTimeOffset At, string Project)> waiting = new(ByTime);
    private readonly SortedSet<(DateTimeOffset At, string Room)> closing = new(ByTime);
    private readonly SortedSet<(string On, string Project, string What)> due = new(ByDay);
    private readonly SortedSet<(DateTimeOffset At, string Project, string Flag, string Room)> flags = new(ByFlag);

    public void Add(ProjectSummary line)
    {
        if (line.MovedAt is { } at) moved.Add((at, line.Id));
        if (!WaitsOnNobody.Contains(line.Stage)) waiting.Add((line.DeskSince, line.Id));
        foreach (var deadline in line.Deadlines) due.Add((deadline.On, line.Id, deadline.What));
        foreach (var flag in line.Flags) flags.Add((flag.At, line.Id, flag.Flag, flag.Room ?? ""));
    }

    public void Remove(ProjectSummary line)
    {
        if (line.MovedAt is { } at) moved.Remove((at, line.Id));
        waiting.Remove((line.DeskSince, line.Id));
        foreach (var deadline in line.Deadlines) due.Remove((deadline.On, line.Id, deadline.What));
        foreach (var flag in line.Flags) flags.Remove((flag.At, line.Id, flag.Flag, flag.Room ?? ""));
    }

    public void Add(RoomLine line)
    {
        if (line.Kind == Kinds.Auction) closing.Add((line.ClosesAt ?? DateTimeOffset.MaxValue, line.Room));
    }

    public void Remove(RoomLine line)
    {
        if (line.Kind == Kinds.Auction) closing.Remove((line.ClosesAt ?? DateTimeOffset.MaxValue, line.Room));
    }

    /// <summary>What moved longer ago is forgotten here: it does not come back.</summary>
    public MovedLately Moved(DateTimeOffset now, IReadOnlyDictionary<string, ProjectSummary> projects)
    {
        while (moved.Count > 0 && moved.Min.At <= now - Hour) moved.Remove(moved.Min);
        return new(moved.Count, [.. moved.Reverse().Take(MostMoved).Select(each => new MovedProject(each.Project, projects[each.Project].Name, projects[each.Project].Stage, each.At))]);
    }

    public LiveRooms Live(IReadOnlyCollection<RoomLine> counted, IReadOnlyDictionary<string, ProjectSummary> projects, IReadOnlyDictionary<string, RoomLine> rooms) => new(
        counted.Count,
        counted.Count(room => room.Kind != Kinds.Auction),
        [
            .. closing
                .Select(each => rooms[each.Room])
                .Where(room => room.Project is { } project && projects.ContainsKey(project))
                .Take(MostAuctions)
                .Select(room => new LiveAuction(room.Room, room.Title, room.Project!, room.Phase, room.Stage, room.ClosesAt)),
        ]);

    /// <summary>From today on; what is overdue stands in the project.</summary>
    public ImmutableArray<DeadlineNear> Deadlines(DateTimeOffset now, IReadOnlyDictionary<string, ProjectSummary> projects)
    {
        var today = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        while (due.Count > 0 && string.CompareOrdinal(due.Min.On, today) < 0) due.Remove(due.Min);
        return [.. due.Take(MostDeadlines).Select(each => new DeadlineNear(each.On, each.What, each.Project, projects[each.Project].Name))];
    }

    public ImmutableArray<StuckProject> Stuck(IReadOnlyDictionary<string, ProjectSummary> projects) =>
        [.. waiting.Take(MostStuck).Select(each => projects[each.Project]).Select(line => new StuckProject(line.Id, line.Name, line.Stage, line.Desk, line.DeskSince))];

    public ImmutableArray<RaisedFlag> Flags(IReadOnlyDictionary<string, ProjectSummary> projects) =>
    [
        .. flags.Reverse().Take(MostFlags).Select(each => new RaisedFlag(
            each.Flag, each.Project, projects[each.Project].Name, each.Room.Length > 0 ? each.Room : null, each.At)),
    ];

    private static Comparer<(DateTimeOffset At, string Key)> ByTime { get; } = Comparer<(DateTimeOffset At, string Key)>.Create(static (one, other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.Key, other.Key));

    private static Comparer<(string On, string Project, string What)> ByDay { get; } = Comparer<(string On, string Project, string What)>.Create(static (one, other) =>
        Ordinal(one.On, other.On) ?? Ordinal(one.Project, other.Project) ?? string.CompareOrdinal(one.What, other.What));

    private static Comparer<(DateTimeOffset At, string Project, string Flag, string Room)> ByFlag { get; } = Comparer<(DateTimeOffset At, string Project, string Flag, string Room)>.Create(static (one, other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : Ordinal(one.Project, other.Project) ?? Ordinal(one.Flag, other.Flag) ?? string.CompareOrdinal(one.Room, other.Room));

    private static int? Ordinal(string one, string other) => one == other ? null : string.CompareOrdinal(one, other);
}
