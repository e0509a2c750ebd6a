namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>A backup of the shared cluster, with an auction whose sealed offers are due, restored on another server with processes of its own.</summary>
public sealed class Elsewhere(SharedCluster shared) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("emining-backup-").FullName;
    private PostgresServer? server;
    private ClusterHost? host;
    private Api? api;

    public ClusterHost Host => host!;
    public Api Api => api!;

    /// <summary>The auction: five offers of 100 to 104, and one official has asked to open them.</summary>
    public string Sealed { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var (here, asked) = await shared.Whole();
        Sealed = await Seal(asked);
        await Backups.Dump(here.Server, here.DatabaseName, NewFile());
        server = await PostgresServer.Start();
        host = await ClusterHost.Start(new(1, 1) { Restore = (at, database) => Backups.Restore(at, database, Files().Single()) }, server);
        api = new Api([host.Webs[0].Address]);
    }

    public string NewFile() => Path.Combine(folder, $"{Guid.NewGuid():N}.dump");

    public async ValueTask DisposeAsync()
    {
        api?.Dispose();
        if (host is not null) await host.DisposeAsync();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private string[] Files() => Directory.GetFiles(folder);

    private static async Task<string> Seal(Api api)
    {
        var due = DateTimeOffset.UtcNow.AddSeconds(Size.Of(8, 12));
        var room = await SealedRoom.Of(api, due);
        while (DateTimeOffset.UtcNow <= due) await Task.Delay(100);
        await api.Does("official", room, new { type = "openOffers" });
        return room;
    }
}
