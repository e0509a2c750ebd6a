using EMiningLive.Contracts;
using EMiningLive.Web.Protection;
using Microsoft.Net.Http.Headers;

namespace EMiningLive.Web.Live.Connections;

/// <summary>
/// CORS does not guard WebSockets: a page of another site could open one with the visitor's cookie. So the origin must be
/// ours; without one only a program comes in, which proves itself by its bearer token.
/// </summary>
internal static class OriginGuard
{
    public static void On(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context => MayPass(context.Request) ? next(context) : new Refuses(new Refusal.NotAllowed()).ExecuteAsync(context);
    }

    private static bool MayPass(HttpRequest request) =>
        !Origins.IsForeign(request) && (request.Headers.Origin.Count > 0 || HasBearer(request));

    private static bool HasBearer(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
}
