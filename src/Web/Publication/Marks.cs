using System.Security.Cryptography;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Publication;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Protection;
using Microsoft.Net.Http.Headers;

namespace EMiningLive.Web.Publication;

/// <summary>By what a harvester sees, without reading it all again, that nothing has changed: a hash of the heads of all feeds that an answer rests on.</summary>
public sealed class Marks(ProjectDoor projects, ISummaries summaries, TimeProvider time)
{
    /// <summary>What else decides how an answer looks: this program's version.</summary>
    private static readonly string Program = typeof(Marks).Assembly.ManifestModule.ModuleVersionId.ToString();

    /// <summary>Of these projects and of their auctions that still run. One that has ended publishes nothing more.</summary>
    public async Task<EntityTagHeaderValue> Of(Imprint imprint, IEnumerable<(string Project, bool Runs)> published, string asked, CancellationToken cancel)
    {
        var feeds = new List<FeedId>();
        foreach (var (project, runs) in published)
        {
            feeds.Add(FeedId.Project(project));
            if (runs) feeds.AddRange(await Auctions(project));
        }

        return Hash($"{Program} {imprint} {asked}", await summaries.Heads(feeds, cancel));
    }

    /// <summary>Answers 304 where the asker has just this; else says what it is now.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue mark)
    {
        var (asked, answer) = (context.Request.GetTypedHeaders(), context.Response.GetTypedHeaders());
        answer.ETag = mark;
        answer.CacheControl = new() { NoCache = true };
        return asked.IfNoneMatch.Any(known => known.Compare(mark, useStrongComparison: false));
    }

    private async Task<IEnumerable<FeedId>> Auctions(string project)
    {
        var seen = await time.Persistently(() => projects.Find(project)!.View(Caller.Public));
        return seen is null ? [] : seen.Rooms.Select(news => FeedId.Room(news.Room));
    }

    private static EntityTagHeaderValue Hash(string form, IReadOnlyDictionary<FeedId, Head> heads)
    {
        var text = string.Join('\n', heads.OrderBy(head => head.Key).Select(head => $"{head.Key} {head.Value.Version} {Convert.ToBase64String(head.Value.Hash)}").Prepend(form));
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}\"");
    }
}
