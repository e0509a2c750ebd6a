using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Projects;

/// <summary>One page of the catalogue.</summary>
/// <param name="Total">How many projects fit, on all pages.</param>
public sealed record ProjectsPage(ProjectSummary[] Items, int Total);

/// <summary><c>GET /api/projects</c>: what this person may see of the catalogue; the public sees what is published.</summary>
public static class List
{
    private const int MostPerPage = 200, MostPages = 10_000, LongestSearch = 200;

    /// <summary>How lists may be sorted: the word → its facet, and whether the largest comes first.</summary>
    private static readonly ImmutableSortedDictionary<string, (string Facet, bool Descending)> Sorts = new Dictionary<string, (string, bool)>
    {
        ["name"] = (ProjectFacets.ByName, false),
        ["-name"] = (ProjectFacets.ByName, true),
        ["stage"] = (ProjectFacets.ByStage, false),
        ["-stage"] = (ProjectFacets.ByStage, true),
        ["desk"] = (ProjectFacets.ByDesk, false),
        ["-desk"] = (ProjectFacets.ByDesk, true),
        ["moved"] = (ProjectFacets.ByMove, false),
        ["-moved"] = (ProjectFacets.ByMove, true),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static IEndpointConventionBuilder MapList(this IEndpointRouteBuilder projects) => projects.MapGet("/projects", Run).WithName("projects");

    /// <param name="q">Words that must all stand in its names, its place, its minerals or its owner.</param>
    private static async Task<Results<Ok<ProjectsPage>, Refuses>> Run(
        string? province, string? mineral, string? stage, string? q, string? sort, string? page, string? pageSize, ClaimsPrincipal user, ISummaries summaries, CancellationToken cancel)
    {
        if (!Sorts.TryGetValue(sort ?? "name", out var order)) return new Refuses(new Refusal.Invalid("sort", $"is not one of {string.Join(", ", Sorts.Keys)}"));
        if (Number(page, 1, MostPages) is not { } number) return new Refuses(new Refusal.Invalid("page", $"is not a whole number from 1 to {MostPages}"));
        if (Number(pageSize ?? "50", 1, MostPerPage) is not { } size) return new Refuses(new Refusal.Invalid("pageSize", $"is not a whole number from 1 to {MostPerPage}"));
        if (q?.Length > LongestSearch) return new Refuses(new Refusal.Invalid("q", $"is longer than {LongestSearch} characters"));
        var caller = user.CallerOf();
        if (caller.IsAdminAlone) caller = Caller.Public;
        var found = await summaries.Find(
            new("projects", [caller.Party, PartyId.Public], caller.Is(Roles.Official), Having(province, mineral, stage), Words(q), order.Facet, order.Descending, (number - 1) * size, size), cancel);
        return TypedResults.Ok(new ProjectsPage([.. found.Items.Select(line => Wire.Read<ProjectSummary>(line.Text)!)], found.Total));
    }

    private static ImmutableArray<Facet> Having(string? province, string? mineral, string? stage) =>
    [
        .. new[] { (ProjectFacets.Province, province), (ProjectFacets.Mineral, mineral), (ProjectFacets.Stage, stage) }
            .Where(side => !string.IsNullOrEmpty(side.Item2))
            .Select(side => new Facet(side.Item1, side.Item2!)),
    ];

    private static ImmutableArray<string> Words(string? q) => q is null ? [] : [.. SearchText.Words(q).Distinct()];

    private static int? Number(string? text, int least, int most) =>
        text is null ? least : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
