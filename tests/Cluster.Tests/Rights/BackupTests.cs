using System.Text.Json.Nodes;
using EMiningLive.Cluster.Tests.Kit;
using Microsoft.AspNetCore.SignalR.Client;
using System.Text.Json;

namespace EMiningLive.Cluster.Tests.Rights;

/// <summary>A backup is whole: what was sealed can be opened elsewhere. And an older one is noticed by those who know more.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_restored_elsewhere_opens_its_sealed_offers()
    {
        var file = Path.GetTempFileName();
        string room;
        await using (var host = await ClusterHost.Start(new(1, 1)))
        {
            using var api = new Api([host.Webs[0].Address]);
            room = await Sealed(api);
            if (Programs.IsRoot) await Programs.Run("chmod", "666", file);
            await Backups.Dump(host.Server, host.DatabaseName, file);
            // A copy of the table alone tells nobody what was offered.
            Assert.DoesNotContain(await Verdict.Journal(host.Database, room), entry => entry.What.Contains("\"offerSealed\"", StringComparison.Ordinal));
        }

        var server = await PostgresServer.Start();
        await using var elsewhere = await ClusterHost.Start(new(1, 1) { Restore = (at, database) => Backups.Restore(at, database, file) }, server);
        using var there = new Api([elsewhere.Webs[0].Address]);
        await there.Does("official2", room, new { type = "openOffers" });
        var offers = (await there.Get("observer", $"/api/rooms/{room}"))["auction"]!["offers"]!.AsArray();
        Assert.Equal(["104.00", "103.00", "102.00", "101.00", "100.00"], offers.Select(offer => offer!["amount"]!["amount"]!.GetValue<string>()));
        var judged = await Verdict.Hold(elsewhere, there, new Driver(there, room), []);
        File.Delete(file);
        Results.Say("backup restored elsewhere", $"five sealed offers opened there; {judged.Version} entries, every record verifies");
    }

    [Fact]
    public async Task A_database_that_was_set_back_is_told_to_whoever_knows_more()
    {
        var file = Path.GetTempFileName();
        if (Programs.IsRoot) await Programs.Run("chmod", "666", file);
        await using var host = await ClusterHost.Start(new(1, 1));
        using var api = new Api([host.Webs[0].Address]);
        var driver = new Driver(api, await api.Auction());
        for (var i = 0; i < 4; i++) await driver.One(i);
        await Backups.Dump(host.Server, host.DatabaseName, file);
        var old = (await Verdict.Journal(host.Database, driver.Room))[^1];
        for (var i = 0; i < 4; i++) await driver.One(i);
        var known = (await Verdict.Journal(host.Database, driver.Room))[^1];

        foreach (var node in host.All) await node.Kill();
        await Backups.Restore(host.Server, host.DatabaseName, file);
        await host.Heal();
        File.Delete(file);

        await using var hub = Hubs.Build(host.Webs[0].Address, await api.Token("heding"));
        await hub.StartAsync();
        var refusal = (await hub.InvokeAsync<JsonElement>("Watch", $"rooms/{driver.Room}", known.Seq)).GetProperty("refusal");
        Assert.Equal(("diverged", old.Seq, old.Head), (refusal.GetProperty("type").GetString(), refusal.GetProperty("version").GetInt64(), refusal.GetProperty("head").GetString()));
        var stream = await api.Send(HttpMethod.Get, $"/api/rooms/{driver.Room}/stream?after={known.Seq}", await api.Token("heding"));
        Assert.Equal("diverged", JsonNode.Parse(await stream.Content.ReadAsStringAsync())!["refusal"]!["type"]!.GetValue<string>());
        Results.Say("database set back", $"who knows {known.Seq} entries of {old.Seq} is answered diverged, on the hub and on the stream");
    }

    /// <summary>Five offers of 100 to 104, due, and one official has asked to open them.</summary>
    private static async Task<string> Sealed(Api api)
    {
        var due = DateTimeOffset.UtcNow.AddSeconds(12);
        var room = await api.Draft(more: new { preset = "twoStage", closesAt = (string?)null, quietSeconds = 60, offersDueAt = Api.Wire(due), ascendingSeconds = 3600 });
        await api.Does("official", room, new { type = "open" });
        for (var i = 0; i < Companies.All.Length; i++)
            await api.Does(Companies.All[i], room, new { type = "sealOffer", amount = new { amount = $"{100 + i}.00", currency = "USD" } });
        while (DateTimeOffset.UtcNow <= due) await Task.Delay(100);
        await api.Does("official", room, new { type = "openOffers" });
        return room;
    }
}
