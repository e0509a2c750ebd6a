using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Web.Demo;

/// <summary>What somebody of the cast asks of a room of the demo. <paramref name="Name"/> makes its command id, so that asking again changes nothing.</summary>
public sealed record Asked(string By, string Name, RoomCommand Command);

/// <summary>A room of the demo, and how it begins.</summary>
public sealed record DemoRoom(string Id, IReadOnlyList<Asked> Script);

/// <summary>One round of the demo: the six blocks, a two-stage auction, an anonymous one, one that is over, and a meeting. Staggered, so that something is always near its end.</summary>
public static partial class Round
{
    private const decimal Step = 5_000_000m;
    private const string Ended = "finished-";
    private static readonly string[] Items = ["secp", "ntn", "bankStatement", "fee", "callDeposit"];

    /// <summary>Of the round with that number, as it begins at that time.</summary>
    public static DemoRoom[] Rooms(int number, DateTimeOffset now) =>
    [
        Lot("kohat-rukwan", number, new() { ClosesAt = now.AddMinutes(10), QuietSeconds = 60 }, Bids(Cast.Beiling, 0), Bids(Cast.Sulaiman, 1)),
        Lot("kohat-shoroj", number, new() { ClosesAt = now.AddMinutes(25), QuietSeconds = 120, HardStopAt = now.AddMinutes(55) }, Bids(Cast.Sulaiman, 0), Bids(Cast.Beiling, 2)),
        Lot("kohat-chorlakki", number, new() { ClosesAt = now.AddMinutes(45) }, Bids(Cast.Beiling, 0)),
        Lot("kohat-khushalgarh-rassi", number, new() { ClosesAt = now.AddMinutes(90) }, Bids(Cast.Sulaiman, 0)),
        Lot("kohat-tawi-banda", number, new() { ClosesAt = now.AddHours(4) }),
        Lot("kohat-seen-shadipur", number, new() { OpensAt = now.AddMinutes(30), ClosesAt = now.AddMinutes(75) }),
        TwoStage(number, now),
        Anonymous(number, now),
        Finished(number, now),
        Meeting(number),
    ];

    /// <summary>The round that a room of the six blocks belongs to; null for other rooms.</summary>
    public static int? NumberOf(string room) => Blocks().Match(room) is { Success: true } match ? int.Parse(match.Groups[1].Value) : null;

    /// <summary>Whether all that happens in that room is written down beforehand, so that nobody else acts in it.</summary>
    public static bool PlaysByScript(string room) => room.StartsWith(Ended, StringComparison.Ordinal);

    private static DemoRoom Lot(string block, int number, RulesAsked rules, params Func<Block, Asked>[] first)
    {
        var facts = KohatBlocks.All[block];
        var asked = rules with { Preset = "placer", Currency = "PKR", Start = new(facts.Reserve, null), Step = Fixed(Step) };
        var opens = rules.OpensAt is null ? [Open] : Array.Empty<Asked>();
        return new($"{block}-{number}", [Create(facts.Title, asked, block), .. Guests, .. Bidders, .. Cleared(), .. opens, .. first.Select(bid => bid(facts)), Welcome]);
    }

    private static DemoRoom TwoStage(int number, DateTimeOffset now) => new($"two-stage-{number}",
    [
        Create(
            new("Practice block A: sealed offers, then open bidding", "练习区块 A：先密封报价，后公开竞价", "مشقی بلاک الف: پہلے سربمہر پیشکشیں، پھر کھلی بولی"),
            new()
            {
                Preset = "twoStage", Currency = "PKR", Start = new(300_000_000m, null), Step = Fixed(Step),
                OffersDueAt = now.AddMinutes(8), AscendingSeconds = 1_800, QuietSeconds = 120, MinBidders = 3,
            }),
        .. Guests, .. Bidders, Open,
        new(Cast.Beiling, "offer", new SealOffer(new(335_000_000m, "PKR"))),
        new(Cast.Sulaiman, "offer", new SealOffer(new(350_000_000m, "PKR"))),
        new(Cast.Indus, "offer", new SealOffer(new(320_000_000m, "PKR"))),
        Welcome,
    ]);

