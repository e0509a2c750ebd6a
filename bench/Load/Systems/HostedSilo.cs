using EMiningLive.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

namespace EMiningLive.Load.Systems;

/// <summary>The grains in this process, or this process as a client of a cluster: grain calls without a web node.</summary>
internal sealed class HostedSilo : IAsyncDisposable
{
    private readonly WebApplication host;

    private HostedSilo(WebApplication host) => this.host = host;

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static Task<HostedSilo> On(string connectionString) => Start(builder => builder.AddSilo(), ("Cluster:ConnectionString", connectionString));

    public static Task<HostedSilo> On(Folder folder) => Start(builder => builder.AddSilo(), ("Data:Directory", folder.Path));

    public static Task<HostedSilo> ClientOf(string connectionString) => Start(builder => builder.AddSiloClient(), ("Cluster:ConnectionString", connectionString));

    private static async Task<HostedSilo> Start(Action<WebApplicationBuilder> kind, (string Name, string Value) store)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [store.Name] = store.Value,
            ["Cluster:SiloPort"] = $"{Started.FreePort()}", ["Cluster:GatewayPort"] = $"{Started.FreePort()}", ["urls"] = $"http://127.0.0.1:{Started.FreePort()}",
        });
        kind(builder);
        var silo = new HostedSilo(builder.Build());
        await silo.host.StartAsync();
        return silo;
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await host.DisposeAsync();
    }
}
