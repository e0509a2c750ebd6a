using System.Diagnostics;
using EMiningLive.Tests;
using Npgsql;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>A PostgreSQL of our own that a test may stop, kill and start again, always on the same port.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Account = "postgres";

    private readonly string folder;
    private readonly bool owned;
    private Process? process;

    private PostgresServer(string folder, int port, bool owned) => (this.folder, Port, this.owned) = (folder, port, owned);

    public int Port { get; }

    /// <summary>Where it listens; another address than loopback only inside network namespaces.</summary>
    public string Listens { get; init; } = "127.0.0.1";

    public bool Runs => process is { HasExited: false };

    private string Data => Path.Combine(folder, "data");

    /// <param name="at">A folder that is there already, e.g. of limited size; else one of our own in memory.</param>
    public static async Task<PostgresServer> Start(string? at = null, string listens = "127.0.0.1")
    {
        var folder = at ?? NewFolder();
        var server = new PostgresServer(folder, Ports.Free(), owned: at is null) { Listens = listens };
        if (Programs.IsRoot) await Programs.Run("chown", Account, folder);
        await AsPostgres("initdb", "-D", server.Data, "-U", Account, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--wal-segsize=1");
        // Loopback is trusted from the start; between namespaces the peers have other addresses.
        await File.AppendAllTextAsync(Path.Combine(server.Data, "pg_hba.conf"), "host all all 10.64.0.0/10 trust\n");
        await server.Start();
        return server;
    }

    public string At(string database, string more = "") => $"Host=127.0.0.1;Port={Port};Username={Account};Database={database};Timeout=15;{more}";

    public async Task<string> NewDatabase()
    {
        var name = $"cluster_{Guid.NewGuid():N}";
        await Create(name);
        return name;
    }

    /// <summary>Starts it, and returns when it answers.</summary>
    public async Task Start()
    {
        process?.Dispose();
        process = Launch();
        var patience = Stopwatch.StartNew();
        while (!await Answers())
        {
            if (process.HasExited || patience.Elapsed > TimeSpan.FromSeconds(30)) throw new InvalidOperationException($"PostgreSQL did not start: {await Log()}");
            await Task.Delay(25);
        }
    }

    /// <summary>Ends it in good order, or with <paramref name="immediately"/> as after a crash, and starts it again.</summary>
    public async Task Restart(bool immediately)
    {
        Signals.Send(process!.Id, immediately ? Signals.Quit : Signals.Interrupt);
        await process.WaitForExitAsync();
        await Start();
    }

    /// <summary>SIGKILL to all its processes at once: nothing is flushed, nobody is told.</summary>
    public async Task Kill()
    {
        int[] all = [process!.Id, .. ProcessesUnder(process.Id)];
        foreach (var one in all) Signals.Send(one, Signals.Kill);
        await process.WaitForExitAsync();
        foreach (var one in all) while (Directory.Exists($"/proc/{one}")) await Task.Delay(5);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref process, null) is not { } running) return;
        if (!running.HasExited) Signals.Send(running.Id, Signals.Quit);
        await running.WaitForExitAsync();
        running.Dispose();
        NpgsqlConnection.ClearAllPools();
        if (owned) Directory.Delete(folder, recursive: true);
    }

    private static string NewFolder()
    {
        var memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var folder = Path.Combine(memory, $"emining-cluster-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private Task Create(string name) => ThrowAwayPostgres.Execute(At("postgres"), $"create database {name}");

    private Process Launch()
    {
        string[] settings =
        [
            "-D", Data, "-p", $"{Port}", "-k", folder, "-c", $"listen_addresses={Listens}", "-c", "max_connections=300",
            "-c", "max_wal_size=64MB", "-c", "min_wal_size=2MB", "-c", "logging_collector=off",
        ];
        var start = As(Account, Path.Combine(ThrowAwayPostgres.Programs, "postgres"), settings);
        start.RedirectStandardError = start.RedirectStandardOutput = true;
        start.WorkingDirectory = "/";
        var started = Children.Start(start);
        started.ErrorDataReceived += (_, said) => Note(said.Data);
        started.OutputDataReceived += (_, said) => Note(said.Data);
        started.BeginErrorReadLine();
        started.BeginOutputReadLine();
        return started;
    }

    private readonly Queue<string> last = new();

    private void Note(string? line)
    {
        if (line is null) return;
        lock (last)
        {
            last.Enqueue(line);
            if (last.Count > 40) last.Dequeue();
        }
    }

    private Task<string> Log()
    {
        lock (last) return Task.FromResult(string.Join('\n', last));
    }

    private async Task<bool> Answers()
    {
        try
        {
            await ThrowAwayPostgres.Execute(At("postgres"), "select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task AsPostgres(string program, params string[] arguments)
    {
        var start = As(Account, Path.Combine(ThrowAwayPostgres.Programs, program), arguments);
        await Programs.Run(start.FileName, [.. start.ArgumentList]);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static ProcessStartInfo As(string account, string program, string[] arguments) => Programs.IsRoot
        ? new("setpriv", ["--reuid", account, "--regid", account, "--init-groups", "--", program, .. arguments])
        : new(program, arguments);

    private static IEnumerable<int> ProcessesUnder(int parent)
    {
        foreach (var folder in Directory.GetDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            var stat = TryRead(Path.Combine(folder, "stat"));
            // pid (name) state ppid …; the name may hold anything but a closing bracket.
            var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 1 && fields[1] == $"{parent}") yield return int.Parse(Path.GetFileName(folder));
        }
    }

    private static string TryRead(string file)
    {
        try { return File.ReadAllText(file); }
        catch (IOException) { return ""; }
    }
}
