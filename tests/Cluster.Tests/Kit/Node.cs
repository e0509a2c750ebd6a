using System.Diagnostics;
using System.Net;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>One process of a cluster: a silo or a web node, at an address that it keeps over restarts.</summary>
/// <param name="inside">Network namespace in which it runs; null for the ordinary one.</param>
public sealed class Node(string name, string program, Uri address, string[] settings, string logFolder, string? inside = null) : IAsyncDisposable
{
    private static readonly HttpClient Asking = new() { Timeout = TimeSpan.FromSeconds(5) };

    private Process? process;
    private StreamWriter? log;

    public string Name => name;
    public Uri Address => address;
    public int Id => process!.Id;
    public bool Runs => process is { HasExited: false };
    public string LogFile { get; } = Path.Combine(logFolder, $"{name}.log");

    /// <summary>Memory that it takes now.</summary>
    public long ResidentMegabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    public void Launch()
    {
        process?.Dispose();
        string[] command = [.. inside is null ? [] : (string[])["ip", "netns", "exec", inside], "dotnet", program, "--urls", address.ToString().TrimEnd('/'), .. settings];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = logFolder };
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_ENVIRONMENT"] = start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        process = Children.Start(start);
        log ??= new StreamWriter(new FileStream(LogFile, FileMode.Append, FileAccess.Write, FileShare.Read)) { AutoFlush = true };
        process.OutputDataReceived += (_, said) => Note(said.Data);
        process.ErrorDataReceived += (_, said) => Note(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async Task Start()
    {
        Launch();
        await Ready();
    }

    /// <summary>Returns when <c>/health/ready</c> says 200.</summary>
    public async Task Ready(int seconds = 90)
    {
        var patience = Stopwatch.StartNew();
        while (!await IsReady())
        {
            if (!Runs) throw new InvalidOperationException($"{name} ended with {process!.ExitCode}:\n{Tail()}");
            if (patience.Elapsed > TimeSpan.FromSeconds(seconds)) throw new TimeoutException($"{name} was not ready within {seconds} s:\n{Tail()}");
            await Task.Delay(50);
        }
    }

    public async Task<bool> IsReady()
    {
        try
        {
            using var answer = await Asking.GetAsync(new Uri(address, "/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public async Task Kill()
    {
        if (!Runs) return;
        Signals.Send(Id, Signals.Kill);
        await process!.WaitForExitAsync();
    }

    /// <summary>SIGTERM; returns how long it took to end.</summary>
    public async Task<TimeSpan> Stop(int seconds = 60)
    {
        var since = Stopwatch.GetTimestamp();
        Signals.Send(Id, Signals.Terminate);
        await process!.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(seconds));
        return Stopwatch.GetElapsedTime(since);
    }

    public void Freeze() => Signals.Send(Id, Signals.Stop);

    public void Thaw() => Signals.Send(Id, Signals.Continue);

    public string Tail(int lines = 30) => File.Exists(LogFile) ? string.Join('\n', Lines().TakeLast(lines)) : "";

    public async ValueTask DisposeAsync()
    {
        if (process is null) return;
        Thaw();
        await Kill();
        process.Dispose();
        if (log is not null) await log.DisposeAsync();
    }

    private IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(new FileStream(LogFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line) yield return line;
    }

    private void Note(string? line)
    {
        if (line is null) return;
        try { lock (this) log?.WriteLine(line); }
        catch (ObjectDisposedException) { /* what it says at its very end is nobody's any more */ }
    }
}
