using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace EMiningLive.Web.Live.Connections;

/// <summary>What proved a person when a live connection was opened. The connection lasts for hours; no copy of the proof has to.</summary>
internal static class Credentials
{
    /// <summary>When they expire; null for such without an end.</summary>
    public static DateTimeOffset? Expire(HttpContext context) => context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    /// <summary>Forgets the person too, once the head of the response is out: until then a cookie may be renewed from them.</summary>
    public static void Forget(HttpContext context)
    {
        ForgetHeaders(context);
        foreach (var identity in context.User.Identities)
            foreach (var claim in identity.Claims.ToList()) identity.RemoveClaim(claim);
    }

    /// <summary>Forgets the token or the cookie.</summary>
    public static void ForgetHeaders(HttpContext context)
    {
        context.Request.Headers.Remove(HeaderNames.Authorization);
        context.Request.Headers.Remove(HeaderNames.Cookie);
    }
}
