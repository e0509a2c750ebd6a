using EMiningLive.Silo;

namespace EMiningLive.Web.Operations;

/// <summary>Whether this process hosts the grains itself, or calls the silos of a cluster.</summary>
public static class Cluster
{
    public static void AddCluster(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Cluster:ConnectionString"] is { Length: > 0 }) builder.AddSiloClient();
        else builder.AddSilo();
    }
}
