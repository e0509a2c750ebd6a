using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace EMiningLive.Web.Protection;

/// <summary>What every answer tells the browser to forbid. The nonce is new for each and stands in the page alone.</summary>
public static partial class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Items[NonceKey] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.OnStarting(() => { Write(context); return Task.CompletedTask; });
        return next(context);
    });

    /// <summary>What scripts and styles of this one answer must carry.</summary>
    public static string Nonce(this HttpContext context) => (string)context.Items[NonceKey]!;

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Nonce(), context.Request.Host.Value ?? "");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/api") && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
    }

    private static string Policy(string nonce, string host) => string.Join("; ",
        "default-src 'none'",
        $"script-src 'self' 'nonce-{nonce}'",
        $"style-src 'self' 'nonce-{nonce}'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        $"connect-src 'self'{Sockets(host)}",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    // A host header may hold characters that would end the directive: then 'self' has to do.
    private static string Sockets(string host) => Hosts().IsMatch(host) ? $" ws://{host} wss://{host}" : "";

    [GeneratedRegex(@"\A[A-Za-z0-9.\-\[\]:]+\z")]
    private static partial Regex Hosts();
}
