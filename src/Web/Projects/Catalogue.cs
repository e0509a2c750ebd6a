using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Web.Doors;

namespace EMiningLive.Web.Projects;

/// <summary>All that someone may see of the catalogue, by its English names, a page at a time. What changes meanwhile may be left out or come twice.</summary>
public sealed class Catalogue(ISummaries summaries)
{
    private const int PageSize = 50;

    /// <param name="having">Facets that they must have.</param>
    public async IAsyncEnumerable<ImmutableArray<ProjectSummary>> Pages(Caller caller, [EnumeratorCancellation] CancellationToken cancel, params (string Facet, string? Value)[] having)
    {
        for (var page = 1; ; page++)
        {
            var query = new Listing(null, null, $"{page}", $"{PageSize}").Of("projects", caller, [("name", ProjectFacets.ByName)], having);
            var found = await summaries.Find(query.Value!, cancel);
            yield return [.. found.Items.Select(line => Wire.Read<ProjectSummary>(line.Text)!)];
            if (page * PageSize >= found.Total) yield break;
        }
    }
}
