using System.Text.Json.Nodes;

namespace EMiningLive.Domain.Publication;

/// <summary>The files in which releases are handed out: record packages and release packages of OCDS 1.1.</summary>
public static class Packages
{
    /// <summary>The standard's extension for bids.</summary>
    public const string Bids = "https://raw.githubusercontent.com/open-contracting-extensions/ocds_bid_extension/v1.1.5/extension.json";

    /// <summary>Our own extensions (docs/ocds.md).</summary>
    public static readonly IReadOnlyList<string> Local = ["emining_auction", "emining_resource"];

    /// <summary>Everything of one process: its releases in order, and what they come to.</summary>
    public static JsonObject Record(Imprint imprint, string project, IReadOnlyList<Release> releases)
    {
        var record = new JsonObject
        {
            ["ocid"] = imprint.Ocid(project),
            ["releases"] = Pieces.List(releases.Select(release => (JsonObject)release.Body.DeepClone())),
            ["compiledRelease"] = Merging.Compile(releases.Select(release => release.Body)),
        };
        return Package(imprint, imprint.PackageOf(project), releases[^1].Date).Known("records", Pieces.List(record));
    }

    public static JsonObject Of(Imprint imprint, string uri, IReadOnlyList<Release> releases) =>
        Package(imprint, uri, releases[^1].Date).Known("releases", Pieces.List(releases.Select(release => (JsonObject)release.Body.DeepClone())));

    /// <summary>Published is what it says when its last release is: the same history gives the same package.</summary>
    private static JsonObject Package(Imprint imprint, string uri, DateTimeOffset date) => new JsonObject
    {
        ["uri"] = uri,
        ["version"] = "1.1",
        ["extensions"] = Pieces.Words([Bids, .. Local.Select(imprint.Extension)]),
        ["publisher"] = new JsonObject { ["name"] = imprint.Publisher, ["uri"] = imprint.Site },
        ["publishedDate"] = Pieces.Time(date),
    }
        .Known("license", imprint.License)
        .Known("publicationPolicy", imprint.Policy);
}
