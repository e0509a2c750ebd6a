namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Two clusters of one silo and one web node each on one journal (<see cref="SecondCluster"/>).</summary>
public sealed class Twins : IAsyncLifetime
{
    private ClusterHost? host;
    private Api? api;

    public ClusterHost Host => host!;
    public Api Api => api!;

    public async ValueTask InitializeAsync()
    {
        host = await ClusterHost.Start(new(Silos: 1, Webs: 1));
        await SecondCluster.Prepare(host.Database);
        host.AddSilo(new(0, 0) { SiloDatabase = own => own + SecondCluster.Path });
        host.AddWeb(new(0, 0) { WebDatabase = own => own + SecondCluster.Path });
        await host.Heal();
        api = new Api([.. host.Webs.Select(web => web.Address)]);
    }

    public async ValueTask DisposeAsync()
    {
        api?.Dispose();
        if (host is not null) await host.DisposeAsync();
    }
}
