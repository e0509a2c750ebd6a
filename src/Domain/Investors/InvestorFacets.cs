using System.Collections.Immutable;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Domain.Investors;

/// <summary>By what lists filter, search and sort an investor, and by what the platform finds those who watch a project.</summary>
public static class InvestorFacets
{
    public const string Country = "country", Mineral = "mineral", Stage = "stage", Province = "province", ByName = "name";

    /// <summary>A project that it watches. No list may ask for it: the watchlist is the party's own.</summary>
    public const string Watches = "watches";

    public static ImmutableArray<Facet> Of(InvestorState investor) =>
    [
        new(Country, investor.Country),
        .. Each(Mineral, investor.Minerals),
        .. Each(Stage, investor.Stages),
        .. Each(Province, investor.Provinces),
        .. Each(Watches, investor.Watchlist),
        new(Facet.Search, SearchText.Of([.. investor.Name!.All, investor.Id, .. investor.Minerals])),
        new(ByName, SearchText.Of([investor.Name.En])),
    ];

    private static IEnumerable<Facet> Each(string name, IEnumerable<string> values) => values.Select(value => new Facet(name, value));
}
