using System.Net;
using System.Net.Sockets;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Domain.Rooms;
using EMiningLive.Grains.Feeds;
using EMiningLive.Grains.Ledgers;
using EMiningLive.Silo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>The real silo as <c>AddSilo</c> composes it, with a clock that can be set forward and a journal that can have mishaps.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly IHost host;

    private TestHost(IHost host) => this.host = host;

    public Shift Clock => host.Services.GetRequiredService<Shift>();
    public Mishaps Mishaps => host.Services.GetRequiredService<Mishaps>();
    public IJournal Journal => host.Services.GetRequiredService<IJournal>();
    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();
    public IServiceProvider Services => host.Services;

    /// <param name="ahead">How far the clock of the rooms stands ahead of the machine's.</param>
    /// <param name="sweeps">Whether overdue rooms are looked for.</param>
    /// <param name="compares">Whether activations are held against the store.</param>
    public static async Task<TestHost> Start(Dictionary<string, string?> store, TimeSpan ahead = default, bool sweeps = false, bool compares = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(store);
        builder.Configuration.AddInMemoryCollection(FreePorts());
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddFilter("EMiningLive", LogLevel.None).AddSimpleConsole();
        builder.AddSilo();
        var clock = new Shift();
        clock.Forward(ahead);
        builder.Services.AddSingleton(clock);
        builder.Services.AddMishaps();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<LedgerPorts>(services, clock));
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(OverdueSweep)));
        if (!compares) builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(OutdatedSweep)));
        if (sweeps) builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<OverdueSweep>(services, clock));
        var started = new TestHost(builder.Build());
        await started.host.StartAsync();
        return started;
    }

    public IRoomGrain Room(string id) => Grains.GetGrain<IRoomGrain>(id);

    public IFeedWatcher Reference(IFeedWatcher ear) => Grains.CreateObjectReference<IFeedWatcher>(ear);

    /// <summary>What a second activation would be: another ledger on the same feed. It knows nothing of the grain, nor the grain of it.</summary>
    public async Task<Ledger<RoomState, RoomCommand, RoomEvent>> SecondActivation(FeedId feed)
    {
        var loaded = await Loader<RoomState, RoomCommand, RoomEvent>.Load(feed, RoomSubject.Instance, Journal, null, default);
        return new(feed, RoomSubject.Instance, Services.GetRequiredService<LedgerPorts>(), loaded, new Deaf(), NullLogger.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }

    private static Dictionary<string, string?> FreePorts()
    {
        using TcpListener first = new(IPAddress.Loopback, 0), second = new(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return new()
        {
            ["Cluster:SiloPort"] = $"{((IPEndPoint)first.LocalEndpoint).Port}",
            ["Cluster:GatewayPort"] = $"{((IPEndPoint)second.LocalEndpoint).Port}",
        };
    }

    private sealed class Deaf : ILedgerOwner<RoomEvent>
    {
        public void Happened(Notice notice) { }
        public void Told(IReadOnlyList<Happened<RoomEvent>> news) { }
        public void Moved() { }
        public void Died(Exception? why) { }
    }
}
