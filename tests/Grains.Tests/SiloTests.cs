using System.Net;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Grains.Tests.Kit;
using EMiningLive.Silo;
using EMiningLive.Silo.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static EMiningLive.Grains.Tests.Kit.Auction;

namespace EMiningLive.Grains.Tests;

/// <summary>Processes: alone, several on one machine, several of one cluster.</summary>
public sealed class SiloTests(SqliteStores files, PostgresStores servers) : IClassFixture<SqliteStores>, IClassFixture<PostgresStores>
{
    [Fact]
    public async Task A_silo_says_that_it_lives_and_is_ready()
    {
        await using var silo = await Web(await files.New());
        using var client = new HttpClient { BaseAddress = new Uri(silo.Urls.Single()) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        Assert.Equal("Healthy", await client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Several_can_run_on_one_machine()
    {
        await using var one = await TestHost.Start(await files.New());
        await using var two = await TestHost.Start(await files.New());
        var auction = await Auction.Open(one, TimeSpan.FromHours(1));
        Assert.Null(await two.Room(auction.Id).View(Official));
    }

    [Fact]
    public async Task A_room_of_a_silo_that_stops_goes_on_at_another_and_clients_do_not_notice()
    {
        var store = await servers.New();
        await using var stays = await TestHost.Start(store);
        using var client = await Client(store);
        var (auctions, id) = (new List<Auction>(), NewId());
        await using (var leaves = await TestHost.Start(store))
        {
            for (var i = 0; i < 6; i++) auctions.Add(await Auction.Open(leaves, TimeSpan.FromHours(1)));
            foreach (var auction in auctions) Assert.IsType<Receipt>(await Ask(auction, new Bid(Usd(100)), id));
        }

        foreach (var auction in auctions)
        {
            Assert.IsType<Receipt>(await Ask(auction, new Bid(Usd(100)), id));
            Assert.IsType<Receipt>(await Ask(auction, new Bid(Usd(110)), NewId()));
            Assert.Equal(2, (await auction.History(stays)).Count(entry => entry.What is BidPlaced));
        }

        Task<Answer> Ask(Auction auction, RoomCommand command, CommandId commandId) =>
            client.Services.GetRequiredService<IGrainFactory>().GetGrain<IRoomGrain>(auction.Id).Submit(Heding, commandId, command);
    }

    private static async Task<WebApplication> Web(Dictionary<string, string?> store)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration.AddInMemoryCollection(store);
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        builder.AddSilo();
        var app = builder.Build();
        app.UseRouting();
        app.MapHealth();
        await app.StartAsync();
        return app;
    }

    private static async Task<IHost> Client(Dictionary<string, string?> store)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(store);
        builder.AddSiloClient();
        var client = builder.Build();
        await client.StartAsync();
        return client;
    }
}
