using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace EMiningLive.Web.Live.Connections;

/// <summary>What proved a person when a live connection was opened. The connection lasts for hours; no copy of the proof has to.</summary>
internal static class Credentials
{
    /// <summary>Forgets the token or the cookie before the endpoint begins.</summary>
    public static void On(EndpointBuilder endpoint)
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            ForgetHeaders(context.Request);
            return next(context);
        };
    }

    /// <summary>When they expire; null for such without an end.</summary>
    public static DateTimeOffset? Expire(HttpContext context) => context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    /// <summary>Forgets the person too, once the head of the response is out: until then a cookie may be renewed from them.</summary>
    public static void Forget(HttpContext context)
    {
        ForgetHeaders(context.Request);
        foreach (var identity in context.User.Identities)
            foreach (var claim in identity.Claims.ToList()) identity.RemoveClaim(claim);
    }

    private static void ForgetHeaders(HttpRequest request)
    {
        request.Headers.Remove(HeaderNames.Authorization);
        request.Headers.Remove(HeaderNames.Cookie);
    }
}
