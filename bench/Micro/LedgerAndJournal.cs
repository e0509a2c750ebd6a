using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain;
using EMiningLive.Domain.Rooms;
using EMiningLive.Grains.Ledgers;
using EMiningLive.Journal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EMiningLive.Micro;

/// <summary>64 bids through a ledger into the journal on SQLite: chained, written as group commits, durable.</summary>
[MemoryDiagnoser]
public class LedgerAndJournal : ILedgerOwner<RoomEvent>
{
    private const int Together = 64;

    private readonly string folder = Directory.CreateTempSubdirectory("emining-micro-").FullName;
    private readonly TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
    private IHost host = null!;
    private Ledger<RoomState, RoomCommand, RoomEvent> ledger = null!;
    private long steps;

    [GlobalSetup]
    public async Task Prepare()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = folder });
        builder.Logging.ClearProviders();
        builder.AddJournal();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<LedgerPorts>();
        host = builder.Build();
        await host.StartAsync();
        var ports = host.Services.GetRequiredService<LedgerPorts>();
        var loaded = await Loader<RoomState, RoomCommand, RoomEvent>.Load(Auction.Feed, RoomSubject.Instance, ports.Journal, null, default);
        ledger = new(Auction.Feed, RoomSubject.Instance, ports, loaded, this, NullLogger.Instance);
        foreach (var command in Auction.Commands) await InTurn(() => ledger.Submit(Auction.Official, new(Guid.NewGuid()), command));
    }

    [Benchmark(OperationsPerInvoke = Together)]
    public Task<Answer[]> Bids() =>
        InTurn(() => Task.WhenAll(Enumerable.Range(0, Together).Select(_ => ledger.Submit(Auction.Company, new(Guid.NewGuid()), Auction.Next(steps++)))));

    [GlobalCleanup]
    public async Task CleanUp()
    {
        await host.StopAsync();
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>On one scheduler, as in a grain.</summary>
    private Task<T> InTurn<T>(Func<Task<T>> what) => Task.Factory.StartNew(what, default, TaskCreationOptions.None, scheduler).Unwrap();

    public void Happened(Notice notice) { }
    public void Told(IReadOnlyList<Happened<RoomEvent>> news) { }
    public void Moved() { }
    public void Died(Exception? why) { }
}
