namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>What a cluster consists of.</summary>
public sealed record ClusterPlan(int Silos = 2, int Webs = 2)
{
    /// <summary>The connection string of the silos, and of the web nodes, made of the server's own: through a proxy, as another role.</summary>
    public Func<string, string>? SiloDatabase { get; init; }
    public Func<string, string>? WebDatabase { get; init; }

    /// <summary>The owner's, for migrations; null where the service does them itself.</summary>
    public Func<string, string>? Owner { get; init; }

    /// <summary>What is done to the new database, or what it is made of, before any process starts.</summary>
    public Func<string, Task>? Prepare { get; init; }
    public Func<PostgresServer, string, Task>? Restore { get; init; }

    /// <summary>More settings, for every process and for web nodes, as <c>--name=value</c>.</summary>
    public string[] Settings { get; init; } = [];
    public string[] WebSettings { get; init; } = [];
}

/// <summary>A whole cluster on loopback: PostgreSQL, silos and web nodes, each a process that can be killed, frozen and started again.</summary>
public sealed class ClusterHost : IAsyncDisposable
{
    /// <summary>Load is bounded by what the tests do; the limiter is there, and wide.</summary>
    private static readonly string[] Common =
    [
        "--Demo=true", "--Rehearsal=false", "--DemoRooms=false", "--Logging:LogLevel:Default=Warning",
        "--Limits:CommandsPerSecond=20000", "--Limits:CommandBurst=20000", "--Limits:RequestsPerSecond=100000", "--Limits:RequestBurst=100000",
        "--Limits:SignInsPerMinute=100000", "--Limits:ConnectionsPerPerson=600",
    ];

    private readonly string folder;

    private ClusterHost(PostgresServer server, string database, string folder) => (Server, DatabaseName, this.folder) = (server, database, folder);

    public PostgresServer Server { get; }
    public string DatabaseName { get; }
    public string Database => Server.At(DatabaseName);
    public List<Node> Silos { get; } = [];
    public List<Node> Webs { get; } = [];
    public IEnumerable<Node> All => [.. Silos, .. Webs];

    /// <param name="heal">False where more is to be added before anything starts.</param>
    public static async Task<ClusterHost> Start(ClusterPlan plan, PostgresServer? server = null, bool heal = true)
    {
        server ??= await PostgresServer.Start();
        var host = new ClusterHost(server, await server.NewDatabase(), Directory.CreateTempSubdirectory("emining-cluster-").FullName);
        if (plan.Restore is { } restore) await restore(server, host.DatabaseName);
        if (plan.Prepare is { } prepare) await prepare(host.Database);
        for (var i = 0; i < plan.Silos; i++) host.AddSilo(plan);
        for (var i = 0; i < plan.Webs; i++) host.AddWeb(plan);
        try
        {
            if (heal) await host.Heal();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts all that does not run, and returns when everything is ready.</summary>
    public async Task Heal(int seconds = 120)
    {
        foreach (var node in All.Where(node => node.Runs)) node.Thaw();
        foreach (var node in All.Where(node => !node.Runs)) node.Launch();
        await Task.WhenAll(All.Select(node => Supervise(node, seconds)));
    }

    /// <summary>A silo that was away finds itself declared dead, be it only now, and ends: its supervisor starts it again.</summary>
    private static async Task Supervise(Node node, int seconds)
    {
        try { await node.Ready(seconds); }
        catch (InvalidOperationException) when (!node.Runs)
        {
            node.Launch();
            await node.Ready(seconds);
        }
    }

    /// <summary>Where a room is: the silo that wrote last after it was spoken to, twice in a row.</summary>
    /// <param name="speak">Into the room.</param>
    public async Task<Node> OwnerAfter(Func<Task> speak)
    {
        for (var (last, tries) = ((Node?)null, 0); tries < 40; tries++)
        {
            await speak();
            var owner = await OwnerOfLastWrite();
            if (owner is not null && owner == last) return owner;
            last = owner;
        }

        throw new InvalidOperationException("No silo can be told to have written.");
    }

    /// <summary>The silo that wrote last. Every commit ends with the clock; null where each connection that wrote has asked something else since.</summary>
    private async Task<Node?> OwnerOfLastWrite()
    {
        await using var source = new Npgsql.NpgsqlConnection(Database + "Pooling=false");
        await source.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            """
            select application_name from pg_stat_activity
            where query = 'select clock_timestamp()' and application_name like 'silo-%'
            order by query_start desc limit 1
            """,
            source);
        var name = (string?)await command.ExecuteScalarAsync();
        return Silos.SingleOrDefault(silo => silo.Name == name);
    }

    public string Logs() => string.Join("\n\n", All.Select(node => $"--- {node.Name} ({(node.Runs ? "runs" : "ended")})\n{node.Tail()}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in All) await node.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <param name="inside">Network namespace, with the address that it is asked at.</param>
    public void AddSilo(ClusterPlan plan, string? inside = null, string address = "127.0.0.1")
    {
        var name = $"silo-{Silos.Count}";
        var database = (plan.SiloDatabase ?? (given => given))(Database + $"Application Name={name};");
        string[] own = [$"--Cluster:ConnectionString={database}", $"--Cluster:SiloPort={Ports.Free()}", $"--Cluster:GatewayPort={Ports.Free()}"];
        string[] settings = [.. Common, .. own, .. OwnerOf(plan), .. plan.Settings];
        Silos.Add(new(name, Programs.Silo, At(address), settings, folder, inside));
    }

    public void AddWeb(ClusterPlan plan)
    {
        var name = $"web-{Webs.Count}";
        var database = (plan.WebDatabase ?? (given => given))(Database + $"Application Name={name};");
        string[] settings = [.. Common, "--environment=Development", $"--Cluster:ConnectionString={database}", .. OwnerOf(plan), .. plan.Settings, .. plan.WebSettings];
        Webs.Add(new(name, Programs.Web, At("127.0.0.1"), settings, folder));
    }

    private string[] OwnerOf(ClusterPlan plan) => plan.Owner is { } owner ? [$"--Cluster:OwnerConnectionString={owner(Database)}"] : [];

    private static Uri At(string address) => new($"http://{address}:{Ports.Free()}");
}
