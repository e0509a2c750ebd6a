using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Load.Report;
using EMiningLive.Load.Systems;
using EMiningLive.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Configuration;
using Orleans;

namespace EMiningLive.Load.Scenarios;

/// <summary>Grain calls to durable acknowledgement, in the silo's own process: the journal's way without sockets; and pgbench's single rows.</summary>
internal static partial class ManyRooms
{
    private static readonly Caller Official = new(new("official"), new("authority"), PartyKind.Authority, Roles.Official);

    public static async Task Run(Asked asked)
    {
        var callers = asked.Number("callers", 64);
        await using var postgres = await Postgres.Start(Cores.Servers, asked.Flush);
        await using var silo = await Silo(postgres);
        var (grains, store) = (silo.Services.GetRequiredService<IGrainFactory>(), postgres.Id);
        (await Single(postgres, callers, asked.Time)).Print();
        (await Measure(grains, store, 1, callers, asked.Time)).Print();
        (await Measure(grains, store, asked.Number("rooms", 200), callers, asked.Time)).Print();
        (await Single(postgres, callers, asked.Time)).Print();
        await silo.StopAsync();
    }

    private static async Task<WebApplication> Silo(Postgres postgres)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cluster:ConnectionString"] = $"{postgres.ConnectionString(await postgres.NewDatabase())};Maximum Pool Size=40",
            ["Cluster:SiloPort"] = $"{Started.FreePort()}", ["Cluster:GatewayPort"] = $"{Started.FreePort()}", ["urls"] = $"http://127.0.0.1:{Started.FreePort()}",
        });
        builder.AddSilo();
        var silo = builder.Build();
        await silo.StartAsync();
        return silo;
    }

    /// <summary>The limit of one commit a bid.</summary>
    private static async Task<Figures> Single(Postgres postgres, int clients, TimeSpan time)
    {
        var database = await postgres.NewDatabase();
        await postgres.Client("psql", "-q", "-d", database, "-c", "create table bids (id bigserial primary key, what text not null)");
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "insert into bids (what) values (repeat('x', 400));\n");
        var said = await postgres.Client("pgbench", "-n", "-M", "prepared", "-c", $"{clients}", "-j", "1", "-T", $"{(int)time.TotalSeconds}", "-f", script, database);
        File.Delete(script);
        var rate = Tps().Match(said) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"pgbench said no rate:\n{said}");
        return new Figures($"pgbench, single-row commits, {clients} clients").Add("commits", double.Parse(rate, CultureInfo.InvariantCulture), "/s");
    }

    private static async Task<Figures> Measure(IGrainFactory grains, int store, int rooms, int callers, TimeSpan time)
    {
        var all = new Lot[rooms];
        for (var i = 0; i < rooms; i++) all[i] = await Lot.Open(grains, $"r{rooms}-{i}-{Guid.NewGuid():N}");
        await Bid(all, callers, Demand.WarmUp, []);
        int[] processes = [Environment.ProcessId, store];
        var (times, cpu, began) = (new List<double>(), Usage.Seconds(processes), Stopwatch.GetTimestamp());
        var accepted = await Bid(all, callers, time, times);
        var (took, used) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Usage.Seconds(processes) - cpu);
        return new Figures($"grain calls, {rooms} rooms, {callers} callers").Add("bids acknowledged", accepted / took, "/s").AddTimes("acknowledged", times).Add("CPU a bid, PostgreSQL's too", used * 1e6 / Math.Max(1, accepted), "µs");
    }

    private static async Task<long> Bid(Lot[] rooms, int callers, TimeSpan time, List<double> times)
    {
        using var done = new CancellationTokenSource(time);
        var accepted = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(() => Loop(rooms, caller, times, done.Token), CancellationToken.None)));
        return accepted.Sum();
    }

    private static async Task<long> Loop(Lot[] rooms, int caller, List<double> times, CancellationToken done)
    {
        var accepted = 0L;
        for (var turn = caller; !done.IsCancellationRequested; turn += rooms.Length > 1 ? 7 : 0)
        {
            var began = Stopwatch.GetTimestamp();
            if (await rooms[turn % rooms.Length].Bid() is not Receipt) continue;
            accepted++;
            lock (times) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return accepted;
    }

    /// <summary>One open auction with one bidder.</summary>
    private sealed class Lot(IRoomGrain room)
    {
        private static readonly Caller Company = new(new("p1"), new("company-1"), PartyKind.Company, Roles.Delegate);
        private long amount = 1000;

        public static async Task<Lot> Open(IGrainFactory grains, string id)
        {
            var room = grains.GetGrain<IRoomGrain>(id);
            var rules = new RulesAsked { Preset = "english", Currency = "USD", Start = new(1000m, "USD"), Step = new() { Kind = "fixed", Value = 1m }, QuietSeconds = 60, ClosesAt = Close, Anonymous = false };
            foreach (var command in (RoomCommand[])[new CreateRoom("auction", new("A block"), null, rules), new Admit(Company.Party, "bidder"), new Open()])
                if (await room.Submit(Official, new(Guid.NewGuid()), command) is Refused refused) throw new InvalidOperationException($"{command}: {refused}");
            return new(room);
        }

        public Task<Answer> Bid() => room.Submit(Company, new(Guid.NewGuid()), new Bid(new Money(Interlocked.Increment(ref amount), "USD"), null));

        private static DateTimeOffset Close => DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeMilliseconds());
    }

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex Tps();
}
