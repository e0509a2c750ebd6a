using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Web.Demo;

/// <summary>Someone of the rehearsal, who now and then looks around and does one thing.</summary>
internal abstract class Actor(string person, TimeSpan usualPause)
{
    public string Person => person;

    /// <summary>For so long after the start everyone of little patience is quick: a newcomer looks now.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(60);
    private const double Quick = 0.2;

    /// <summary>Who pauses longer than this leaves the beginning to the others.</summary>
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(1);

    /// <summary>Between half and one and a half times the usual: people are not clocks. A fifth of it in the beginning.</summary>
    public TimeSpan Pause(TimeSpan sinceStart) =>
        usualPause * (0.5 + Random.Shared.NextDouble()) * (sinceStart < FirstLook && usualPause < Patient ? Quick : 1);

    public abstract Task Act(Stage stage, DateTimeOffset now, CancellationToken cancel);

    protected static bool Perhaps(double chance) => Random.Shared.NextDouble() < chance;
}

/// <summary>A company that bids, seals an offer and says a word; never beyond its bounds.</summary>
internal sealed class Company(string person, TimeSpan usualPause) : Actor(person, usualPause)
{
    private const int MostBids = 24;

    /// <summary>As many rooms a turn looks into for something to do.</summary>
    private const int Looks = 3;

    private readonly Dictionary<string, (int Bids, int Lines)> done = [];
    private readonly Appetite appetite = new();

    public override async Task Act(Stage stage, DateTimeOffset now, CancellationToken cancel)
    {
        var open = (await stage.Rooms(cancel)).Where(IsStage).OrderBy(room => room.ClosesAt).ToArray();
        for (var look = 0; look < Looks && open.Length > 0; look++)
        {
            if (await Act(stage, open[Sooner(open.Length)].Id, now, cancel)) return;
        }
    }

    private static bool IsStage(RoomSummary room) => room is { Phase: "open", Kind: "auction" } && !Round.PlaysByScript(room.Id);

    /// <summary>Rather a room that closes soon than one that closes late.</summary>
    private static int Sooner(int count) => Math.Min(Random.Shared.Next(count), Random.Shared.Next(count));

    /// <summary>Whether there was something to do, and it was accepted.</summary>
    private async Task<bool> Act(Stage stage, string chosen, DateTimeOffset now, CancellationToken cancel)
    {
        if (await stage.Look(chosen, cancel) is not { Auction: { } auction } room) return false;
        var so = done.GetValueOrDefault(chosen);
        if (Next(room, auction, so, now) is not { } command || !await stage.Ask(chosen, command, cancel)) return false;
        done[chosen] = command is Say ? so with { Lines = so.Lines + 1 } : so with { Bids = so.Bids + 1 };
        return true;
    }

    private RoomCommand? Next(RoomView room, AuctionView auction, (int Bids, int Lines) so, DateTimeOffset now)
    {
        if (Perhaps(0.08) && room.Rules.Anonymous != true && Lines.Of(Person, so.Lines, TasteFor(room.Id)) is { } line) return line;
        if (auction.Stage == "sealed") return auction.Mine?.Offer is null && room.Me.May.Contains("sealOffer") ? OfferFor(room) : null;
        if (so.Bids >= MostBids || !room.Me.May.Contains("bid") || auction.MinNext is not { } next) return null;
        if (auction.Best?.Bidder == room.Me.Bidder || next.Amount > Reach(room, auction, now)) return null;
        // Towards the end most give up: an auction has to close some time.
        var late = auction.ClosesAt - now < TimeSpan.FromSeconds(room.Rules.QuietSeconds ?? 0);
        return late && !Perhaps(0.35) ? null : BidFrom(next, room);
    }

    private static Bid BidFrom(Money next, RoomView room) =>
        room.Rules.Step is { Kind: "fixed", Value: { } step } && Perhaps(0.25) ? new(next, next with { Amount = next.Amount + (2 * step) }) : new(next);

    private SealOffer OfferFor(RoomView room)
    {
        var (start, step) = (room.Rules.Start!.Value, room.Rules.Step?.Value ?? 0);
        return new(start with { Amount = start.Amount + (step * (1 + (TasteFor(room.Id) % 12))) });
    }

    private decimal Reach(RoomView room, AuctionView auction, DateTimeOffset now) =>
        appetite.Reach(room.Id, auction, room.Rules.Start!.Value.Amount, Top(room), now);

    /// <summary>What the company would pay at most: 1.3 to 1.6 times the start, always the same for a room.</summary>
    private decimal Top(RoomView room) => room.Rules.Start!.Value.Amount * (1.3m + (TasteFor(room.Id) % 31 / 100m));

    private int TasteFor(string room) => Taste.Of($"{Person} {room}");
}

/// <summary>An official who helps to open sealed offers when nobody else does: a newcomer who plays official has a minute to be first.</summary>
internal sealed class Official(string person, TimeSpan usualPause) : Actor(person, usualPause)
{
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(60);

    public override async Task Act(Stage stage, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var line in (await stage.Rooms(cancel)).Where(room => room is { Phase: "open", Stage: "sealed" }))
        {
            if (await stage.Look(line.Id, cancel) is { Auction: { } auction } && IsDue(auction, now)) await stage.Ask(line.Id, new OpenOffers(), cancel);
        }
    }

    private bool IsDue(AuctionView auction, DateTimeOffset now) => auction.Proposal is { } proposal
        ? proposal.By.Value != Person && now > proposal.At + (Courtesy / 4)
        : auction.ClosesAt + Courtesy < now;
}

/// <summary>A number that follows from a text, for tastes that do not change.</summary>
internal static class Taste
{
    public static int Of(string text) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))[0];
}

/// <summary>What the fictional delegations say.</summary>
internal static class Lines
{
    private static readonly Dictionary<string, (string Lang, string[] Texts)> All = new()
    {
        [Cast.Heding] = ("zh", ["请问租约期限从哪一天起算？", "我方已收到回执，谢谢。"]),
        [Cast.Beiling] = ("zh", ["请确认静默期是多少分钟。", "我方会继续参与。", "样品分析报告在哪里可以看到？"]),
        [Cast.Makran] = ("en", ["Is the access road part of the lease?", "We have our receipt, thank you."]),
        [Cast.Sulaiman] = ("ur", ["کیا لیز کی مدت دس سال ہے؟", "ہماری رسید مل گئی، شکریہ۔", "ہم غور کر رہے ہیں۔"]),
        [Cast.Indus] = ("en", ["Our call deposit is on its way.", "Could the authority confirm the survey boundary?"]),
    };

    /// <summary>The next line of that person in a room, each once; null when all are said.</summary>
    public static Say? Of(string person, int said, int first)
    {
        var (lang, texts) = All[person];
        return said < texts.Length ? new(texts[(first + said) % texts.Length], lang, "room") : null;
    }
}
