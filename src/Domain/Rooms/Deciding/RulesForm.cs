using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>Whether rules that were asked for can hold; a field is named by its path as it was sent.</summary>
internal static class RulesForm
{
    private const int MostSteps = 100;
    private const int MostItems = 20;
    private const decimal MostPercent = 1_000;
    private const int DayInSeconds = 86_400;
    private const int MostAscendingSeconds = 30 * DayInSeconds;
    private const int MostBidders = 1_000;

    /// <summary>No clock is set beyond this, so that no sum of times overflows.</summary>
    private static readonly DateTimeOffset LastTime = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<string> AllPresets = [Presets.English, Presets.TwoStage, Presets.Placer];
    private static readonly ImmutableArray<string> AllSteps = ["fixed", "percent", "graded"];

    /// <summary>Only auctions have rules.</summary>
    public static Refusal? NotEmpty(RulesAsked? asked) =>
        asked is null || asked == new RulesAsked() ? null : Fields.Not("rules", "belong to auctions");

    public static Refusal? Invalid(RulesAsked? asked)
    {
        if (asked is null) return Fields.Not("rules", "are required");
        if (asked.Preset is { } preset && Fields.OneOf("rules.preset", preset, AllPresets) is { } unknown) return unknown;
        return Money(asked)
            ?? (asked.Step is { } step ? StepUnfit(step, asked.Start!.Value.Amount) : null)
            ?? Within("rules.quietSeconds", asked.QuietSeconds, 0, DayInSeconds)
            ?? Checklist(asked.Checklist)
            ?? (asked.Preset == Presets.TwoStage ? TwoStage(asked) : OneStage(asked));
    }

    /// <summary>What only a clock can tell: the first end must be in the future when the room is created.</summary>
    public static Refusal? Late(Rules rules, DateTimeOffset at)
    {
        if (rules.ClosesAt <= at) return Fields.Not("rules.closesAt", "is not in the future");
        return rules.OffersDueAt <= at ? Fields.Not("rules.offersDueAt", "is not in the future") : null;
    }

    private static Refusal? Money(RulesAsked asked)
    {
        if (asked.Start is not { } start) return Fields.Not("rules.start", "is required");
        if (Presets.CurrencyOf(asked) is not { } currency) return Fields.Not("rules.currency", "is required");
        if (!Fields.IsCurrency(currency)) return Fields.Not("rules.currency", "is not a three-letter code");
        return Amount("rules.start", start, currency) ?? (asked.Reserve is { } reserve ? Reserve(reserve, start, currency) : null);
    }

    private static Refusal? Reserve(AmountAsked reserve, AmountAsked start, string currency) =>
        Amount("rules.reserve", reserve, currency)
        ?? (reserve.Amount < start.Amount ? Fields.Not("rules.reserve", "is below the start") : null);

    private static Refusal? Amount(string field, AmountAsked asked, string currency)
    {
        if (asked.Currency is { } other && other != currency) return Fields.Not(field, $"is not in {currency}");
        return Fields.Amount(field, asked.Amount);
    }

    private static Refusal? StepUnfit(Step step, decimal start)
    {
        if (Fields.OneOf("rules.step.kind", step.Kind, AllSteps) is { } unknown) return unknown;
        if (step.Kind == "graded") return Graded(step, start);
        if (step.Steps is not null) return Fields.Not("rules.step.steps", "belong to graded steps");
        if (step.Value is not { } value) return Fields.Not("rules.step.value", "is required");
        return step.Kind == "percent" ? Percent(value) : Fields.Amount("rules.step.value", value);
    }

    private static Refusal? Percent(decimal value) =>
        value is > 0 and <= MostPercent && decimal.Round(value, 6) == value
            ? null
            : Fields.Not("rules.step.value", $"is not more than 0 and at most {MostPercent}, with at most six places");

