using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EMiningLive.Load.Systems;

/// <summary>A program that was started for a measurement, pinned to a core, and is stopped after it.</summary>
internal sealed class Started : IAsyncDisposable
{
    private readonly Process process;
    private readonly Queue<string> said = new();

    private Started(Process process) => this.process = process;

    public int Id => process.Id;

    /// <param name="cores">As <c>taskset -c</c> takes them.</param>
    public static Started Run(string cores, string program, IEnumerable<string> arguments, string? folder = null, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("taskset", ["-c", cores, program, .. arguments])
        {
            WorkingDirectory = folder ?? Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // As operators are told to set it (docs/operations.md), for every .NET program that is measured, the peers too: where a virtual
        // machine hides its caches, the youngest generation would be collected every few megabytes.
        start.Environment["DOTNET_GCgen0size"] = "0x4000000";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var started = new Started(Process.Start(start)!);
        started.Listen();
        return started;
    }

    /// <summary>Waits until the address answers; throws with what the program said when it ended instead.</summary>
    public async Task Answers(Uri address)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        var patience = Stopwatch.StartNew();
        while (!await IsThere(http, address))
        {
            if (process.HasExited || patience.Elapsed > TimeSpan.FromSeconds(60)) throw new InvalidOperationException($"{process.StartInfo.ArgumentList[2]} did not start.\n{string.Join('\n', said)}");
            await Task.Delay(100);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        using (var asked = Process.Start("kill", ["-TERM", $"{process.Id}"])) await asked.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try { await process.WaitForExitAsync(patience.Token); }
        catch (OperationCanceledException) { process.Kill(entireProcessTree: true); }
        process.Dispose();
    }

    public string Said
    {
        get { lock (said) return string.Join('\n', said); }
    }

    private static async Task<bool> IsThere(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(address);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > 200) said.Dequeue();
        }
    }
}
