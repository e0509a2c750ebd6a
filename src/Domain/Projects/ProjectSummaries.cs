using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects;

/// <summary>A project's line in the catalogue and in the pipeline: one for all who may see the project, so nothing in it that one of them may not see.</summary>
public static class ProjectSummaries
{
    public static byte[] Summarise(ProjectState project, long version) => Wire.Write(Summary(project, version));

    public static ProjectSummary Summary(ProjectState project, long version) => new(
        project.Id,
        project.Name,
        project.Province,
        project.District,
        project.Minerals,
        project.Location,
        project.Certainty,
        project.Published,
        project.Stage.Stage,
        project.Stage.Since,
        project.MovedAt,
        project.Stage.Desk,
        project.Stage.DeskSince,
        project.Frozen,
        Headline(project.Figures),
        project.Values,
        Sums(project.Commitments),
        [.. project.Commitments.Where(IsDue).Select(commitment => new Deadline(commitment.Due, commitment.Kind)).Distinct()],
        project.Memoranda.Length,
        project.Memoranda.Count(one => one.Outcome == MemorandumOutcomes.Agreement),
        project.Memoranda.Count(one => one.Outcome is not (null or MemorandumOutcomes.Agreement)),
        [.. project.Cases.Where(one => one.Outcome is null).Select(one => one.OpenedAt)],
        project.Flags,
        project.Frameworks,
        project.Corridors,
        project.Rooms.Count(news => ProjectSight.IsPublic(news) && news.IsLive()),
        project.Timeline.Items is { IsEmpty: false } rows ? rows[^1].At : project.Stage.Since,
        version);

    /// <summary>The first that was recorded.</summary>
    private static Headline? Headline(ImmutableArray<FigureView> figures)
    {
        if (figures.IsEmpty) return null;
        var first = figures[0];
        var others = first.Topic is null ? 0 : figures.Count(figure => figure.Topic == first.Topic) - 1;
        return new(first.What, first.Value, first.Unit, first.ResourceClass, others);
    }

    private static ImmutableArray<CommitmentSum> Sums(ImmutableArray<CommitmentView> commitments) =>
    [
        .. commitments
            .GroupBy(commitment => (commitment.Kind, commitment.Unit))
            .Select(same => new CommitmentSum(same.Key.Kind, same.Key.Unit, same.Sum(one => one.Target), same.Sum(one => one.Reported?.Value ?? 0))),
    ];

    private static bool IsDue(CommitmentView commitment) => !(commitment.Reported?.Value >= commitment.Target);
}
