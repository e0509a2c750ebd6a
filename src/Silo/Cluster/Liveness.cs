using Orleans.Configuration;

namespace EMiningLive.Silo.Cluster;

/// <summary>
/// How soon the others know that a silo is gone, and what they remember of it. A killed one refuses connections: three probes of a second
/// and two votes, and its rooms activate elsewhere 3 to 5 s after its end. One that hangs, or whose machine lost its power, answers
/// nothing: 6 to 8 s. A pause that is shorter (garbage, a busy machine) condemns nobody, because traffic on its connections counts as life.
/// </summary>
internal static class Liveness
{
    /// <summary>How often a member looks at the table of members, beside what members tell each other.</summary>
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(5);

    public static ISiloBuilder AddLiveness(this ISiloBuilder silo) => silo
        .Configure<ClusterMembershipOptions>(Probe)
        .Configure<ClusterMembershipOptions>(Remember)
        .Configure<SiloMessagingOptions>(Hurry)
        .Configure<ConnectionOptions>(Hurry);

    /// <summary>A web node finds a new silo, and leaves a lost one, within that time too.</summary>
    public static IClientBuilder AddLiveness(this IClientBuilder client) => client
        .Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = Refresh)
        .Configure<ConnectionOptions>(Hurry);

    private static void Probe(ClusterMembershipOptions members)
    {
        members.ProbeTimeout = TimeSpan.FromSeconds(1);
        members.MinProbeTimeout = TimeSpan.FromSeconds(0.5);
        // Three of these without a word on any connection: only then may a silo be suspected.
        members.MaxProbeTimeout = TimeSpan.FromSeconds(1.5);
        members.NumMissedProbesLimit = 3;
        // Two must agree where there are two others: one whose own network is broken condemns nobody alone.
        members.NumVotesForDeathDeclaration = 2;
        members.EnableIndirectProbes = true;
        members.TableRefreshTimeout = Refresh;
    }

    /// <summary>
    /// After all are killed at once, newcomers do not wait for members that have written no sign of life for 15 s. The dead are
    /// forgotten after an hour, so that the table stays small however often things restart.
    /// </summary>
    private static void Remember(ClusterMembershipOptions members)
    {
        members.IAmAliveTablePublishTimeout = Refresh;
        members.NumMissedTableIAmAliveLimit = 3;
        members.DefunctSiloExpiration = TimeSpan.FromHours(1);
        members.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
    }

    /// <summary>What a lost web node was to be told is not kept for it: it asks for what it missed.</summary>
    private static void Hurry(SiloMessagingOptions messaging)
    {
        messaging.ClientDropTimeout = TimeSpan.FromSeconds(15);
        messaging.SystemResponseTimeout = TimeSpan.FromSeconds(10);
    }

    private static void Hurry(ConnectionOptions connections) => connections.OpenConnectionTimeout = TimeSpan.FromSeconds(2);
}
