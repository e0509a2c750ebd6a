using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace EMiningLive.Web.Tests.Kit;

/// <summary>The program as its own process, which can be killed.</summary>
public sealed class OwnProcess(Process process, Uri address) : IAsyncDisposable
{
    public static async Task<OwnProcess> Start(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "EMiningLive.Web.dll"), "--environment", "Development", "--urls", address.ToString(),
            "--Data:Directory", folder, "--Rehearsal", "false", "--DemoRooms", "false", "--Limits:CommandsPerSecond", "10000", "--Limits:CommandBurst", "10000",
        ]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Application started", StringComparison.Ordinal)) { }
        Assert.False(process.HasExited, "The program did not start.");
        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, address);
    }

    public async Task<HttpClient> As(string account)
    {
        var client = new HttpClient { BaseAddress = address };
        using var login = await client.PostAsJsonAsync("/api/auth/login", new { email = RunningApp.EmailOf(account), password = RunningApp.Password });
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await login.Json())["accessToken"]!.GetValue<string>());
        return client;
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
