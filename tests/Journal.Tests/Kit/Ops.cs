using System.Diagnostics;

namespace EMiningLive.Journal.Tests;

/// <summary>The scripts of <c>ops/</c>, as an operator runs them.</summary>
internal static class Ops
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>Backs up at one place and restores at another.</summary>
    /// <param name="from">What <c>ops/backup</c> is told after the folder, and the connection string of the cluster.</param>
    public static async Task Move((string[] Arguments, string? Cluster) from, (string[] Arguments, string? Cluster) to)
    {
        using var folder = new TemporaryFolder();
        var backup = Path.Combine(folder.Path, "backup");
        await Run("backup", backup, from);
        await Run("restore", backup, to);
    }

    private static async Task Run(string script, string backup, (string[] Arguments, string? Cluster) of)
    {
        var start = new ProcessStartInfo(Path.Combine(Root, "ops", script), [backup, .. of.Arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (of.Cluster is not null) start.Environment["Cluster__OwnerConnectionString"] = of.Cluster;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"ops/{script}: {await said} {error}");
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "EMiningLive.sln")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
