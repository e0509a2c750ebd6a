using EMiningLive.Contracts;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace EMiningLive.Web.App;

/// <summary>Serves the built browser app: its files, compressed at build time, and its page for every address that is not an API's.</summary>
public static class BrowserApp
{
    /// <summary>Vite puts a content hash into the names below it: such a file never changes.</summary>
    private const string Hashed = "/assets";

    public static void AddBrowserApp(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton(new AppFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot")));

    public static void MapBrowserApp(this WebApplication app)
    {
        // What is not there must not be answered by the page.
        app.Map("/api/{**rest}", () => new Refuses(new Refusal.NotFound())).AllowAnonymous().ExcludeFromDescription();
        app.Map("/hubs/{**rest}", () => new Refuses(new Refusal.NotFound())).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], Serve).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
    }

    private static Task Serve(HttpContext context, AppFiles files)
    {
        var path = context.Request.Path.Value ?? "/";
        if (files.Find(path) is { } file) return Send(context, file);
        if (path.StartsWith(Hashed, StringComparison.Ordinal)) return new Refuses(new Refusal.NotFound()).ExecuteAsync(context);
        return SendPage(context, files.Page);
    }

    private static Task SendPage(HttpContext context, AppPage page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(page.For(context.Request.Path.Value ?? "/", VisitorLanguage.Of(context.Request), context.Nonce()), context.RequestAborted);
    }

    private static Task Send(HttpContext context, AppFile file)
    {
        var (path, encoding) = file.For(context.Request.Headers.AcceptEncoding);
        var headers = context.Response.Headers;
        headers.CacheControl = context.Request.Path.StartsWithSegments(Hashed) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding is not null) headers.ContentEncoding = encoding;
        var tag = new EntityTagHeaderValue($"\"{file.Tag}{encoding}\"");
        return Results.File(path, file.ContentType, lastModified: null, entityTag: tag).ExecuteAsync(context);
    }
}

/// <summary>A file of the app, and its compressed forms where the build made them.</summary>
public sealed record AppFile(string Path, string ContentType, string Tag, bool Brotli, bool Gzip)
{
    /// <summary>The smallest form that the browser takes.</summary>
    public (string Path, string? Encoding) For(Microsoft.Extensions.Primitives.StringValues accepted)
    {
        var taken = string.Join(',', accepted.ToArray());
        if (Brotli && taken.Contains("br")) return (Path + ".br", "br");
        return Gzip && taken.Contains("gzip") ? (Path + ".gz", "gzip") : (Path, null);
    }
}

/// <summary>All files of the built app, looked at once: no request can reach another file.</summary>
public sealed class AppFiles
{
    private const string NotBuilt =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>EMiningLive</title><p>The browser app was not built into this process. Build src/Web without SkipClient.</p></html>";

    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly Dictionary<string, AppFile> files = new(StringComparer.Ordinal);

    public AppFiles(string root)
    {
        var page = Path.Combine(root, "index.html");
        Page = new(File.Exists(page) ? File.ReadAllText(page) : NotBuilt, EarlyFiles.Read(Path.Combine(root, "early.json")));
        if (!Directory.Exists(root)) return;
        var all = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToHashSet();
        foreach (var path in all.Where(path => path != page && Path.GetExtension(path) is not (".br" or ".gz")))
            files["/" + Path.GetRelativePath(root, path).Replace('\\', '/')] = Of(path, all);
    }

    public AppPage Page { get; }

    public AppFile? Find(string path) => files.GetValueOrDefault(path);

    private static AppFile Of(string path, HashSet<string> all) => new(
        path,
        Types.TryGetContentType(path, out var type) ? type : "application/octet-stream",
        $"{File.GetLastWriteTimeUtc(path).Ticks:x}",
        all.Contains(path + ".br"),
        all.Contains(path + ".gz"));
}
