using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>
/// What opens, stops or ends in a room moves its project by itself: an auction that opens to <c>auction</c>, its winner to <c>award</c>, talks
/// to <c>termSheet</c>. Only rooms of the authority that keeps it do: whoever opens a room may write any project's name on it. Never back, never out of a hold, and not while a court stays it: then it waits until the stay is lifted.
/// </summary>
internal static class FollowingRooms
{
    public static Decision<ProjectEvent> Decide(in Asking asking, FollowRoom follow)
    {
        var (project, news) = (asking.Project, follow.News);
        if (news.Host != project.Host) return Asking.Nothing;
        if (project.Rooms.FirstOrDefault(room => room.Room == news.Room)?.Seq >= news.Seq) return Asking.Nothing;
        return asking.Then([new RoomMoved(news), .. (project.Frozen ? [] : Moves(project, project.Stage.Stage, news)), .. Flags(news)]);
    }

    /// <summary>The auction of this project that runs now, if one does.</summary>
    public static string? RunningAuction(ProjectState project) => RunningAuctions(project).FirstOrDefault()?.Room;

    /// <summary>What follows from the news that came during the stay, in their order.</summary>
    public static IEnumerable<ProjectEvent> Waiting(ProjectState project)
    {
        var stage = project.Stage.Stage;
        foreach (var news in project.Waiting.SelectMany(name => project.Rooms.Where(room => room.Room == name)))
        {
            foreach (var moved in Moves(project, stage, news))
            {
                stage = moved.To;
                yield return moved;
            }
        }
    }

    private static StageChanged[] Moves(ProjectState project, string from, RoomNews news)
    {
        if (Cause(news) is not { } cause) return [];
        var to = Target(cause);
        if (to is null) return cause == Causes.AuctionFailed && from == Stages.Auction && !AnotherRuns(project, news) ? [Moved(from, from, cause, news)] : [];
        return Stages.IsBefore(from, to) ? [Moved(from, to, cause, news)] : [];
    }

    private static bool AnotherRuns(ProjectState project, RoomNews news) => RunningAuctions(project).Any(room => room.Room != news.Room);

    private static IEnumerable<RoomNews> RunningAuctions(ProjectState project) => project.Rooms.Where(room => room.Kind == Kinds.Auction && room.IsLive());

    /// <summary>Everyone sees that a project has moved, so it names the room only where everyone may know of it.</summary>
    private static StageChanged Moved(string from, string to, string cause, RoomNews news) =>
        new(from, to, null, null, null, cause, ProjectSight.IsPublic(news) ? news.Room : null);

    /// <summary>Flags are everyone's, and of auctions alone.</summary>
    private static IEnumerable<Flagged> Flags(RoomNews news) => ProjectSight.IsPublic(news) ? news.Flags.Select(flag => new Flagged(flag, news.Room)) : [];

    private static string? Cause(RoomNews news) => news switch
    {
        { Kind: Kinds.Auction, Awarded: not null } => Causes.AuctionAwarded,
        { Kind: Kinds.Auction, Phase: "closed" or "cancelled" } => Causes.AuctionFailed,
        { Kind: Kinds.Auction, Phase: "open" } => Causes.AuctionOpened,
        { Kind: Kinds.Negotiation, Phase: "open" } => Causes.TalksOpened,
        _ => null,
    };

    /// <summary>Null: the stage stays; where no other auction runs, the desk has to decide what follows.</summary>
    private static string? Target(string cause) => cause switch
    {
        Causes.AuctionOpened => Stages.Auction,
        Causes.AuctionAwarded => Stages.Award,
        Causes.TalksOpened => Stages.TermSheet,
        _ => null,
    };
}
