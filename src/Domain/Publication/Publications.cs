using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>All releases of a project, from what everyone may see of it.</summary>
public static class Publications
{
    /// <summary>From where the public looks: whatever is published is cut for it.</summary>
    public static readonly Viewpoint Public = new(ViewpointKind.Observer, Contracts.PartyId.Public);

    /// <summary>Of one project, in order. Empty while it is a draft.</summary>
    /// <param name="frames">The project's, cut for <see cref="Public"/>, in order.</param>
    /// <param name="room">The frames of an auction of the project by its id, cut for <see cref="Public"/> too.</param>
    public static ImmutableArray<Release> Of(Imprint imprint, string project, IReadOnlyCollection<Frame> frames, Func<string, IEnumerable<Frame>> room)
    {
        if (frames.Select(PublicSince).FirstOrDefault(since => since is not null) is not { } since) return [];
        var releases = new ProjectReleases(imprint, project, since);
        var all = frames.Select(releases.Next).SelectMany(published => Both(published, room)).ToArray();
        return [.. all.Order()];
    }

    /// <summary>When a project came before everyone's eyes, if that entry is what brought it there.</summary>
    public static DateTimeOffset? PublicSince(Frame frame) =>
        PublicFact<ProjectEvent>.Of(default, frame, default, ProjectSubject.Instance.Decode)?.What is ProjectPublished or ProjectRegistered { Published: true } ? frame.At : null;

    private static IEnumerable<Release> Both(Published published, Func<string, IEnumerable<Frame>> room)
    {
        if (published.Release is { } release) yield return release;
        if (published.Begins is not { } begins) yield break;
        foreach (var frame in room(begins.Room))
        {
            if (begins.Next(frame) is { } more) yield return more;
        }
    }
}
