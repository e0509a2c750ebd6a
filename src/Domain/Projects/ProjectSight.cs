using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects;

/// <summary>
/// Who may see an entry of a project, among those who see the project at all. All of it is public but facilitation cases (the officials' and
/// the company's that the case is for) and the talks of rooms (the officials').
/// </summary>
public static class ProjectSight
{
    public static Sight Seen(ProjectState now, in Happened<ProjectEvent> happened)
    {
        var audience = AudienceOf(now, happened.What);
        return new(audience, audience);
    }

    /// <summary>Whether everyone who sees the project sees such an entry.</summary>
    public static bool IsPublic(ProjectEvent what) => what switch
    {
        CaseOpened or CaseMoved or CaseClosed => false,
        RoomMoved moved => IsPublic(moved.News),
        _ => true,
    };

    public static bool IsPublic(RoomNews news) => news.Kind == Kinds.Auction;

    private static Audience AudienceOf(ProjectState now, ProjectEvent what) => what switch
    {
        CaseOpened opened => OfCase(now, opened.Case),
        CaseMoved moved => OfCase(now, moved.Case),
        CaseClosed closed => OfCase(now, closed.Case),
        _ => IsPublic(what) ? Audience.All : Audience.HostAlone,
    };

    private static Audience OfCase(ProjectState now, int number) =>
        now.Case(number)?.For is { } party ? Audience.HostAnd(party) : Audience.HostAlone;
}
