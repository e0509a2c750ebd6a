using System.Diagnostics;

namespace EMiningLive.Load.Systems;

/// <summary>A Redis of our own from Debian's package, without a file on disk.</summary>
internal static class Redis
{
    /// <summary>Starts one on that port.</summary>
    public static Started Start(int port)
    {
        if (!File.Exists("/usr/bin/redis-server")) Install();
        return Started.Run(Cores.Servers, "redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
    }

    // RUNLEVEL=1: the package must not start a server of its own on the well-known port.
    private static void Install()
    {
        var start = new ProcessStartInfo("sh", ["-c", "apt-get update -qq && RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends redis-server"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("redis-server is missing and could not be installed: apt-get install redis-server");
    }
}
