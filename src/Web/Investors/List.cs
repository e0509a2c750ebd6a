using System.Collections.Immutable;
using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain.Investors;
using EMiningLive.Web.Doors;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Investors;

/// <summary>One page of the register of investors.</summary>
/// <param name="Total">How many fit, on all pages.</param>
public sealed record InvestorsPage(InvestorSummary[] Items, int Total);

/// <summary><c>GET /api/investors</c>: the companies that are registered, for everyone signed in.</summary>
public static class List
{
    private static readonly ImmutableArray<(string Word, string Facet)> Sorts = [("name", InvestorFacets.ByName)];

    public static void MapList(this IEndpointRouteBuilder investors) => investors.MapGet("/investors", Run).WithName("investors");

    private static async Task<Results<Ok<InvestorsPage>, Refuses>> Run(
        string? country, string? mineral, string? province, string? stage, [AsParameters] Listing asked, ClaimsPrincipal user, ISummaries summaries, CancellationToken cancel)
    {
        var query = asked.Of(
            "investors", user.CallerOf(), Sorts,
            (InvestorFacets.Country, country), (InvestorFacets.Mineral, mineral), (InvestorFacets.Province, province), (InvestorFacets.Stage, stage));
        if (query.Refusal is { } invalid) return new Refuses(invalid);
        var found = await summaries.Find(query.Value!, cancel);
        return TypedResults.Ok(new InvestorsPage([.. found.Items.Select(line => Wire.Read<InvestorSummary>(line.Text)!)], found.Total));
    }
}
