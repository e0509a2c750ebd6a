using System.Collections.Immutable;
using System.Globalization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Mvc;

namespace EMiningLive.Web.Doors;

/// <summary>What the query of a list asks for: <c>?q=&amp;sort=&amp;page=&amp;pageSize=</c> beside the facets of its kind.</summary>
public sealed record Listing(
    [FromQuery(Name = "q")] string? Q, [FromQuery(Name = "sort")] string? Sort, [FromQuery(Name = "page")] string? Page, [FromQuery(Name = "pageSize")] string? PageSize)
{
    private const int MostPerPage = 200, MostPages = 10_000, LongestSearch = 200;

    /// <param name="sorts">How the list may be sorted, the first by itself: the word → its facet. With a minus before it, the largest comes first.</param>
    /// <param name="having">Facets that are asked for; those without a value are not.</param>
    public Reading<ListQuery> Of(string kind, Caller caller, ImmutableArray<(string Word, string Facet)> sorts, params ReadOnlySpan<(string Facet, string? Value)> having)
    {
        var descending = Sort?.StartsWith('-') == true;
        var facet = sorts.FirstOrDefault(sort => sort.Word == (Sort is null ? sorts[0].Word : descending ? Sort[1..] : Sort)).Facet;
        if (facet is null) return new Refusal.Invalid("sort", $"is not one of {string.Join(", ", sorts.Select(sort => sort.Word))}, with or without a minus");
        if (Number(Page, MostPages, 1) is not { } page) return new Refusal.Invalid("page", $"is not a whole number from 1 to {MostPages}");
        if (Number(PageSize, MostPerPage, 50) is not { } size) return new Refusal.Invalid("pageSize", $"is not a whole number from 1 to {MostPerPage}");
        if (Q?.Length > LongestSearch) return new Refusal.Invalid("q", $"is longer than {LongestSearch} characters");
        return new ListQuery(kind, Readers(caller), caller.Is(Roles.Official), Asked(having), Words, facet, descending, (page - 1) * size, size);
    }

    /// <summary>As whom the caller finds lines. A role of accounts alone finds what the public does.</summary>
    private static ImmutableArray<PartyId> Readers(Caller caller) =>
        caller.Roles == Roles.None || caller.IsAdminAlone ? [PartyId.Public] : [caller.Party, PartyId.Everyone, PartyId.Public];

    private static ImmutableArray<Facet> Asked(ReadOnlySpan<(string Facet, string? Value)> having)
    {
        var asked = ImmutableArray.CreateBuilder<Facet>();
        foreach (var (facet, value) in having)
        {
            if (!string.IsNullOrEmpty(value)) asked.Add(new(facet, value));
        }

        return asked.ToImmutable();
    }

    private ImmutableArray<string> Words => Q is null ? [] : [.. SearchText.Words(Q).Distinct()];

    private static int? Number(string? text, int most, int otherwise) =>
        text is null ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
