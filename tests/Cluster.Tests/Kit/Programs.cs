using System.Diagnostics;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Programs that are built beside this suite, and those that the system has.</summary>
public static class Programs
{
    public static string Silo { get; } = Built("Silo");

    public static string Web { get; } = Built("Web");

    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>Runs it to its end; throws with what it said where it failed.</summary>
    public static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await failed}{await said}");
        return await said;
    }

    private static string Built(string project)
    {
        // tests/Cluster.Tests/bin/Debug/net10.0/ → src/<project>/bin/Debug/net10.0/
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var repository = here.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(repository, "src", project, "bin", here.Parent!.Name, here.Name, $"EMiningLive.{project}.dll");
    }
}
