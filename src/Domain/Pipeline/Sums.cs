using System.Collections.Immutable;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Pipeline;

/// <summary>Money at stake, memoranda, commitments and framework slices, summed over the projects.</summary>
internal sealed class Sums
{
    /// <summary>What the platform is to unlock, in USD (rules, "Officials' wall").</summary>
    public const decimal Target = 10_000_000_000m;

    private readonly Dictionary<string, decimal> money = [];
    private readonly Dictionary<(string Kind, string Unit), (int Count, decimal Target, decimal Reported)> promises = [];
    private readonly Dictionary<string, int> frameworks = [], corridors = [];
    private int signed, agreements, lapsed;

    public void Count(ProjectSummary line, int sign)
    {
        foreach (var value in line.Values) money[value.Status] = money.GetValueOrDefault(value.Status) + (sign * value.Amount.Amount);
        foreach (var sum in line.Commitments) Count(sum, sign);
        foreach (var code in line.Frameworks) frameworks.Count(code, sign);
        foreach (var code in line.Corridors) corridors.Count(code, sign);
        (signed, agreements, lapsed) = (signed + (sign * line.Memoranda), agreements + (sign * line.Agreements), lapsed + (sign * line.Lapsed));
    }

    public MoneyAtStake Money => new(Target, money.GetValueOrDefault("signed"), money.GetValueOrDefault("committed"), money.GetValueOrDefault("inTalks"));

    public Conversion Memoranda => new(signed, agreements, lapsed);

    public ImmutableArray<Promise> Commitments =>
    [
        .. promises
            .Select(promise => new Promise(promise.Key.Kind, promise.Key.Unit, promise.Value.Target, promise.Value.Reported))
            .OrderBy(promise => promise.Kind, StringComparer.Ordinal).ThenBy(promise => promise.Unit, StringComparer.Ordinal),
    ];

    public ImmutableArray<Slice> Frameworks => Slices(frameworks);

    public ImmutableArray<Slice> Corridors => Slices(corridors);

    private void Count(CommitmentSum sum, int sign)
    {
        var (count, target, reported) = promises.GetValueOrDefault((sum.Kind, sum.Unit));
        var after = (Count: count + sign, Target: target + (sign * sum.Target), Reported: reported + (sign * sum.Reported));
        if (after.Count == 0) promises.Remove((sum.Kind, sum.Unit));
        else promises[(sum.Kind, sum.Unit)] = after;
    }

    private static ImmutableArray<Slice> Slices(Dictionary<string, int> counts) =>
        [.. counts.Select(slice => new Slice(slice.Key, slice.Value)).OrderByDescending(slice => slice.Count).ThenBy(slice => slice.Code, StringComparer.Ordinal)];
}
