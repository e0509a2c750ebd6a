using System.Diagnostics;

namespace EMiningLive.Architecture.Tests;

/// <summary>What the container images will be, as far as that can be known without the registry that holds their base.</summary>
public sealed class ImageTests
{
    [Fact]
    public async Task Images_have_a_name_one_port_no_shell_and_do_not_run_as_root()
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.Absolute("ops/images"), ["--check"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await said} {error}");
    }
}
