using System.Net;
using System.Net.Sockets;
using EMiningLive.Journal;
using Npgsql;
using Orleans.Configuration;

namespace EMiningLive.Silo.Cluster;

/// <summary>Who belongs together: this process alone, on loopback; or all that share a PostgreSQL database.</summary>
internal static class Membership
{
    /// <summary>Part of the keys of grain storage and reminders: never to be changed.</summary>
    private const string Service = "emining";

    public static ISiloBuilder AddMembership(this ISiloBuilder silo) => IsCluster(silo.Configuration) ? silo.Join() : silo.StayAlone();

    public static IClientBuilder AddMembership(this IClientBuilder client)
    {
        client.Configure<ClusterOptions>(Name);
        return client.AddLiveness().UseAdoNetClustering(options => options.Configure<NpgsqlDataSource>((clustering, database) =>
            (clustering.Invariant, clustering.DataSource) = (OrleansStore.PostgresInvariant, database)));
    }

    public static bool IsCluster(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["Cluster:ConnectionString"]);

    /// <summary>Any two free ports on loopback, so that several can run on one machine.</summary>
    private static ISiloBuilder StayAlone(this ISiloBuilder silo)
    {
        var (siloPort, gatewayPort) = FreePorts();
        return silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: Service, clusterId: Service);
    }

    /// <summary>Listens at the advertised address alone: a machine's other networks do not reach the ports.</summary>
    private static ISiloBuilder Join(this ISiloBuilder silo)
    {
        var cluster = silo.Configuration.GetSection("Cluster");
        silo.Configure<ClusterOptions>(Name);
        silo.ConfigureEndpoints(
            Address(cluster["AdvertisedAddress"] ?? "127.0.0.1"),
            cluster.GetValue("SiloPort", EndpointOptions.DEFAULT_SILO_PORT),
            cluster.GetValue("GatewayPort", EndpointOptions.DEFAULT_GATEWAY_PORT));
        return silo.AddLiveness().UseAdoNetClustering(options => options.Configure<NpgsqlDataSource>((clustering, database) =>
            (clustering.Invariant, clustering.DataSource) = (OrleansStore.PostgresInvariant, database)));
    }

    /// <summary>An address, or a name that stands for one: a container knows its name, not its address.</summary>
    private static IPAddress Address(string advertised) =>
        IPAddress.TryParse(advertised, out var address)
            ? address
            : Dns.GetHostAddresses(advertised).OrderBy(found => found.AddressFamily == AddressFamily.InterNetworkV6).First();

    private static void Name(ClusterOptions cluster) => (cluster.ServiceId, cluster.ClusterId) = (Service, Service);

    private static (int, int) FreePorts()
    {
        using TcpListener first = new(IPAddress.Loopback, 0), second = new(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (Port(first), Port(second));
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
