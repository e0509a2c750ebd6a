using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>Auctions by name: each fills what was not asked for; every number stays editable (rules, "Auctions").</summary>
public static class Presets
{
    public const string English = "english";
    public const string TwoStage = "twoStage";
    public const string Placer = "placer";

    /// <summary>SECP registration, national tax number, bank statement, fee, and the call deposit of 10 % of <c>start</c>.</summary>
    public static readonly ImmutableArray<string> PlacerChecklist = ["secp", "ntn", "bankStatement", "fee", "callDeposit"];

    private static readonly Step OnePercent = new() { Kind = "percent", Value = 1m };

    /// <summary>The rules as they hold. The asked ones have been found valid first.</summary>
    public static Rules Fill(RulesAsked asked)
    {
        var currency = CurrencyOf(asked)!;
        var rules = new Rules
        {
            Preset = asked.Preset ?? English,
            Currency = currency,
            Start = asked.Start is { } start ? new Money(start.Amount, currency) : null,
            Step = asked.Step ?? OnePercent,
            OpensAt = asked.OpensAt,
            HardStopAt = asked.HardStopAt,
            Anonymous = asked.Anonymous ?? false,
            Checklist = asked.Checklist,
        };
        return rules.Preset switch
        {
            TwoStage => FillTwoStage(rules, asked),
            Placer => FillEnglish(rules, asked) with { Checklist = asked.Checklist ?? PlacerChecklist },
            _ => FillEnglish(rules, asked),
        };
    }

    /// <summary>The currency of the rules: as named, else that of the start.</summary>
    public static string? CurrencyOf(RulesAsked asked) => asked.Currency ?? asked.Start?.Currency;

    private static Rules FillEnglish(Rules rules, RulesAsked asked) => rules with
    {
        QuietSeconds = asked.QuietSeconds ?? 300,
        ClosesAt = asked.ClosesAt,
    };

    private static Rules FillTwoStage(Rules rules, RulesAsked asked) => rules with
    {
        QuietSeconds = asked.QuietSeconds ?? 480,
        OffersDueAt = asked.OffersDueAt,
        AscendingSeconds = asked.AscendingSeconds ?? 7_200,
        QualifyShare = asked.QualifyShare ?? 0.5m,
        Attempt = asked.Attempt ?? 1,
        MinBidders = asked.MinBidders ?? (asked.Attempt >= 2 ? 1 : 3),
    };
}
