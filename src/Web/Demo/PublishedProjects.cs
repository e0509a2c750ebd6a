using System.Collections.Immutable;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Web.Demo;

/// <summary>A real project as <c>projects.json</c> has it: public facts, with their sources there.</summary>
internal sealed record PublishedProject(
    string Id,
    LocalText Name,
    string Province,
    string District,
    PublishedPlace Location,
    ImmutableArray<string> Minerals,
    string Stage,
    string Owner,
    ImmutableArray<PublishedFigure> Figures,
    ImmutableArray<string> Sources,
    string Certainty,
    string? Note = null,
    ImmutableArray<PublishedValue> Values = default,
    ImmutableArray<PublishedCommitment> Commitments = default,
    ImmutableArray<PublishedMemorandum> Memoranda = default,
    ImmutableArray<string> Frameworks = default);

internal sealed record PublishedPlace(decimal Lat, decimal Lon, bool Approximate);

internal sealed record PublishedFigure(
    string What, decimal Value, string Unit, string ResourceClass, string? AsOf = null, string? Source = null, string? Standard = null, string? Topic = null);

internal sealed record PublishedValue(string Status, decimal Usd, string Source);

internal sealed record PublishedCommitment(string Kind, decimal Target, string Unit, string Due, string Text);

internal sealed record PublishedMemorandum(string Title, string With, string SignedOn, string Source, decimal Usd);

/// <summary>The projects of the demo, and the commands by which an official enters them.</summary>
internal static class PublishedProjects
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public static readonly ImmutableArray<PublishedProject> All = Read();

    /// <summary>In this order; each has a name of its own in the project.</summary>
    public static IEnumerable<(string Name, ProjectCommand Command)> Script(PublishedProject project)
    {
        yield return ("register", Register(project));
        foreach (var (figure, i) in project.Figures.Select((figure, i) => (figure, i))) yield return ($"figure {i}", Figure(project, figure));
        foreach (var value in Some(project.Values)) yield return ($"value {value.Status}", new RecordValue(value.Status, Dollars(value.Usd), value.Source));
        foreach (var (promise, i) in Some(project.Commitments).Select((promise, i) => (promise, i)))
            yield return ($"commit {i}", new Commit(promise.Kind, promise.Target, promise.Unit, promise.Due, LocalText.Of(promise.Text)));
        foreach (var memorandum in Some(project.Memoranda))
            yield return ($"sign {memorandum.SignedOn}", new SignMemorandum(LocalText.Of(memorandum.Title), LocalText.Of(memorandum.With), memorandum.SignedOn, memorandum.Source, Dollars(memorandum.Usd)));
        if (!Some(project.Frameworks).IsEmpty) yield return ("classify", new Classify(project.Frameworks, []));
    }

    private static ImmutableArray<PublishedProject> Read()
    {
        using var stream = typeof(PublishedProjects).Assembly.GetManifestResourceStream("projects.json")!;
        using var facts = JsonDocument.Parse(stream);
        return facts.RootElement.GetProperty("projects").Deserialize<ImmutableArray<PublishedProject>>(Form);
    }

    private static Register Register(PublishedProject project) => new(
        project.Name,
        project.Province,
        project.District,
        project.Minerals,
        new(project.Location.Lat, project.Location.Lon, project.Location.Approximate),
        LocalText.Of(project.Owner),
        project.Certainty == "partly uncertain" ? "partlyUncertain" : project.Certainty,
        project.Sources,
        project.Note is { } note ? LocalText.Of(note) : null,
        project.Stage);

    /// <summary>A figure without a source of its own stands in one of the project's.</summary>
    private static RecordFigure Figure(PublishedProject project, PublishedFigure figure) => new(
        LocalText.Of(figure.What), figure.Value, figure.Unit, figure.ResourceClass, figure.Source ?? string.Join("; ", project.Sources), figure.Standard, null, figure.AsOf, figure.Topic);

    private static Money Dollars(decimal amount) => new(amount, "USD");

    private static ImmutableArray<T> Some<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
