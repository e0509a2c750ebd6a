using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects;

/// <summary>A project as one viewer sees it. What a frame would seal to the viewer is not in it.</summary>
public static class ProjectViews
{
    /// <summary>Null when the project is not there for the caller.</summary>
    /// <param name="version">Seq of the last committed entry that the state takes in.</param>
    /// <param name="head">The chain's head there, 32 bytes.</param>
    public static ProjectView? View(ProjectState project, Caller caller, long version, byte[] head) =>
        project.Sees(caller) is not { } viewpoint
            ? null
            : new(
                project.Id,
                project.Name,
                project.Province,
                project.District,
                project.Minerals,
                project.Location,
                project.Owner,
                project.Certainty,
                project.Sources,
                project.Note,
                project.Host,
                project.Published,
                project.Stage,
                project.FrozenFor,
                project.Figures,
                project.Values,
                project.Commitments,
                project.Memoranda,
                [.. project.Cases.Where(one => IsShown(one, viewpoint))],
                project.Contacts.Items,
                [.. project.Rooms.Where(news => viewpoint.Kind == ViewpointKind.Host || ProjectSight.IsPublic(news))],
                project.Flags,
                project.Frameworks,
                project.Corridors,
                project.Timeline.Items,
                version,
                head,
                new ProjectMe(viewpoint.ToString(), ProjectPermissions.May(project, caller)));

    private static bool IsShown(CaseView one, Viewpoint viewpoint) =>
        (one.For is { } party ? Audience.HostAnd(party) : Audience.HostAlone).Admits(viewpoint);
}

internal static class RoomNewsForms
{
    /// <summary>Whether the room runs, or stands still only for a while.</summary>
    public static bool IsLive(this RoomNews news) => news.Phase is "open" or "paused" or "frozen";
}
