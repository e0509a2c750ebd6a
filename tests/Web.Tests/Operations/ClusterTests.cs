using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using EMiningLive.Tests;
using EMiningLive.Web.Tests.Kit;
using EMiningLive.Web.Tests.Live;
using Npgsql;

namespace EMiningLive.Web.Tests.Operations;

/// <summary>Many processes on one PostgreSQL: how they begin together, what they share, and how one of them leaves.</summary>
public sealed class ClusterTests
{
    [Fact]
    public async Task Ten_may_begin_at_once_and_what_one_signed_the_others_know()
    {
        await using var cluster = await RunningCluster.Begin();
        var silo = Task.Run(cluster.StartSilo);
        var webs = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => Task.Run(() => cluster.StartWeb(
            "--FirstAdmin:Email", "first@deployment.example", "--FirstAdmin:Password", "a password of length"))));
        await silo;

        Assert.Equal(1, await cluster.Ask<long>("select count(distinct applied_at) - count(*) + 1 from schema_steps"));
        Assert.Equal(10, await cluster.Ask<long>("""select count(*) from people where "Email" like '%@demo.example'"""));
        Assert.Equal(1, await cluster.Ask<long>("select count(*) from secrets"));

        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = RunningCluster.AddressOf(webs[0]) };
        using var login = await browser.PostAsJsonAsync("/api/auth/login?useCookies=true", new { email = RunningApp.EmailOf("heding"), password = RunningApp.Password });
        var cookie = login.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        foreach (var web in webs)
        {
            using var client = RunningCluster.Nobody(web);
            Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal("heding", (await client.Get("/api/me"))["party"]!["id"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_silo_that_stops_hands_its_rooms_over_and_no_bidder_is_refused()
    {
        await using var cluster = await RunningCluster.Begin();
        var leaving = await cluster.StartSilo();
        await cluster.StartSilo();
        var web = await cluster.StartWeb();
        using var official = await RunningCluster.As(web, "official");
        using var bidder = await RunningCluster.As(web, "heding");
        var rooms = new List<string>();
        for (var i = 0; i < 6; i++) rooms.Add(await Opened(official));

        using var stopped = new CancellationTokenSource();
        var bidding = rooms.Select(room => Bid(bidder, room, stopped.Token)).ToArray();
        await cluster.Stop(leaving);
        await stopped.CancelAsync();

        var bids = await Task.WhenAll(bidding);
        for (var i = 0; i < rooms.Count; i++)
        {
            var frames = (await bidder.Get($"/api/rooms/{rooms[i]}/frames"))["frames"]!.AsArray();
            Assert.Equal(bids[i], frames.Count(frame => frame!["what"]?.GetValue<string>().Contains("\"bidPlaced\"", StringComparison.Ordinal) ?? false));
        }
    }

    [Fact]
    public async Task A_node_is_not_ready_without_its_silos_or_its_database()
    {
        await using var cluster = await RunningCluster.Begin();
        var silo = await cluster.StartSilo();
        var web = await cluster.StartWeb();
        using var client = RunningCluster.Nobody(web);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);

        await Reachable(cluster, false);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        await Reachable(cluster, true);
        await Until(client, HttpStatusCode.OK);

        await cluster.Stop(silo);
        await Until(client, HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        await cluster.StartSilo();
        await Until(client, HttpStatusCode.OK);
    }

    /// <summary>Bids in turn until told to stop, each one higher; every answer must be a receipt. The number of bids.</summary>
    private static async Task<int> Bid(HttpClient bidder, string room, CancellationToken stop)
    {
        var bids = 0;
        do await bidder.Does(room, new { type = "bid", amount = Stages.Pkr(100 + 5 * bids++) });
        while (!stop.IsCancellationRequested);
        return bids;
    }

    private static async Task<string> Opened(HttpClient official)
    {
        using var made = await official.PostAsJsonAsync("/api/rooms", new { kind = "auction", title = new { en = "A block" }, rules = Stages.English() });
        var room = (await made.Json())["id"]!.GetValue<string>();
        await official.Does(room, new { type = "admit", party = "heding", @as = "bidder" });
        await official.Does(room, new { type = "open" });
        return room;
    }

    private static async Task Reachable(RunningCluster cluster, bool may)
    {
        var at = new NpgsqlConnectionStringBuilder(cluster.Owner);
        var (database, postgres) = (at.Database, new NpgsqlConnectionStringBuilder(cluster.Owner) { Database = "postgres" }.ToString());
        await ThrowAwayPostgres.Execute(postgres, $"alter database {database} allow_connections {may}");
        await ThrowAwayPostgres.Execute(postgres, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");
    }

    private static async Task Until(HttpClient client, HttpStatusCode status)
    {
        var patience = Stopwatch.StartNew();
        while ((await client.GetAsync("/health/ready")).StatusCode != status)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"It does not become {status}.");
            await Task.Yield();
        }
    }
}
