using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>The people of the tests, and short words for what they ask.</summary>
internal static class Cast
{
    public static readonly Caller Official = Person("official", "authority", PartyKind.Authority, Roles.Official);
    public static readonly Caller Official2 = Person("official2", "authority", PartyKind.Authority, Roles.Official);
    public static readonly Caller OtherAuthority = Person("other-official", "province", PartyKind.Authority, Roles.Official);
    public static readonly Caller Clerk = Person("clerk", "authority", PartyKind.Authority, Roles.Delegate);
    public static readonly Caller Organiser = Person("organiser", "organiser", PartyKind.Organiser, Roles.Organiser);
    public static readonly Caller Admin = Person("admin", "organiser", PartyKind.Organiser, Roles.Admin);
    public static readonly Caller Auditor = Person("auditor", "observer", PartyKind.Observer, Roles.Observer);
    public static readonly Caller Heding = Company("heding");
    public static readonly Caller Beiling = Company("beiling");
    public static readonly Caller Makran = Company("makran");
    public static readonly Caller Sulaiman = Company("sulaiman");
    public static readonly Caller Stranger = Company("stranger");

    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    public static readonly LocalText Why = LocalText.Of("because");

    public static Caller Company(string party, string person = "") =>
        Person(person.Length > 0 ? person : $"p-{party}", party, PartyKind.Company, Roles.Delegate);

    public static Money Usd(decimal amount) => new(amount, "USD");
    public static BidderId B(int n) => BidderId.Number(n);
    public static Bid Bid(decimal amount, decimal? upTo = null) => new(Usd(amount), upTo is { } limit ? Usd(limit) : null);
    public static SealOffer Offer(decimal amount) => new(Usd(amount));
    public static Admit AsBidder(Caller company) => new(company.Party, "bidder");
    public static Say Whispers(string text, string to) => new(text, "en", to);

    public static Step Fixed(decimal value) => new() { Kind = "fixed", Value = value };
    public static Step Percent(decimal value) => new() { Kind = "percent", Value = value };
    public static Step Graded(params (decimal From, decimal Step)[] tiers) =>
        new() { Kind = "graded", Steps = [.. tiers.Select(tier => new Tier { From = tier.From, Step = tier.Step })] };

    /// <summary>From 100 in steps of 10, closing an hour after noon, 300 s quiet period.</summary>
    public static readonly RulesAsked English = new()
    {
        Currency = "USD", Start = new(100, null), Step = Fixed(10), ClosesAt = Noon.AddHours(1), QuietSeconds = 300,
    };

    /// <summary>Offers from 100 due an hour after noon, then two hours in steps of 10.</summary>
    public static readonly RulesAsked TwoStage = new()
    {
        Preset = "twoStage", Currency = "USD", Start = new(100, null), Step = Fixed(10), OffersDueAt = Noon.AddHours(1),
    };

    public static CreateRoom Auction(RulesAsked rules) => new("auction", new LocalText("Rukwan", "鲁克万", "رکوان"), "kohat-rukwan", rules);
    public static CreateRoom Talk(string kind) => new(kind, LocalText.Of("Talk"), null, null);

    private static Caller Person(string person, string party, PartyKind kind, Roles roles) => new(new(person), new(party), kind, roles);
}
