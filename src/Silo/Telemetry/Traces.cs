using System.Diagnostics;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Trace;

namespace EMiningLive.Silo.Telemetry;

/// <summary>
/// The way of a command: the browser's request, or its call of the hub; the grain; the decision; the group commit that it shared with
/// others. Nowhere who asked, or what.
/// </summary>
internal static class Traces
{
    private static readonly string[] Sources =
        ["Microsoft.AspNetCore.SignalR.Server", "Microsoft.Orleans.Application", "EMiningLive.Ledger", "EMiningLive.Journal"];

    public static TracerProviderBuilder AddTraces(this TracerProviderBuilder tracing) =>
        tracing.AddAspNetCoreInstrumentation(Configure).AddSource(Sources);

    private static void Configure(AspNetCoreTraceInstrumentationOptions requests)
    {
        requests.Filter = IsShort;
        requests.EnrichWithHttpRequest = Forget;
    }

    /// <summary>A connection that lives for hours says nothing as one span; what is asked over it has spans of its own.</summary>
    private static bool IsShort(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health")
        && !context.Request.Path.StartsWithSegments("/hubs")
        && context.Request.Path.Value?.EndsWith("/stream", StringComparison.Ordinal) != true;

    /// <summary>A browser's name, beside a time, tells who was at the desk. What stands in a query is nobody's business either.</summary>
    private static void Forget(Activity activity, HttpRequest request) => activity.SetTag("user_agent.original", null).SetTag("url.query", null);
}
