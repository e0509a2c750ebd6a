using EMiningLive.Contracts;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Web.Live.Pipeline;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EMiningLive.Web.Pipeline;

/// <summary>The officials' wall over HTTP.</summary>
public static class PipelineSetup
{
    public static void MapPipeline(this WebApplication app)
    {
        var pipeline = app.MapGroup("/api").WithTags("Pipeline");
        pipeline.MapGet("/pipeline", View).WithName("pipeline");
        pipeline.MapPipelineCsv();
    }

    /// <summary><c>GET /api/pipeline</c>: what the wall shows, for everyone signed in.</summary>
    private static async Task<Results<Ok<PipelineView>, Refuses>> View(Wall wall)
    {
        try { return TypedResults.Ok(await wall.View()); }
        catch (Exception lost) when (UnknownOutcome.Is(lost)) { return new Refuses(UnknownOutcome.Refusal); }
    }
}
