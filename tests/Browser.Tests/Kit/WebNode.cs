using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>The real app as a process of its own, with data of its own; can be killed and started again on the same address.</summary>
public sealed class WebNode : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string data = Directory.CreateTempSubdirectory("emining-browser-").FullName;
    private readonly Queue<string> lastLines = new();
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Returns when the app says that it has started.</summary>
    public async Task Start()
    {
        var started = new TaskCompletionSource();
        process = new Process { StartInfo = Order(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Heard(line.Data, started);
        process.ErrorDataReceived += (_, line) => Heard(line.Data, started);
        process.Exited += (_, _) => started.TrySetException(new InvalidOperationException($"The app ended before it started:\n{Said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await started.Task.WaitAsync(Patience);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private string Said
    {
        get { lock (lastLines) return string.Join('\n', lastLines); }
    }

    private ProcessStartInfo Order() => new("dotnet")
    {
        ArgumentList =
        {
            Places.Program, "--urls", Address.ToString(), "--contentRoot", Places.Web, "--environment", "Development",
            "--Data:Directory", data, "--Demo=true", "--Rehearsal=false", "--Limits:SignInsPerMinute=10000", "--Limits:ConnectionsPerPerson=100",
            "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
        },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private void Heard(string? line, TaskCompletionSource started)
    {
        if (line is null) return;
        lock (lastLines)
        {
            lastLines.Enqueue(line);
            if (lastLines.Count > 60) lastLines.Dequeue();
        }

        if (line.Contains("Application started", StringComparison.Ordinal)) started.TrySetResult();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
