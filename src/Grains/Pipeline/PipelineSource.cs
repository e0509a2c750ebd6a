using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Projects;
using EMiningLive.Domain.Rooms;
using EMiningLive.Grains.Ledgers;

namespace EMiningLive.Grains.Pipeline;

/// <summary>Lines that the board takes in.</summary>
/// <param name="News">What everyone may read of a project's last entries.</param>
public sealed record Lines(ImmutableArray<ProjectSummary> Projects, ImmutableArray<RoomLine> Rooms, ImmutableDictionary<string, ImmutableArray<TimelineRow>> News)
{
    public bool IsEmpty => Projects.IsEmpty && Rooms.IsEmpty;
}

/// <summary>Where the pipeline is made from: the lines of lists, and the journal for what was news last. Its calls block on SQLite.</summary>
public sealed class PipelineSource(ISummaries summaries, IJournal journal)
{
    private const int PageLength = 500;

    /// <summary>As many news as the wall shows, read back in steps.</summary>
    private const int Newest = 20, Step = 100;

    /// <summary>Everything. The latest news of all stand in the projects that had news last: as many of those as there are news.</summary>
    public async Task<Lines> All(CancellationToken cancel)
    {
        var projects = await Everything("projects", line => Wire.Read<ProjectSummary>(line.Text)!, cancel);
        var rooms = await Everything("rooms", RoomLine, cancel);
        return new(projects, rooms, await News(projects.Where(line => line.Published).OrderByDescending(line => line.NewsAt).ThenByDescending(line => line.Id, StringComparer.Ordinal).Take(Newest), cancel));
    }

    /// <summary>What has changed since those versions.</summary>
    public async Task<Lines> After(IReadOnlyDictionary<string, long> projects, IReadOnlyDictionary<string, long> rooms, CancellationToken cancel)
    {
        var behind = (await Behind("projects", projects, cancel)).Select(line => Wire.Read<ProjectSummary>(line.Text)!).ToImmutableArray();
        var moved = (await Behind("rooms", rooms, cancel)).Select(RoomLine).ToImmutableArray();
        return new(behind, moved, await News(behind.Where(line => line.Published), cancel));
    }

    private async Task<ImmutableArray<T>> Everything<T>(string kind, Func<Listed, T> read, CancellationToken cancel)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        FeedId? after = null;
        while (await summaries.All(kind, after, PageLength, cancel) is { IsEmpty: false } page)
        {
            all.AddRange(page.Select(read));
            after = page[^1].Feed;
        }

        return all.ToImmutable();
    }

    private async Task<ImmutableArray<Listed>> Behind(string kind, IReadOnlyDictionary<string, long> known, CancellationToken cancel)
    {
        var versions = await summaries.Versions(kind, cancel);
        var behind = versions.Where(each => !(known.GetValueOrDefault(each.Key.Key) >= each.Value)).Select(each => each.Key).ToArray();
        return behind.Length == 0 ? [] : await summaries.Lines(behind, cancel);
    }

    private async Task<ImmutableDictionary<string, ImmutableArray<TimelineRow>>> News(IEnumerable<ProjectSummary> lines, CancellationToken cancel)
    {
        var news = ImmutableDictionary.CreateBuilder<string, ImmutableArray<TimelineRow>>();
        foreach (var line in lines) news[line.Id] = await News(line, cancel);
        return news.ToImmutable();
    }

    /// <summary>The last of its entries that everyone may read.</summary>
    private async Task<ImmutableArray<TimelineRow>> News(ProjectSummary line, CancellationToken cancel)
    {
        ImmutableArray<TimelineRow> rows = [];
        for (var until = line.Version; until > 0 && rows.Length < Newest; until -= Step)
        {
            var from = Math.Max(0, until - Step);
            var read = await journal.Read(FeedId.Project(line.Id), from, (int)(until - from), cancel);
            rows = [.. read.Select(row => Timelines.Row(row.Entry.AsHappened(ProjectSubject.Instance))).OfType<TimelineRow>(), .. rows];
        }

        return [.. rows.TakeLast(Newest)];
    }

    private static RoomLine RoomLine(Listed line) => RoomSummaries.Line(Wire.Read<RoomSummary>(line.Text)!);
}
