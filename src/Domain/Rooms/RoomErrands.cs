using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Inbox;
using static EMiningLive.Domain.Fields;

namespace EMiningLive.Domain.Rooms;

/// <summary>
/// What a room tells others. Until the bidders of an anonymous auction are named, nothing goes where anyone but the party itself reads it:
/// its own inbox may, its profile and the project may not.
/// </summary>
internal static class RoomErrands
{
    public static bool Tells(RoomEvent what) => what is
        PartyAdmitted or Opened or Paused or Resumed or Frozen or Unfrozen or Cancelled or RoomClosed
        or BidPlaced or OffersOpened or Annulled or AuctionClosed or DeadlineIsNear;

    public static IEnumerable<Errand> Of(RoomState now, IReadOnlyList<Happened<RoomEvent>> news) =>
        [.. news.SelectMany(happened => Each(now, happened)), .. Outbids.Since(now, news)];

    private static IEnumerable<Errand> Each(RoomState now, Happened<RoomEvent> happened) => happened.What switch
    {
        PartyAdmitted admitted => [.. Invited(now, admitted, happened), .. LookedUp(now, admitted, happened)],
        Opened => [.. AllLookedUp(now, happened), .. News.Of(now, happened)],
        Frozen => [.. now.Told(NoticeKinds.Frozen, happened), .. News.Of(now, happened)],
        AuctionClosed closed => [.. Closed(now, closed, happened), .. News.Of(now, happened)],
        DeadlineIsNear near => now.Bidders().Select(party => now.Notice(party, NoticeKinds.DeadlineNear, happened, now.Title, ("endsAt", InstantConverter.Text(near.EndsAt)))),
        BidPlaced => [],
        _ => News.Of(now, happened),
    };

    private static IEnumerable<Errand> Invited(RoomState now, PartyAdmitted admitted, Happened<RoomEvent> happened)
    {
        yield return now.Notice(admitted.Party, NoticeKinds.Invited, happened, now.Title, ("as", admitted.As), ("kind", now.Kind!));
        if (now.Kind == Kinds.Auction && !now.Anonymous && admitted.As == Places.Bidder) yield return TakesPart(now, admitted.Party, happened, null);
    }

    private static IEnumerable<Errand> LookedUp(RoomState now, PartyAdmitted admitted, Happened<RoomEvent> happened) =>
        now.Kind == Kinds.Auction && admitted.As == Places.Bidder ? [LookUp(now, [admitted.Party], happened)] : [];

    /// <summary>What was verified between the admission and the opening counts too.</summary>
    private static IEnumerable<Errand> AllLookedUp(RoomState now, Happened<RoomEvent> happened) =>
        now.Kind == Kinds.Auction ? [LookUp(now, [.. now.Bidders()], happened)] : [];

    private static LookUp LookUp(RoomState now, ImmutableArray<PartyId> parties, Happened<RoomEvent> happened) =>
        new($"{happened.Seq} register", now.Id, parties, [.. now.Bidders()]);

    /// <summary>The names are out, and who has won: also of an anonymous auction, whose bidders are named by the same command.</summary>
    private static IEnumerable<Errand> Closed(RoomState now, AuctionClosed closed, Happened<RoomEvent> happened)
    {
        foreach (var party in now.Bidders())
        {
            var won = closed.Winner is { } winner && now.Auction!.Bidders[winner].Party == party;
            yield return now.Notice(party, won ? NoticeKinds.Awarded : NoticeKinds.Named, happened, now.Title, ("sold", closed.Winner is null ? "no" : "yes"));
            if (!now.KeepsNames) yield return TakesPart(now, party, happened, won ? "won" : "lost");
        }
    }

    private static ToInvestor TakesPart(RoomState now, PartyId party, Happened<RoomEvent> happened, string? outcome) =>
        new($"{happened.Seq} takes part {party}", party, new TakePart(now.Id, now.Title, Places.Bidder, outcome));