    private static DemoRoom Anonymous(int number, DateTimeOffset now) => new($"anonymous-{number}",
    [
        Create(
            new("Practice block B: who bids is sealed until the close", "练习区块 B：成交前不公开竞价人", "مشقی بلاک ب: بولی دہندگان کے نام اختتام تک سربمہر"),
            new()
            {
                Preset = "english", Currency = "USD", Start = new(2_000_000m, null), Reserve = new(2_400_000m, null),
                Step = new() { Kind = "percent", Value = 2 }, ClosesAt = now.AddMinutes(50), QuietSeconds = 180, Anonymous = true,
            }),
        .. Guests, .. Bidders, Open,
        new(Cast.Sulaiman, "bid", new Bid(new(2_000_000m, "USD"))),
        new(Cast.Beiling, "bid", new Bid(new(2_100_000m, "USD"))),
    ]);

    /// <summary>A real auction of a few seconds, to be looked at and verified afterwards.</summary>
    private static DemoRoom Finished(int number, DateTimeOffset now) => new($"{Ended}{number}",
    [
        Create(
            new("Practice block C: finished, to look at and verify", "练习区块 C：已成交，可查看并核验", "مشقی بلاک ج: مکمل، دیکھنے اور تصدیق کے لیے"),
            new()
            {
                Preset = "english", Currency = "PKR", Start = new(100_000_000m, null), Reserve = new(130_000_000m, null),
                Step = Fixed(Step), ClosesAt = now.AddSeconds(15), QuietSeconds = 0,
            }),
        .. Guests, .. Bidders, Open,
        new(Cast.Sulaiman, "bid-1", new Bid(new(100_000_000m, "PKR"))),
        new(Cast.Beiling, "bid-2", new Bid(new(105_000_000m, "PKR"), new Money(125_000_000m, "PKR"))),
        new(Cast.Makran, "bid-3", new Bid(new(115_000_000m, "PKR"))),
        new(Cast.Sulaiman, "bid-4", new Bid(new(130_000_000m, "PKR"))),
        new(Cast.Makran, "bid-5", new Bid(new(140_000_000m, "PKR"))),
        new(Cast.Sulaiman, "thanks", new Say("شکریہ، میکران کو مبارک ہو۔", "ur", "room")),
    ]);

    private static DemoRoom Meeting(int number) => new($"meeting-{number}",
    [
        new(Cast.Organiser, "create", new CreateRoom(
            "meeting", new("Table 14: Heding Mining and Makran Copper", "14 号桌：和鼎矿业与 Makran Copper", "میز 14: ہیڈنگ مائننگ اور مکران کاپر"), null, null)),
        new(Cast.Organiser, "admit-heding", new Admit(new(Cast.Heding), "counterparty")),
        new(Cast.Organiser, "admit-makran", new Admit(new(Cast.Makran), "counterparty")),
        new(Cast.Organiser, "open", new Open()),
        new(Cast.Makran, "hello", new Say("Good morning. We would like to talk about a joint concentrate plant.", "en", "room")),
        new(Cast.Heding, "hello", new Say("早上好。请先介绍一下选厂的规模和供水条件。", "zh", "room")),
    ]);

    private static Asked Create(LocalText title, RulesAsked rules, string? project = null) => new("official", "create", new CreateRoom("auction", title, project, rules));

    private static Asked Open => new("official", "open", new Open());

    private static Asked Welcome => new("official2", "welcome", new Say("Welcome. Every accepted bid gets a receipt; please keep it.", "en", "room"));

    private static IEnumerable<Asked> Guests => new[] { Cast.Observer, Cast.Organiser }.Select(party => Admits(party, "observer"));

    private static IEnumerable<Asked> Bidders => Cast.Companies.Select(party => Admits(party, "bidder"));

    private static Asked Admits(string party, string place) => new("official", $"admit-{party}", new Admit(new(party), place));

    /// <summary>All items of all, but two of one company: so that its checklist can be seen at work.</summary>
    private static IEnumerable<Asked> Cleared() =>
        from party in Cast.Companies
        from item in Items
        where party != Cast.Indus || item is not ("bankStatement" or "callDeposit")
        select new Asked("official", $"clear-{party}-{item}", new Clear(new(party), item, true, null));

    private static Func<Block, Asked> Bids(string company, int steps) => block => new(company, $"bid-{steps}", new Bid(new(block.Reserve + (steps * Step), "PKR")));

    private static Step Fixed(decimal value) => new() { Kind = "fixed", Value = value };

    [GeneratedRegex(@"\Akohat-[a-z-]+-([0-9]{1,6})\z")]
    private static partial Regex Blocks();
}
