using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Domain.Publication;

/// <summary>What one entry of a feed made public, as a release of OCDS 1.1. Whoever makes it again from the same history makes the same.</summary>
/// <param name="Feed">The feed of the entry: the project's, or that of one of its auctions.</param>
/// <param name="Date">When it could first be read: the entry's time, or when what was a draft until then was published.</param>
/// <param name="Body">The release itself.</param>
public sealed record Release(FeedId Feed, long Seq, DateTimeOffset Date, JsonObject Body) : IComparable<Release>
{
    public string Id => (string)Body["id"]!;

    /// <summary>In the order in which they could first be read; of one moment, the project's before its auctions'.</summary>
    public int CompareTo(Release? other) =>
        other is null ? 1
        : Date != other.Date ? Date.CompareTo(other.Date)
        : Feed != other.Feed ? Feed.CompareTo(other.Feed)
        : Seq.CompareTo(other.Seq);

    /// <summary>The same for ever. With the kind of the feed, since an auction may be called like its project.</summary>
    public static string IdOf(string ocid, FeedId feed, long seq) => $"{ocid}-{feed.Kind}-{feed.Key}-{Pieces.Id(seq)}";

    internal static Release Of<TEvent>(string ocid, in PublicFact<TEvent> fact, Content content) where TEvent : class
    {
        var body = new JsonObject
        {
            ["ocid"] = ocid,
            ["id"] = IdOf(ocid, fact.Feed, fact.Seq),
            ["date"] = InstantConverter.Text(fact.Date),
            ["tag"] = new JsonArray([.. content.Tags.Select(tag => (JsonNode)tag)]),
            ["initiationType"] = "tender",
            ["language"] = "en",
        };
        foreach (var (name, section) in content.Sections) body[name] = section;
        return new(fact.Feed, fact.Seq, fact.Date, body);
    }
}

/// <summary>What a release says: its tags (<see cref="Tags"/>), and its sections by name.</summary>
internal sealed record Content(string[] Tags, params (string Name, JsonNode Body)[] Sections)
{
    public Content And(params (string Name, JsonNode Body)[] more) => this with { Sections = [.. Sections, .. more] };
}

/// <summary>The codes of the standard's list <c>releaseTag</c> that are used here.</summary>
internal static class Tags
{
    public const string Planning = "planning";
    public const string PlanningUpdate = "planningUpdate";
    public const string Tender = "tender";
    public const string TenderUpdate = "tenderUpdate";
    public const string TenderCancellation = "tenderCancellation";
    public const string Award = "award";
    public const string AwardUpdate = "awardUpdate";
    public const string Contract = "contract";
    public const string ContractUpdate = "contractUpdate";
    public const string Implementation = "implementation";
    public const string Compiled = "compiled";
}
