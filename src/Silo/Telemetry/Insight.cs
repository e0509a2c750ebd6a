using Orleans.Dashboard;

namespace EMiningLive.Silo.Telemetry;

/// <summary>What lets one look into the actors: traces through their calls, and a dashboard; each only where it is asked for.</summary>
public static class Insight
{
    /// <summary>Off unless <c>Dashboard=true</c>, here and at the silos.</summary>
    public static bool HasDashboard(this IConfiguration configuration) => configuration.GetValue("Dashboard", false);

    public static ISiloBuilder AddInsight(this ISiloBuilder silo)
    {
        if (silo.Configuration.HasCollector()) silo.AddActivityPropagation();
        if (silo.Configuration.HasDashboard()) silo.AddDashboard(Reticent);
        return silo;
    }

    public static IClientBuilder AddInsight(this IClientBuilder client)
    {
        if (client.Configuration.HasCollector()) client.AddActivityPropagation();
        if (client.Configuration.HasDashboard()) client.AddDashboard(Reticent);
        return client;
    }

    private static void Reticent(DashboardOptions dashboard) => dashboard.HideTrace = true;
}
