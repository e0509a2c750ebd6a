using System.Collections.Immutable;
using System.Net.Mime;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Domain.Chain;
using EMiningLive.Web.Operations;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Doors;

/// <summary>A run of frames, in order, in the viewer's present view.</summary>
/// <param name="Version">Seq of the last committed entry of the feed; there is more while the last frame's seq is below it.</param>
public sealed record FramesPage(ImmutableArray<Frame> Frames, long Version, byte[] Head);

/// <summary>All that this viewer may keep and check offline; the form of the record file.</summary>
public sealed record FeedRecord(FeedId Feed, long Version, byte[] Head, ImmutableArray<Frame> Frames);

/// <summary><c>GET /api/F/frames</c> and <c>/record</c> of each feed <c>F</c>: what has happened, straight from the journal.</summary>
public static class History
{
    private static readonly JsonTypeInfo<Frame> FrameForm = (JsonTypeInfo<Frame>)Wire.Options.GetTypeInfo(typeof(Frame));

    /// <param name="one">What one of them is called in the names of these operations in the API's document; empty for rooms, which came first.</param>
    /// <param name="find">Null where no feed can be called so.</param>
    public static IEndpointConventionBuilder[] MapHistory(this IEndpointRouteBuilder feeds, string kind, string one, Func<IServiceProvider, string, IFeedGrain?> find) =>
    [
        feeds.MapGet($"/{kind}/{{id}}/frames", (string id, string? after, string? limit, HttpContext context, TimeProvider time) =>
            Page(find(context.RequestServices, id), after, limit, context.User, time)).WithName(Name(one, "frames")).Produces<FramesPage>().Produces<Elsewhere>(Elsewhere.Status),
        feeds.MapGet($"/{kind}/{{id}}/record", (string id, HttpContext context, TimeProvider time) =>
            Record(find(context.RequestServices, id), new FeedId($"{kind}/{id}"), context.User, time)).WithName(Name(one, "record")).Produces<FeedRecord>(),
    ];

    private static string Name(string one, string what) => one.Length == 0 ? what : $"{one}{char.ToUpperInvariant(what[0])}{what[1..]}";

    private static async Task<Results<Written, Refuses>> Page(IFeedGrain? feed, string? after, string? limit, ClaimsPrincipal user, TimeProvider time)
    {
        if (feed is null) return new Refuses(new Refusal.NotFound());
        var (caller, paging) = (user.CallerOf(), Paging.Read(after, limit));
        if (paging.Refusal is { } invalid) return new Refuses(await time.Persistently(() => feed.IsThereFor(caller)) ? invalid : new Refusal.NotFound());
        return await time.Persistently(() => feed.Read(caller, paging.Value.After, paging.Value.Limit)) switch
        {
            PageRead read => new Written((json, _) => WritePage(json, read.Page)),
            ReadRefused refused => new Refuses(refused.Refusal),
            var other => throw new InvalidOperationException($"A read answers {other}."),
        };
    }

    private static async Task<Results<Written, Refuses>> Record(IFeedGrain? feed, FeedId name, ClaimsPrincipal user, TimeProvider time)
    {
        if (feed is null) return new Refuses(new Refusal.NotFound());
        var caller = user.CallerOf();
        return await time.Persistently(() => feed.Read(caller, 0, Paging.MaxLimit)) switch
        {
            PageRead first => new Written((json, flush) => WriteRecord(json, flush, name, first.Page,
                after => time.Persistently(() => feed.Read(caller, after, Paging.MaxLimit)))) { FileName = $"{name.Key}.json" },
            ReadRefused refused => new Refuses(refused.Refusal),
            var other => throw new InvalidOperationException($"A read answers {other}."),
        };
    }

    private static Task WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject();
        json.WriteStartArray("frames");
        foreach (var fact in page.Facts) Write(json, page.Viewpoint, fact);
        json.WriteEndArray();
        WriteHead(json, page.Head);
        json.WriteEndObject();
        return Task.CompletedTask;
    }

    /// <summary>Ends where the feed ended when the first page was read: what happens meanwhile belongs to the next record.</summary>
    private static async Task WriteRecord(Utf8JsonWriter json, Func<Task> flush, FeedId feed, Page first, Func<long, Task<ReadAnswer>> next)
    {
        json.WriteStartObject();
        json.WriteString("feed", feed.Value);
        WriteHead(json, first.Head);
        json.WriteStartArray("frames");
        var (page, last) = (first, 0L);
        while (true)
        {
            foreach (var fact in page.Facts.Where(fact => fact.Entry.Seq <= first.Head.Version)) Write(json, page.Viewpoint, fact);
            last = page.Facts.IsEmpty ? first.Head.Version : page.Facts[^1].Entry.Seq;
            if (last >= first.Head.Version) break;
            await flush();
            // Half a record is none: the connection breaks, and the reader sees JSON that does not end.
            page = await next(last) is PageRead read ? read.Page : throw new OperationCanceledException("The viewer lost the feed while reading it.");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, Head head)
    {
        json.WriteNumber("version", head.Version);
        json.WriteBase64String("head", head.Hash);
    }

    private static void Write(Utf8JsonWriter json, Viewpoint viewpoint, Fact fact) => JsonSerializer.Serialize(json, Frames.For(viewpoint, fact), FrameForm);
}

/// <summary>JSON that is written while it is read: its length may be anything.</summary>
public sealed class Written(Func<Utf8JsonWriter, Func<Task>, Task> write) : IResult
{
    private static readonly JsonWriterOptions Form = new() { Encoder = Wire.Options.Encoder };

    /// <summary>Under which name a browser saves it; null where it is not a file.</summary>
    public string? FileName { get; init; }

    public async Task ExecuteAsync(HttpContext context)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        if (FileName is not null) context.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Form);
        await write(json, () => Flush(json, context));
        await Flush(json, context);
    }

    private static async Task Flush(Utf8JsonWriter json, HttpContext context)
    {
        await json.FlushAsync(context.RequestAborted);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