    private static IEnumerable<Errand> Told(this RoomState now, string kind, Happened<RoomEvent> happened) =>
        now.Members.Where(member => !member.Value.Gone).Select(member => now.Notice(member.Key, kind, happened, now.Title));

    private static IEnumerable<PartyId> Bidders(this RoomState now) =>
        now.Members.Where(member => member.Value is { Gone: false, As: Places.Bidder }).Select(member => member.Key).OrderBy(party => party.Value, StringComparer.Ordinal);

    /// <summary>A notice into the party's own inbox, in place of an earlier one of its kind from this room.</summary>
    internal static ToInbox Notice(
        this RoomState now, PartyId party, string kind, Happened<RoomEvent> happened, LocalText title, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data) words[name] = value;
        return new($"{happened.Seq} {kind} {party}", party, new Notify($"rooms/{now.Id} {kind}", kind, FeedId.Room(now.Id), happened.At, happened.Seq, words.ToImmutable(), title));
    }
}

/// <summary>Who was outbid: said of the standing that holds now, so that a storm of bids is one notice.</summary>
internal static class Outbids
{
    public static IEnumerable<Errand> Since(RoomState now, IReadOnlyList<Happened<RoomEvent>> news)
    {
        if (now.Auction is not { Stage: Stage.Ascending, Best: { } best } auction) yield break;
        if (news.FirstOrDefault(happened => happened.What is BidPlaced).Seq is not (> 0 and var from)) yield break;
        foreach (var (loser, by) in Lost(auction.Ladder.Items, from, best.Bidder))
            yield return now.Notice(auction.Bidders[loser].Party, NoticeKinds.Outbid, by, now.Title, ("amount", best.Amount.ToString()));
    }

    /// <summary>Each bidder that led at some time since, or just before, and leads no more; with the bid that took its lead last.</summary>
    private static IEnumerable<(BidderId Loser, Happened<RoomEvent> By)> Lost(ImmutableArray<LadderRow> ladder, long from, BidderId leader)
    {
        var lost = new SortedDictionary<BidderId, Happened<RoomEvent>>();
        BidderId? leading = null;
        foreach (var row in ladder)
        {
            if (row.Bidder is not { } bidder) continue;
            if (leading is { } before && before != bidder && row.Seq >= from) lost[before] = new(row.Seq, row.At, null!, new BidPlaced(bidder, row.Amount!.Value, row.Auto == true));
            leading = bidder;
        }

        lost.Remove(leader);
        return lost.Select(pair => (pair.Key, pair.Value));
    }
}

/// <summary>What a room tells its project.</summary>
internal static class News
{
    public static IEnumerable<Errand> Of(RoomState now, Happened<RoomEvent> happened)
    {
        if (now.Project is not { } project || !IsKey(project) || Phase(now, happened.What) is not { } phase) yield break;
        var news = new RoomNews(now.Id, happened.Seq, happened.At, now.Kind!, now.Title, now.Host, phase, now.Auction?.Stage.Word(), now.ClosesAt, Award(now, happened.What), Flags(now, happened.What));
        yield return new ToProject($"{happened.Seq} news", project, new FollowRoom(news));
    }

    /// <summary>As it was after the event, whatever came since.</summary>
    private static string? Phase(RoomState now, RoomEvent what) => what switch
    {
        Opened or Resumed or OffersOpened => "open",
        Paused => "paused",
        Frozen => "frozen",
        Unfrozen => now.PausedFor is null ? "open" : "paused",
        Cancelled => "cancelled",
        RoomClosed or Annulled or AuctionClosed => "closed",
        _ => null,
    };

    private static Award? Award(RoomState now, RoomEvent what) =>
        what is AuctionClosed { Winner: { } winner, Amount: { } amount } && !now.KeepsNames ? new(now.Auction!.Bidders[winner].Party, amount) : null;

    private static ImmutableArray<string> Flags(RoomState now, RoomEvent what) =>
        what is AuctionClosed closed ? [.. RedFlagRules.Of(now, closed)] : [];
}
