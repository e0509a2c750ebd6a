using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EMiningLive.Silo.Telemetry;

/// <summary>
/// Traces, metrics and logs to an OTLP collector, where one is named: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> or <c>Telemetry:Otlp</c>. Without
/// one nothing of it is there. The other <c>OTEL_*</c> names work as they do everywhere.
/// </summary>
public static class TelemetrySetup
{
    private const string Name = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Whether anything is measured and traced in this process.</summary>
    public static bool HasCollector(this IConfiguration configuration) => Collector(configuration) is not null;

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (Collector(builder.Configuration) is not { } collector) return;
        builder.Logging.AddOpenTelemetry(logs => logs.IncludeFormattedMessage = true);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Environment.ApplicationName, serviceVersion: Version, serviceInstanceId: Instance))
            .WithTracing(tracing => tracing.AddTraces())
            .WithMetrics(metrics => metrics.AddMeasures())
            .UseOtlpExporter(Protocol(builder.Configuration), collector);
    }

    private static string Version => typeof(TelemetrySetup).Assembly.GetName().Version!.ToString(3);

    private static string Instance => $"{Environment.MachineName}:{Environment.ProcessId}";

    private static Uri? Collector(IConfiguration configuration) =>
        (configuration["Telemetry:Otlp"] ?? configuration[Name]) is { Length: > 0 } address ? new Uri(address) : null;

    private static OtlpExportProtocol Protocol(IConfiguration configuration) =>
        (configuration["Telemetry:Protocol"] ?? configuration["OTEL_EXPORTER_OTLP_PROTOCOL"]) == "http/protobuf"
            ? OtlpExportProtocol.HttpProtobuf
            : OtlpExportProtocol.Grpc;
}
