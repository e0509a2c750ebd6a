using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace EMiningLive.Tests;

/// <summary>
/// A real PostgreSQL for one run of tests: the server in <c>EMINING_TEST_POSTGRES</c> where given, else a cluster of our own in a temporary
/// folder, on a loopback port, stopped and removed at the end. Every test asks for a database of its own.
/// </summary>
public sealed class ThrowAwayPostgres : IAsyncDisposable
{
    private const string Superuser = "postgres";

    private readonly string server;
    private readonly string? folder;
    private readonly Process? process;

    private ThrowAwayPostgres(string server, string? folder, Process? process)
    {
        this.server = server;
        this.folder = folder;
        this.process = process;
    }

    /// <summary>Where Debian keeps <c>initdb</c>, <c>postgres</c> and <c>pg_dump</c>; the newest version that is installed.</summary>
    public static string Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderBy(path => int.Parse(Path.GetFileName(path))).Select(path => Path.Combine(path, "bin")).Last()
        : "";

    /// <param name="durable">Whether commits wait for the disk: only measuring needs it, no test of ours cuts the power.</param>
    public static async Task<ThrowAwayPostgres> Start(bool durable = false)
    {
        if (Environment.GetEnvironmentVariable("EMINING_TEST_POSTGRES") is { Length: > 0 } given) return new(given, null, null);
        var folder = Directory.CreateTempSubdirectory("emining-postgres-").FullName;
        await OwnedByPostgres(folder);
        await Run("initdb", "-D", Path.Combine(folder, "data"), "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        var port = FreePort();
        var process = Launch(
            "postgres", "-D", Path.Combine(folder, "data"), "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-k", folder, "-c", "max_connections=200",
            "-c", durable ? "fsync=on" : "fsync=off");
        var started = new ThrowAwayPostgres($"Host=127.0.0.1;Port={port};Username={Superuser}", folder, process);
        await started.Ready();
        return started;
    }

    /// <summary>A new, empty database; the connection string of a superuser in it.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await Execute(At("postgres"), $"create database {name}");
        return At(name);
    }

    public static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null) return;
        await Run("pg_ctl", "stop", "-D", Path.Combine(folder!, "data"), "-m", "immediate", "-w");
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder!, recursive: true);
    }

    private string At(string database) => new NpgsqlConnectionStringBuilder(server) { Database = database }.ToString();

    private async Task Ready()
    {
        var patience = Stopwatch.StartNew();
        while (!await Answers())
        {
            if (process!.HasExited || patience.Elapsed > TimeSpan.FromSeconds(30)) throw new InvalidOperationException("PostgreSQL did not start.");
            await Task.Delay(50);
        }
    }

    private async Task<bool> Answers()
    {
        try
        {
            await Execute(At("postgres"), "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static async Task OwnedByPostgres(string folder)
    {
        if (Environment.UserName != "root") return;
        using var chown = Process.Start("chown", [Superuser, folder]);
        await chown.WaitForExitAsync();
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Launch(program, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static Process Launch(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("setpriv", ["--reuid", Superuser, "--regid", Superuser, "--init-groups", "--", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
