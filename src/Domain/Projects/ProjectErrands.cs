using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Inbox;

namespace EMiningLive.Domain.Projects;

/// <summary>What a project tells those who watch it. A draft tells nobody.</summary>
internal static class ProjectErrands
{
    public static bool Tells(ProjectEvent what) => what is StageChanged or ProjectFrozen;

    public static IEnumerable<Errand> Of(ProjectState now, IReadOnlyList<Happened<ProjectEvent>> news) =>
        now.Published ? news.Select(happened => Told(now, happened)).OfType<Errand>() : [];

    private static Errand? Told(ProjectState now, Happened<ProjectEvent> happened) => happened.What switch
    {
        StageChanged changed => Notice(now, NoticeKinds.StageChanged, happened, ("from", changed.From), ("to", changed.To)),
        ProjectFrozen => Notice(now, NoticeKinds.Frozen, happened),
        _ => null,
    };

    private static ToWatchers Notice(ProjectState now, string kind, Happened<ProjectEvent> happened, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data) words[name] = value;
        return new($"{happened.Seq} {kind}", now.Id, new Notify($"projects/{now.Id} {kind}", kind, FeedId.Project(now.Id), happened.At, happened.Seq, words.ToImmutable(), now.Name));
    }
}
