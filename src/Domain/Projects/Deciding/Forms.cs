using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using static EMiningLive.Domain.Fields;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>Whether a command stands in form: the same command is in form for ever.</summary>
internal static partial class Forms
{
    public const int MostSources = 20, MostMinerals = 20, MostCodes = 20, LongestWord = 100, LongestSource = 500;

    /// <summary>The largest figure that is taken; with at most six places after the point.</summary>
    private const decimal Largest = 1_000_000_000_000_000m;

    public static Refusal? Invalid(Register register) =>
        Text("name", register.Name)
        ?? OneOf("province", register.Province, Provinces.All)
        ?? Word("district", register.District)
        ?? Minerals(register.Minerals)
        ?? (register.Location is { } place ? Point(place) : null)
        ?? Text("owner", register.Owner)
        ?? OneOf("certainty", register.Certainty, Certainties.All)
        ?? Sources(register.Sources)
        ?? Optional("note", register.Note)
        ?? (register.Stage is { } stage ? OneOf("stage", stage, Stages.All) : null)
        ?? Optional("desk", register.Desk);

    /// <summary>Null when it is in form. Whether what it names is in the project is decided later: that changes, and is not everyone's to know.</summary>
    public static Refusal? Invalid(ProjectCommand command) => command switch
    {
        Correct correct => Invalid(correct),
        RecordFigure figure => Invalid(figure),
        WithdrawFigure withdraw => Text("reason", withdraw.Reason),
        ChangeStage change => OneOf("to", change.To, Stages.All) ?? Text("reason", change.Reason) ?? Text("nextStep", change.NextStep) ?? Text("desk", change.Desk),
        PassOn passOn => Text("desk", passOn.Desk) ?? Text("reason", passOn.Reason) ?? Optional("nextStep", passOn.NextStep),
        Classify classify => Listed("frameworks", classify.Frameworks) ?? Listed("corridors", classify.Corridors),
        RecordValue value => OneOf("status", value.Status, ValueStatuses.All) ?? Dollars("amount", value.Amount) ?? Source(value.Source) ?? AsOf(value.AsOf),
        Commit commit => Invalid(commit),
        Report report => Number("value", report.Value) ?? AsOf(report.AsOf) ?? Source(report.Source),
        SignMemorandum sign => Text("title", sign.Title) ?? Text("with", sign.With) ?? Day("signedOn", sign.SignedOn) ?? Source(sign.Source) ?? (sign.Value is { } worth ? Dollars("value", worth) : null),
        ConcludeMemorandum conclude => OneOf("outcome", conclude.Outcome, MemorandumOutcomes.All) ?? Day("on", conclude.On) ?? Text("reason", conclude.Reason),
        OpenCase open => OneOf("kind", open.Kind, CaseKinds.All) ?? Text("matter", open.Matter) ?? Text("desk", open.Desk)
            ?? (open.For is { } party ? Company("for", party) : null) ?? (open.Due is { } due ? Day("due", due) : null),
        MoveCase move => Text("desk", move.Desk) ?? Optional("note", move.Note),
        CloseCase close => OneOf("outcome", close.Outcome, CaseOutcomes.All) ?? Optional("note", close.Note),
        RecordContact contact => Company("company", contact.Company) ?? Day("on", contact.On) ?? Text("subject", contact.Subject) ?? Optional("place", contact.Place),
        FreezeProject freeze => Text("reason", freeze.Reason),
        UnfreezeProject unfreeze => Text("reason", unfreeze.Reason),
        _ => null,
    };

    private static Refusal? Invalid(Correct correct) =>
        Text("reason", correct.Reason)
        ?? Optional("name", correct.Name)
        ?? (correct.Province is { } province ? OneOf("province", province, Provinces.All) : null)
        ?? Optional("district", correct.District, LongestWord)
        ?? (correct.Minerals is { } minerals ? Minerals(minerals) : null)
        ?? (correct.Location is { } place ? Point(place) : null)
        ?? Optional("owner", correct.Owner)
        ?? (correct.Certainty is { } certainty ? OneOf("certainty", certainty, Certainties.All) : null)
        ?? (correct.Sources is { } sources ? Sources(sources) : null)
        ?? Optional("note", correct.Note);

    private static Refusal? Invalid(RecordFigure figure) =>
        Text("what", figure.What)
        ?? Number("value", figure.Value)
        ?? Word("unit", figure.Unit)
        ?? Word("resourceClass", figure.ResourceClass)
        ?? Source(figure.Source)
        ?? Optional("standard", figure.Standard, LongestWord)
        ?? Optional("grade", figure.Grade, LongestWord)
        ?? AsOf(figure.AsOf)
        ?? Optional("topic", figure.Topic, LongestWord);

    private static Refusal? Invalid(Commit commit) =>
        OneOf("kind", commit.Kind, CommitmentKinds.All)
        ?? (commit.Target > 0 ? Number("target", commit.Target) : Not("target", "is not more than zero"))
        ?? Word("unit", commit.Unit)
        ?? Day("due", commit.Due)
        ?? Optional("text", commit.Text);

    private static Refusal? Company(string field, PartyId party) =>
        Party(field, party) ?? (party.IsReserved ? Not(field, "stands for the platform or its readers") : null);

    private static Refusal? Word(string field, string? text) => Text(field, text, LongestWord);

    private static Refusal? Source(string? text) => Text("source", text, LongestSource);

    private static Refusal? Sources(ImmutableArray<string> sources) => Each("sources", sources, 1, MostSources, (field, source) => Text(field, source, LongestSource));

    private static Refusal? Minerals(ImmutableArray<string> minerals) => Each("minerals", minerals, 1, MostMinerals, (field, mineral) =>
        mineral is not null && MineralNames().IsMatch(mineral) ? null : Not(field, "is not a mineral's English name in lower case"));

    private static Refusal? Listed(string field, ImmutableArray<string> codes) => Each(field, codes, 0, MostCodes, (path, code) =>
        Codes.IsOne(code) ? null : Not(path, Codes.Wanted));

    private static Refusal? Each(string field, ImmutableArray<string> items, int least, int most, Func<string, string, Refusal?> check)
    {
        if (items.IsDefault || items.Length < least || items.Length > most) return Not(field, $"has not {least} to {most} members");
        if (items.Distinct().Count() < items.Length) return Not(field, "names one twice");
        for (var i = 0; i < items.Length; i++)
        {
            if (check($"{field}[{i}]", items[i]) is { } wrong) return wrong;
        }

        return null;
    }

    private static Refusal? Point(GeoPoint point) =>
        point.Lat is < -90 or > 90 ? Not("location.lat", "is not from -90 to 90")
        : point.Lon is < -180 or > 180 ? Not("location.lon", "is not from -180 to 180")
        : null;

    private static Refusal? Dollars(string field, Money money) =>
        Amount(field, money) ?? (money.Currency == "USD" ? null : Not(field, "is not in USD"));

    private static Refusal? Number(string field, decimal value) =>
        value is < 0 or > Largest ? Not(field, $"is not from 0 to {Largest}")
        : decimal.Round(value, 6) != value ? Not(field, "has more than six places")
        : null;

    private static Refusal? Day(string field, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : Not(field, "is not a day such as 2026-01-28");

    /// <summary>A year, a month or a day.</summary>
    private static Refusal? AsOf(string? text) =>
        text is null || DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : Not("asOf", "is not a year, a month or a day such as 2026, 2026-01 or 2026-01-28");

    [GeneratedRegex(@"\A[a-z][a-z -]{0,39}\z")]
    private static partial Regex MineralNames();
}
