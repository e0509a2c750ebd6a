using EMiningLive.Silo.Cluster;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace EMiningLive.Silo.Telemetry;

/// <summary>What is logged where nobody says otherwise, and in which form.</summary>
public static class Logs
{
    /// <summary>Below every other source, so that a file, the environment and the command line all win.</summary>
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        ["Logging:LogLevel:Npgsql"] = "Warning",
        ["Logging:LogLevel:Orleans"] = "Warning",
        ["Logging:LogLevel:Orleans.Runtime.Silo"] = "Error",
        ["Logging:LogLevel:Polly"] = "Warning",
    };

    /// <summary>One JSON object a line with <c>Logging:Json=true</c>, the default in a cluster; else text for people.</summary>
    public static void AddLogs(this IHostApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Levels });
        if (builder.Configuration.GetValue("Logging:Json", Membership.IsCluster(builder.Configuration))) builder.Logging.AddJsonConsole(Form);
    }

    private static void Form(JsonConsoleFormatterOptions form)
    {
        form.UseUtcTimestamp = true;
        form.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    }
}
