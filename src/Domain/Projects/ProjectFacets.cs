using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Domain.Projects;

/// <summary>By what the catalogue filters, searches and sorts a project.</summary>
public static class ProjectFacets
{
    public const string Province = "province", Mineral = "mineral", Stage = "stage";

    /// <summary>That the register of contacts has something of it: its value is <see cref="Some"/>, or it is not there.</summary>
    public const string Contacts = "contacts", Some = "some";

    /// <summary>What it can be sorted by: its English name, its place on the way, since when it waits on its desk, since when in its stage.</summary>
    public const string ByName = "name", ByStage = "byStage", ByDesk = "byDesk", ByMove = "byMove";

    public static ImmutableArray<Facet> Of(ProjectState project) =>
    [
        new(Province, project.Province),
        .. project.Minerals.Select(mineral => new Facet(Mineral, mineral)),
        new(Stage, project.Stage.Stage),
        .. project.Contacts.Items.Take(1).Select(_ => new Facet(Contacts, Some)),
        new(Facet.Search, SearchText.Of(Searched(project))),
        new(ByName, SearchText.Of([project.Name.En])),
        new(ByStage, $"{Stages.All.IndexOf(project.Stage.Stage):00}"),
        new(ByDesk, InstantConverter.Text(project.Stage.DeskSince)),
        new(ByMove, InstantConverter.Text(project.Stage.Since)),
    ];

    private static IEnumerable<string> Searched(ProjectState project) =>
        [.. project.Name.All, project.Id, project.District, .. project.Minerals, project.Owner.En];
}
