namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Two clusters of one silo and one web node each on one journal (<see cref="SecondCluster"/>).</summary>
public sealed class Twins : IAsyncDisposable
{
    private Twins(ClusterHost host, Api api) => (Host, Api) = (host, api);

    public ClusterHost Host { get; }
    public Api Api { get; }

    public static async Task<Twins> Start()
    {
        var host = await ClusterHost.Start(new(Silos: 1, Webs: 1));
        try
        {
            await SecondCluster.Prepare(host.Database);
            host.AddSilo(new(0, 0) { SiloDatabase = own => own + SecondCluster.Path });
            host.AddWeb(new(0, 0) { WebDatabase = own => own + SecondCluster.Path });
            await host.Heal();
            return new(host, new Api([.. host.Webs.Select(web => web.Address)]));
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Host.DisposeAsync();
    }
}
