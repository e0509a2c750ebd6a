using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Publication;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Publication;

/// <summary>
/// <c>GET /api/ocds/releases.jsonl?since=</c>: the releases of all published projects (the latest <see cref="PublishedProjects.Most"/>), one a
/// line, in the order of their dates, from that time on.
/// </summary>
public static class ReleaseLines
{
    private const string ContentType = "application/jsonl";

    /// <summary>Of written lines so much is gathered before it is sent.</summary>
    private const int Portion = 64 * 1024;

    /// <summary>RFC 3339.</summary>
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static IEndpointConventionBuilder MapReleases(this IEndpointRouteBuilder publication) =>
        publication.MapGet("/ocds/releases.jsonl", Run).WithName("ocdsReleases").Produces<string>(StatusCodes.Status200OK, ContentType);

    private static async Task<IResult> Run(string? since, HttpContext context, Masthead masthead, Marks marks, PublishedProjects published, PublicReading reading, CancellationToken cancel)
    {
        if (Time(since) is not { } from) return new Refuses(new Refusal.Invalid("since", "is not a time such as 2026-11-24T12:00:00Z"));
        var (imprint, projects) = (masthead.For(context.Request), (await published.All(cancel)).Where(project => MayHaveMore(project, from)).ToArray());
        var mark = await marks.Of(imprint, projects.Select(project => (project.Id, project.LiveRooms > 0)), $"since {from:O}", cancel);
        if (Marks.IsKnown(context, mark)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return new Lines(projects.Select(project => reading.Of(imprint, project.Id, cancel).Where(release => release.Date >= from)));
    }

    /// <summary>What happens in an auction is news of its project when it ends; while it runs, it may have happened since.</summary>
    private static bool MayHaveMore(ProjectSummary project, DateTimeOffset since) => project.LiveRooms > 0 || project.NewsAt >= since;

    private static DateTimeOffset? Time(string? text)
    {
        if (text is null) return DateTimeOffset.MinValue;
        return DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    /// <summary>Read while it is written: neither ever holds more than a page of each feed.</summary>
    private sealed class Lines(IEnumerable<IAsyncEnumerable<Release>> runs) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            await using var releases = new InOrder();
            foreach (var run in runs) await releases.Add(run);
            context.Response.ContentType = ContentType;
            var to = context.Response.BodyWriter;
            await using var json = new Utf8JsonWriter(to, Json.Form);
            while (await releases.Next() is { } release) await Write(release, json, to, context.RequestAborted);
            await to.FlushAsync(context.RequestAborted);
        }

        private static async Task Write(Release release, Utf8JsonWriter json, PipeWriter to, CancellationToken cancel)
        {
            json.Reset(to);
            release.Body.WriteTo(json);
            json.Flush();
            to.Write("\n"u8);
            if (to.UnflushedBytes > Portion) await to.FlushAsync(cancel);
        }
    }
}
