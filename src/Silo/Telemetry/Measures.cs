using OpenTelemetry.Metrics;

namespace EMiningLive.Silo.Telemetry;

/// <summary>What is measured; which of it calls somebody out of bed, docs/operations.md says.</summary>
internal static class Measures
{
    private static readonly string[] Meters =
    [
        "EMiningLive.*", "Microsoft.Orleans", "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
    ];

    /// <summary>A flush takes 0.1 to 4 ms; what is beyond a second is only counted.</summary>
    private static readonly double[] Seconds = [0.0002, 0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.125, 0.25, 0.5, 1, 2.5, 10];

    private static readonly double[] Milliseconds = [1, 2, 4, 8, 16, 32, 64, 125, 250, 500, 1000, 2500, 5000, 10_000];
    private static readonly double[] Entries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096];

    public static MeterProviderBuilder AddMeasures(this MeterProviderBuilder metrics) => metrics
        .AddMeter(Meters)
        .AddRuntimeInstrumentation()
        .AddView("emining.journal.commit.duration", Buckets(Seconds))
        .AddView("emining.journal.commit.entries", Buckets(Entries))
        .AddView("emining.live.feed.lag", Buckets(Milliseconds));

    private static ExplicitBucketHistogramConfiguration Buckets(double[] bounds) => new() { Boundaries = bounds };
}
