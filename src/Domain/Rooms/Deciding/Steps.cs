using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms.Deciding;

/// <summary>How far apart bids are, in exact decimals of the rules' currency (rules, "Steps").</summary>
public static class Steps
{
    private const decimal Cent = 0.01m;

    /// <summary>The least that may be bid now; null when it would be more than <see cref="Money.Largest"/>.</summary>
    public static Money? MinNext(Rules rules, AuctionState auction)
    {
        var least = (auction.Best?.Amount ?? auction.Floor) is { } beaten ? Next(rules, beaten.Amount) : First(rules);
        return least is { } amount ? new Money(amount, rules.Currency!) : null;
    }

    /// <summary>next(v) = v + step(v), rounded up to a valid amount; null beyond <see cref="Money.Largest"/>.</summary>
    public static decimal? Next(Rules rules, decimal amount) => Bounded(RoundUp(rules, amount + StepAt(rules, amount)));

    /// <summary>The first bid: the start, rounded up to a valid amount.</summary>
    public static decimal? First(Rules rules) => Bounded(RoundUp(rules, rules.Start!.Value.Amount));

    /// <summary>The next valid amount above that one, whatever the step; null beyond <see cref="Money.Largest"/>.</summary>
    public static decimal? Above(Rules rules, decimal amount) => Bounded(RoundUp(rules, amount + Cent));

    public static bool IsValid(Rules rules, decimal amount) => RoundUp(rules, amount) == amount;

    /// <summary>The step that holds at that amount: of its tier, or a percentage rounded up to the cent.</summary>
    public static decimal StepAt(Rules rules, decimal amount) => rules.Step!.Kind switch
    {
        "percent" => Ceiling(amount * rules.Step.Value!.Value / 100, Cent),
        "graded" => TierOf(rules.Step, amount).Step,
        _ => rules.Step.Value!.Value,
    };

    private static decimal RoundUp(Rules rules, decimal amount) => rules.Step!.Kind switch
    {
        "percent" => amount,
        "graded" => RoundUp(rules.Step, amount),
        _ => OnGrid(rules.Start!.Value.Amount, rules.Step.Value!.Value, amount),
    };

    /// <summary>Up to the grid of the amount's tier, or to where the next tier begins, whichever comes first.</summary>
    private static decimal RoundUp(Step step, decimal amount)
    {
        var tier = TierOf(step, amount);
        var up = OnGrid(tier.From, tier.Step, amount);
        var next = step.Steps!.Value.FirstOrDefault(other => other.From > amount);
        return next is null ? up : Math.Min(up, next.From);
    }

    /// <summary>The last tier that begins at or below the amount; the first one below all tiers.</summary>
    private static Tier TierOf(Step step, decimal amount)
    {
        var tiers = step.Steps!.Value;
        for (var i = tiers.Length - 1; i > 0; i--)
        {
            if (tiers[i].From <= amount) return tiers[i];
        }

        return tiers[0];
    }

    private static decimal OnGrid(decimal from, decimal step, decimal amount) => from + Ceiling(amount - from, step);

    private static decimal Ceiling(decimal amount, decimal unit) => decimal.Ceiling(amount / unit) * unit;

    private static decimal? Bounded(decimal amount) => amount <= Money.Largest ? amount : null;
}
