using EMiningLive.Contracts;
using Microsoft.Net.Http.Headers;

namespace EMiningLive.Web.Protection;

/// <summary>Keeps pages of other sites from acting with a visitor's cookie. CORS does not guard WebSockets, so they are looked at too.</summary>
public static class Origins
{
    public static IApplicationBuilder UseOrigins(this IApplicationBuilder app) => app.Use((context, next) =>
        MayHarm(context) && IsForeign(context.Request) ? new Refuses(new Refusal.NotAllowed()).ExecuteAsync(context) : next(context));

    /// <summary>Whether a browser says that a page of another site asks. Programs that send no <c>Origin</c> are not browsers.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0) return !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }

    private static bool MayHarm(HttpContext context) =>
        context.WebSockets.IsWebSocketRequest || IsUpgrade(context.Request) || (IsUnsafe(context.Request) && !HasBearer(context.Request));

    private static bool IsUpgrade(HttpRequest request) => request.Headers.Upgrade.Count > 0 || HttpMethods.IsConnect(request.Method);

    private static bool IsUnsafe(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool HasBearer(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}
