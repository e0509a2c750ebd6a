using System.Diagnostics;
using EMiningLive.Cluster.Tests.Kit;

namespace EMiningLive.Cluster.Tests.Faults;

/// <summary>Every room is active twice, in two clusters that do not know of each other, on one journal.</summary>
[Collection(OwnSide.Name)]
public sealed class TwoActivationsTests(Twins twins) : IClassFixture<Twins>
{
    private static readonly int Rounds = Size.Of(100, 1000);

    [Fact]
    public async Task Two_activations_of_a_room_write_one_history()
    {
        var api = twins.Api;
        var driver = new Driver(api, await api.Auction());
        await using var audience = await Audience.Of(api, driver.Room, hubs: 4, streams: 4);
        // Bidder 0 and 2 (1 and 3) come in by different web nodes, so by different clusters.
        for (var round = 0; round < Rounds; round++)
            await Task.WhenAll(driver.One(0, round % 3 == 0), driver.One(2), driver.One(1), driver.One(3, round % 3 == 1));
        var judged = await Verdict.Hold(twins.Host, api, driver, audience.All);
        var twice = driver.History.Count(operation => operation.Tries > 1);
        Results.Say(
            "two activations",
            $"{Rounds} rounds of four at once: {judged}; {twice} commands met the fence and were sent again; {audience.Gaps} gaps on the way, all filled");
        Assert.True(twice > 0, "The two never met.");
    }

    [Fact]
    public async Task Doubled_missed_and_late_reminders_close_a_room_once()
    {
        var rooms = new List<string>();
        for (var i = 0; i < Size.Of(6, 60); i++) rooms.Add(await twins.Api.Auction(closesInSeconds: Size.Of(15, 90), quietSeconds: 5));
        // Active in both clusters: both will wind their alarms.
        foreach (var room in rooms) for (var web = 0; web < 2; web++) await twins.Api.Get("official", $"/api/rooms/{room}", web);
        // A third of the reminders is lost, a third comes at once and again and again.
        await Mishap(twins.Host.Database, rooms.Where((_, i) => i % 3 == 0), "delete from orleansreminderstable");
        await Mishap(twins.Host.Database, rooms.Where((_, i) => i % 3 == 1), "update orleansreminderstable set starttime = now() - interval '1 minute'");
        foreach (var room in rooms) await Closed(room);
        foreach (var room in rooms)
        {
            var journal = await Verdict.Journal(twins.Host.Database, room);
            Assert.Single(journal, entry => entry.What.Contains("\"auctionClosed\"", StringComparison.Ordinal));
            Assert.Empty(Checker.Check([], journal));
        }

        Results.Say("reminders missed, late, doubled", $"{rooms.Count} rooms active twice: each closed once");
    }

    private async Task Closed(string room)
    {
        var patience = Stopwatch.StartNew();
        while ((await Verdict.Journal(twins.Host.Database, room)).All(entry => !entry.What.Contains("\"auctionClosed\"", StringComparison.Ordinal)))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(180), $"{room} did not close.\n{twins.Host.Logs()}");
            await Task.Delay(200);
        }
    }

    private static Task Mishap(string database, IEnumerable<string> rooms, string what) =>
        EMiningLive.Tests.ThrowAwayPostgres.Execute(database, $"{what} where {string.Join(" or ", rooms.Select(room => $"grainid like '%{room}%'"))}");
}
