using System.Diagnostics;
using Npgsql;

namespace EMiningLive.Load.Systems;

/// <summary>How long a flush takes on the throw-away cluster.</summary>
internal enum Flush
{
    /// <summary>In memory: next to nothing.</summary>
    Fast,

    /// <summary>In memory, with a wait of a millisecond before each flush.</summary>
    Millisecond,

    /// <summary>On the disk that is there.</summary>
    Disk,
}

/// <summary>A PostgreSQL of our own with durable commits, on a loopback port, removed after the measurement.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    private const string Superuser = "postgres";

    private static readonly string Programs = Directory.GetDirectories("/usr/lib/postgresql").OrderBy(path => int.Parse(Path.GetFileName(path))).Select(path => Path.Combine(path, "bin")).Last();

    private readonly string folder;

    private Postgres(string folder, int port) => (this.folder, Port) = (folder, port);

    public int Port { get; }

    /// <summary>The server's process.</summary>
    public int Id => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First());

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username={Superuser};Database={database}";

    /// <summary>As a process of the platform is given it.</summary>
    public string ServiceString(string database) => $"{ConnectionString(database)};Maximum Pool Size=40";

    public static async Task<Postgres> Start(string cores, Flush flush)
    {
        var parent = flush == Flush.Disk ? Path.GetTempPath() : "/dev/shm";
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"emining-load-{Guid.NewGuid():N}")).FullName;
        if (Environment.UserName == "root") await Run("chown", Superuser, folder);
        var postgres = new Postgres(folder, Started.FreePort());
        await As("initdb", "-D", $"{folder}/data", "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        string[] delay = flush == Flush.Millisecond ? ["-c", "commit_delay=1000", "-c", "commit_siblings=0"] : [];
        var options = string.Join(' ', ["-p", $"{postgres.Port}", "-c", "listen_addresses=127.0.0.1", "-k", folder, "-c", "max_connections=300", "-c", "max_wal_size=4GB", .. delay]);
        await As("pg_ctl", "start", "-w", "-s", "-D", $"{folder}/data", "-l", $"{folder}/log", "-o", options);
        await Run("taskset", "-apc", cores, $"{postgres.Id}");
        return postgres;
    }

    public async Task<string> NewDatabase()
    {
        var name = $"load_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return name;
    }

    /// <summary>Runs a client program of PostgreSQL's and returns what it said.</summary>
    public async Task<string> Client(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("taskset", ["-c", Cores.Client, Path.Combine(Programs, program), "-h", "127.0.0.1", "-p", $"{Port}", "-U", Superuser, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException($"{program}: {await complained}");
    }

    public async ValueTask DisposeAsync()
    {
        await As("pg_ctl", "stop", "-s", "-w", "-m", "immediate", "-D", $"{folder}/data");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task As(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        return Environment.UserName == "root"
            ? Run("setpriv", ["--reuid", Superuser, "--regid", Superuser, "--init-groups", "--", path, .. arguments])
            : Run(path, arguments);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        // Its output goes to nobody: a server that it starts would keep the pipe open for ever.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
