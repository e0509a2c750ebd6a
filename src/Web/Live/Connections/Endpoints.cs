namespace EMiningLive.Web.Live.Connections;

/// <summary>What an endpoint's requests go through before it.</summary>
internal static class Endpoints
{
    public static void Before(this EndpointBuilder endpoint, Action<HttpContext> first)
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            first(context);
            return next(context);
        };
    }
}
