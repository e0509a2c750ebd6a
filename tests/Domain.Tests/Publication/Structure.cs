using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Domain.Publication;

namespace EMiningLive.Domain.Tests.Publication;

/// <summary>What holds of all releases, whatever happened: checked without the official schemas, so always.</summary>
internal static class Structure
{
    /// <summary>The standard's codelist <c>releaseTag</c>.</summary>
    private static readonly string[] Codes =
    [
        "planning", "planningUpdate", "tender", "tenderAmendment", "tenderUpdate", "tenderCancellation", "award", "awardUpdate", "awardCancellation",
        "contract", "contractUpdate", "contractAmendment", "implementation", "implementationUpdate", "contractTermination", "compiled",
    ];

    public static void Check(IReadOnlyCollection<Release> releases)
    {
        Assert.Equal(releases.Count, releases.Select(release => release.Id).Distinct().Count());
        Assert.Equal(releases.Order(), releases);
        Assert.All(releases, Check);
        if (releases.Count > 0) CheckWhole(Merging.Compile(releases.Select(release => release.Body)));
    }

    private static void Check(Release release)
    {
        var body = release.Body;
        Assert.Equal($"{Tale.Imprint.Prefix}-{Tale.Id}", (string?)body["ocid"]);
        Assert.Equal(Release.IdOf((string)body["ocid"]!, release.Feed, release.Seq), release.Id);
        Assert.Equal(InstantConverter.Text(release.Date), (string?)body["date"]);
        Assert.NotEmpty(release.Tags());
        Assert.Subset(Codes.ToHashSet(), release.Tags().ToHashSet());
        Assert.Equal(("tender", "en"), ((string?)body["initiationType"], (string?)body["language"]));
        CheckWhole(body);
    }

    /// <summary>Whom it refers to is among its parties; every contract has its award, where both are said; and all that is a date is one.</summary>
    private static void CheckWhole(JsonObject body)
    {
        var parties = body["parties"].Items().Select(party => (string)party["id"]!).ToHashSet();
        Assert.Subset(parties, References(body).ToHashSet());
        Assert.All(Dates(body), date => Assert.True(InstantConverter.TryParse(date, out _), date));
        if ((string?)body["tag"]?[0] != "compiled") return;
        Assert.Subset(body["awards"].Items().Select(award => (string)award["id"]!).ToHashSet(), body["contracts"].Items().Select(contract => (string)contract["awardID"]!).ToHashSet());
        Assert.DoesNotContain(Everything(body), node => node.Value is null);
    }

    private static IEnumerable<string> References(JsonObject body) =>
        Everything(body)
            .SelectMany(field => field.Name switch
            {
                "buyer" or "procuringEntity" => [field.Value!.AsObject()],
                "tenderers" or "suppliers" => field.Value.Items(),
                "bidders" => field.Value!.AsObject().Select(bidder => bidder.Value!.AsObject()),
                _ => Enumerable.Empty<JsonObject>(),
            })
            .Select(reference => (string)reference["id"]!);

    private static IEnumerable<string> Dates(JsonObject body) =>
        Everything(body)
            .Where(field => field.Name.EndsWith("Date", StringComparison.Ordinal) || field.Name.EndsWith("At", StringComparison.Ordinal) || field.Name is "date" or "dateSigned" or "datePublished" or "dateModified" or "from" or "until" or "since")
            .Where(field => field.Value?.GetValueKind() == JsonValueKind.String)
            .Select(field => (string)field.Value!);

    public static IEnumerable<(string Name, JsonNode? Value)> Everything(JsonNode? node) => node switch
    {
        JsonObject some => some.SelectMany(field => Everything(field.Value).Prepend((field.Key, field.Value))),
        JsonArray list => list.SelectMany(Everything),
        _ => [],
    };
}