    private static Refusal? Graded(Step step, decimal start)
    {
        if (step.Value is not null) return Fields.Not("rules.step.value", "belongs to fixed and percent steps");
        if (step.Steps is not { Length: > 0 and <= MostSteps } tiers) return Fields.Not("rules.step.steps", $"are not 1 to {MostSteps}");
        if (tiers[0].From > start) return Fields.Not("rules.step.steps[0].from", "is above the start");
        for (var i = 0; i < tiers.Length; i++)
        {
            if (TierUnfit($"rules.step.steps[{i}]", tiers[i], i > 0 ? tiers[i - 1] : null) is { } unfit) return unfit;
        }

        return null;
    }

    private static Refusal? TierUnfit(string field, Tier tier, Tier? before)
    {
        if (tier.From < 0 || tier.From > Contracts.Money.Largest || !Fields.InCents(tier.From)) return Fields.Not($"{field}.from", "is not an amount");
        if (tier.From <= before?.From) return Fields.Not($"{field}.from", "is not above the one before");
        return Fields.Amount($"{field}.step", tier.Step);
    }

    private static Refusal? Checklist(ImmutableArray<string>? items)
    {
        if (items is not { } list) return null;
        if (list.Length > MostItems) return Fields.Not("rules.checklist", $"has more than {MostItems} items");
        if (list.Distinct().Count() != list.Length) return Fields.Not("rules.checklist", "names an item twice");
        return list.All(IsItem) ? null : Fields.Not("rules.checklist", "holds what is not a short word");
    }

    private static bool IsItem(string item) => item is { Length: > 0 and <= 40 } && item.All(char.IsAsciiLetterOrDigit);

    private static Refusal? OneStage(RulesAsked asked)
    {
        if (asked.OffersDueAt is not null) return OfTwoStages("rules.offersDueAt");
        if (asked.AscendingSeconds is not null) return OfTwoStages("rules.ascendingSeconds");
        if (asked.QualifyShare is not null) return OfTwoStages("rules.qualifyShare");
        if (asked.MinBidders is not null) return OfTwoStages("rules.minBidders");
        if (asked.Attempt is not null) return OfTwoStages("rules.attempt");
        return Times("rules.closesAt", asked.ClosesAt, asked, TimeSpan.Zero);
    }

    private static Refusal? TwoStage(RulesAsked asked)
    {
        if (asked.ClosesAt is not null) return Fields.Not("rules.closesAt", "follows from ascendingSeconds in two stages");
        if (asked.QualifyShare is { } share and not (> 0 and <= 1)) return Fields.Not("rules.qualifyShare", "is not more than 0 and at most 1");
        return Within("rules.ascendingSeconds", asked.AscendingSeconds, 1, MostAscendingSeconds)
            ?? Within("rules.minBidders", asked.MinBidders, 1, MostBidders)
            ?? Within("rules.attempt", asked.Attempt, 1, int.MaxValue)
            ?? Times("rules.offersDueAt", asked.OffersDueAt, asked, TimeSpan.FromSeconds(asked.AscendingSeconds ?? 0));
    }

    /// <summary>Opening, then the end of the first stage, then the hard stop, none of them beyond all time.</summary>
    private static Refusal? Times(string field, DateTimeOffset? end, RulesAsked asked, TimeSpan until)
    {
        if (end is not { } first) return Fields.Not(field, "is required");
        if (first > LastTime) return Fields.Not(field, "is too far away");
        if (asked.OpensAt >= first) return Fields.Not("rules.opensAt", "is not before the end");
        if (asked.HardStopAt > LastTime) return Fields.Not("rules.hardStopAt", "is too far away");
        return asked.HardStopAt < first + until ? Fields.Not("rules.hardStopAt", "is before the end") : null;
    }

    private static Refusal? Within(string field, int? value, int least, int most) =>
        value is null || (value >= least && value <= most) ? null : Fields.Not(field, $"is not between {least} and {most}");

    private static Refusal OfTwoStages(string field) => Fields.Not(field, "belongs to two stages");
}
