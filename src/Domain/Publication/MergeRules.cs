namespace EMiningLive.Domain.Publication;

/// <summary>
/// Which fields merge otherwise than by the general rule, as the release schema of OCDS 1.1 marks them. The schema has no field of such a
/// name that is not marked, so that the name is enough; fields marked <c>versionId</c> stand within lists that are replaced whole.
/// </summary>
public static class MergeRules
{
    /// <summary>Marked <c>omitWhenMerged</c>: they belong to a release, not to the process.</summary>
    public static readonly IReadOnlySet<string> Omitted = new HashSet<string> { "id", "date", "tag", "publisher", "links" };

    /// <summary>Marked <c>wholeListMerge</c>: a later list replaces the earlier one.</summary>
    public static readonly IReadOnlySet<string> Whole = new HashSet<string>
    {
        "identifiers", "additionalIdentifiers", "additionalClassifications", "classifications", "deliveryLocations", "deliveryAddresses", "locations",
    };
}
