using EMiningLive.Cluster.Tests.Kit;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.Collections, MaxThreads = 2)]
[assembly: AssemblyFixture(typeof(SharedCluster))]
[assembly: AssemblyFixture(typeof(Results))]

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>One cluster of two silos and two web nodes for all tests that leave it whole; started by the first that asks.</summary>
public sealed class SharedCluster : IAsyncLifetime
{
    private ClusterHost? host;
    private Api? api;

    /// <summary>The cluster with everything running and ready, whatever the test before did to it.</summary>
    public async Task<(ClusterHost Host, Api Api)> Whole()
    {
        if (host is null)
        {
            host = await ClusterHost.Start(new(Silos: 2, Webs: 2));
            api = new([.. host.Webs.Select(web => web.Address)]);
        }
        else await host.Heal();
        return (host, api!);
    }

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        api?.Dispose();
        if (host is not null) await host.DisposeAsync();
    }
}
