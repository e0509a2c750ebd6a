using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Cluster.Tests.Kit;
using Microsoft.AspNetCore.SignalR.Client;

namespace EMiningLive.Cluster.Tests.Rights;

/// <summary>A backup is whole: what was sealed can be opened elsewhere. And an older one is noticed by those who know more.</summary>
[Collection(SharedSide.Name)]
public sealed class BackupTests(Elsewhere elsewhere) : IClassFixture<Elsewhere>
{
    [Fact]
    public async Task A_backup_restored_elsewhere_opens_its_sealed_offers()
    {
        var (host, api, room) = (elsewhere.Host, elsewhere.Api, elsewhere.Sealed);
        // A copy of the table alone tells nobody what was offered.
        Assert.DoesNotContain(await Verdict.Journal(host.Database, room), entry => entry.What.Contains("\"offerSealed\"", StringComparison.Ordinal));
        await api.Does("official2", room, new { type = "openOffers" });
        var offers = (await api.Get("observer", $"/api/rooms/{room}"))["auction"]!["offers"]!.AsArray();
        Assert.Equal(["104.00", "103.00", "102.00", "101.00", "100.00"], offers.Select(offer => offer!["amount"]!["amount"]!.GetValue<string>()));
        var judged = await Verdict.Hold(host, api, new Driver(api, room), []);
        Results.Say("backup restored elsewhere", $"five sealed offers opened there; {judged.Version} entries, every record verifies");
    }

    [Fact]
    public async Task A_database_that_was_set_back_is_told_to_whoever_knows_more()
    {
        var (host, api) = (elsewhere.Host, elsewhere.Api);
        var driver = new Driver(api, await api.Auction());
        for (var i = 0; i < 4; i++) await driver.One(i);
        var file = elsewhere.NewFile();
        await Backups.Dump(host.Server, host.DatabaseName, file);
        var old = (await Verdict.Journal(host.Database, driver.Room))[^1];
        for (var i = 0; i < 4; i++) await driver.One(i);
        var known = (await Verdict.Journal(host.Database, driver.Room))[^1];

        foreach (var node in host.All) await node.Kill();
        await Backups.Restore(host.Server, host.DatabaseName, file);
        await host.Heal();

        await using var hub = Hubs.Build(host.Webs[0].Address, await api.Token("heding"));
        await hub.StartAsync();
        var refusal = await Refusal(() => hub.InvokeAsync<JsonElement>("Watch", $"rooms/{driver.Room}", known.Seq));
        Assert.Equal(("diverged", old.Seq, old.Head), Said(refusal));
        using var stream = await api.Send(HttpMethod.Get, $"/api/rooms/{driver.Room}/stream?after={known.Seq}", await api.Token("heding"));
        Assert.Equal("diverged", JsonNode.Parse(await stream.Content.ReadAsStringAsync())!["refusal"]!["type"]!.GetValue<string>());
        Results.Say("database set back", $"who knows {known.Seq} entries of {old.Seq} is answered diverged, on the hub and on the stream");
    }

    /// <summary>A cluster that has just come back may say "unavailable" once or twice; whoever asks then asks again.</summary>
    private static async Task<JsonElement> Refusal(Func<Task<JsonElement>> ask)
    {
        for (var tries = 0; ; tries++)
        {
            var refusal = (await ask()).GetProperty("refusal");
            if (refusal.GetProperty("type").GetString() != "unavailable" || tries == 20) return refusal;
            await Task.Delay(500);
        }
    }

    private static (string?, long, string?) Said(JsonElement refusal) =>
        (refusal.GetProperty("type").GetString(), refusal.GetProperty("version").GetInt64(), refusal.GetProperty("head").GetString());
}
