extern alias silo;

using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using EMiningLive.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using silo::EMiningLive.Silo;

namespace EMiningLive.Web.Tests.Kit;

/// <summary>Silos and web nodes of one cluster, each a host of its own with real sockets, on a database whose owner the service is not.</summary>
public sealed class RunningCluster : IAsyncDisposable
{
    private readonly ThrowAwayPostgres postgres;
    private readonly List<IHost> hosts = [];

    private RunningCluster(ThrowAwayPostgres postgres, string owner, string service) => (this.postgres, Owner, Service) = (postgres, owner, service);

    /// <summary>Connection strings of the two roles.</summary>
    public string Owner { get; }

    public string Service { get; }

    public static async Task<RunningCluster> Begin()
    {
        var postgres = await ThrowAwayPostgres.Start();
        var owner = await postgres.NewDatabase();
        var role = $"service_{Guid.NewGuid():N}";
        await ThrowAwayPostgres.Execute(owner, $"create role {role} login password 'test'");
        return new(postgres, owner, new NpgsqlConnectionStringBuilder(owner) { Username = role, Password = "test", MaxPoolSize = 10 }.ToString());
    }

    public async Task<IHost> StartSilo()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cluster:ConnectionString"] = Service,
            ["Cluster:OwnerConnectionString"] = Owner,
            ["Cluster:SiloPort"] = $"{FreePort()}",
            ["Cluster:GatewayPort"] = $"{FreePort()}",
        });
        builder.AddSilo();
        return await Started(builder.Build());
    }

    /// <param name="more">Further settings, as <c>--name value</c>.</param>
    public Task<WebApplication> StartWeb(params string[] more) => Started(WebNode.Build(
    [
        "--environment", "Development", "--urls", "http://127.0.0.1:0", "--Demo", "true", "--Rehearsal", "false", "--DemoRooms", "false",
        "--Cluster:ConnectionString", Service, "--Cluster:OwnerConnectionString", Owner,
        "--Limits:SignInsPerMinute", "100000", "--Limits:CommandsPerSecond", "1000", "--Limits:CommandBurst", "10000", .. more,
    ], builder => builder.Logging.ClearProviders()));

    public async Task Stop(IHost host)
    {
        lock (hosts) hosts.Remove(host);
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public static Uri AddressOf(WebApplication web) => new(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static HttpClient Nobody(WebApplication web) => new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = AddressOf(web) };

    /// <summary>A client of that node, signed in by bearer.</summary>
    public static async Task<HttpClient> As(WebApplication web, string account)
    {
        var client = Nobody(web);
        using var login = await client.PostAsJsonAsync("/api/auth/login", new { email = RunningApp.EmailOf(account), password = RunningApp.Password });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await login.Json())["accessToken"]!.GetValue<string>());
        return client;
    }

    public async Task<T> Ask<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Owner) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(hosts).ToArray()) await Stop(host);
        await postgres.DisposeAsync();
    }

    private async Task<T> Started<T>(T host) where T : IHost
    {
        lock (hosts) hosts.Add(host);
        await host.StartAsync();
        return host;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
