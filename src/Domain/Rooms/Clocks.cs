using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>A room's clocks: what is due when, what a stop does to them, and how a silent time is made good.</summary>
internal static class Clocks
{
    /// <summary>Where no quiet period is set, what bidders get after an outage; and the least notice of a close without one.</summary>
    public static readonly TimeSpan LeastNotice = TimeSpan.FromSeconds(60);

    /// <summary>What offerers get after an outage in the sealed stage.</summary>
    public static readonly TimeSpan SealedNotice = TimeSpan.FromMinutes(10);

    /// <summary>How late a timer may open a room without being an outage.</summary>
    public static readonly TimeSpan TimerMayBeLate = TimeSpan.FromSeconds(5);

    /// <summary>How long before the end of a stage its bidders are told that it is near.</summary>
    public static readonly TimeSpan Warning = TimeSpan.FromHours(1);

    /// <summary>Whether there is a time at which that end is not near yet.</summary>
    public static bool IsFar(DateTimeOffset end, DateTimeOffset at) => end - Warning > at;

    public static DateTimeOffset? DueAt(RoomState room) => Sooner(TurnsAt(room), WarnsAt(room));

    /// <summary>When bidders are told that the end of the present stage is near; null where they were, or where it always was.</summary>
    public static DateTimeOffset? WarnsAt(RoomState room) => room is { Phase: Phase.Open, Auction: { Warns: true } auction } ? auction.EndsAt - Warning : null;

    /// <summary>Opening while a draft, the end of the ascending stage while open; offers that are due wait for two officials.</summary>
    public static DateTimeOffset? TurnsAt(RoomState room) => room switch
    {
        { Phase: Phase.Draft } => room.Rules.OpensAt,
        { Phase: Phase.Open, Auction: { Stage: Stage.Ascending } auction } => auction.EndsAt,
        _ => null,
    };

    /// <summary>The old ends plus the time that stood still.</summary>
    public static (DateTimeOffset? ClosesAt, DateTimeOffset? HardStopAt, DateTimeOffset? OffersDueAt) AfterStop(RoomState room, DateTimeOffset at)
    {
        if (room.Auction is not { } auction) return (null, null, null);
        var still = at - room.StoppedAt!.Value;
        var end = auction.EndsAt + still;
        return (end, auction.HardStopAt + still, auction.Stage == Stage.Sealed ? end : null);
    }

    /// <summary>
    /// The move that makes good that nobody could act until now (design, "Outage rule"); null where enough time is left.
    /// A hard stop moves along. Once an official has proposed to open the offers, their time is over and stays over.
    /// </summary>
    public static ClosingMoved? AfterOutage(RoomState room, DateTimeOffset ready)
    {
        if (room is not { Phase: Phase.Open, Auction: { Proposal: null } auction }) return null;
        var quiet = TimeSpan.FromSeconds(room.Rules.QuietSeconds ?? 0);
        if (auction.EndsAt - ready >= Longer(quiet, LeastNotice)) return null;

        var notice = auction.Stage == Stage.Sealed ? SealedNotice : quiet > TimeSpan.Zero ? quiet : LeastNotice;
        var end = ready + notice;
        return end > auction.EndsAt ? new(end, Moves.Outage, auction.HardStopAt + (end - auction.EndsAt)) : null;
    }

    /// <summary>The move that a bid at that time causes; null outside the quiet period, and where the hard stop holds the close.</summary>
    public static ClosingMoved? AfterBid(Rules rules, AuctionState auction, DateTimeOffset at)
    {
        var quiet = TimeSpan.FromSeconds(rules.QuietSeconds ?? 0);
        if (quiet == TimeSpan.Zero || auction.EndsAt - at > quiet) return null;
        var end = auction.HardStopAt < at + quiet ? auction.HardStopAt.Value : at + quiet;
        return end > auction.EndsAt ? new(end, Moves.QuietPeriod) : null;
    }

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => other is null || one <= other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
