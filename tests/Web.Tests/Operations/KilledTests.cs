using System.Net.Http.Json;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Operations;

/// <summary>The real process, killed in the middle of bidding: what was acknowledged is there, and the same id has the same receipt.</summary>
public sealed class KilledTests
{
    [Fact]
    public async Task No_acknowledged_bid_is_lost_by_a_kill()
    {
        var folder = Directory.CreateTempSubdirectory("emining-killed-").FullName;
        var receipts = new Dictionary<Guid, (int Amount, string Receipt)>();
        string room;
        await using (var first = await OwnProcess.Start(folder))
        {
            room = await Opened(first);
            using var clients = new Both(await first.As("heding"), await first.As("beiling"));
            var enough = new TaskCompletionSource();
            var bidding = Task.Run(async () =>
            {
                for (var amount = 100; ; amount += 5)
                {
                    var id = Guid.NewGuid();
                    receipts[id] = (amount, await Bid(clients.For(amount), room, amount, id));
                    if (receipts.Count == 25) enough.SetResult();
                }
            });
            await await Task.WhenAny(enough.Task, bidding);
            first.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => bidding);
        }

        await using var second = await OwnProcess.Start(folder);
        using var again = new Both(await second.As("heding"), await second.As("beiling"));
        foreach (var (id, noted) in receipts) Assert.Equal(noted.Receipt, await Bid(again.For(noted.Amount), room, noted.Amount, id));
        var frames = (await again.For(0).Get($"/api/rooms/{room}/frames"))["frames"]!.AsArray().Select(frame => frame!["head"]!.GetValue<string>()).ToHashSet();
        Assert.All(receipts.Values, noted => Assert.Contains(System.Text.Json.Nodes.JsonNode.Parse(noted.Receipt)!["head"]!.GetValue<string>(), frames));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> Bid(HttpClient client, string room, int amount, Guid id)
    {
        using var answer = await client.Command(room, new { type = "bid", amount = Stages.Pkr(amount) }, id);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task<string> Opened(OwnProcess node)
    {
        using var official = await node.As("official");
        using var made = await official.PostAsJsonAsync("/api/rooms", new { kind = "auction", title = "A block", rules = Stages.English() });
        var room = (await made.Json())["id"]!.GetValue<string>();
        foreach (var party in new[] { "heding", "beiling" }) await official.Does(room, new { type = "admit", party, @as = "bidder" });
        await official.Does(room, new { type = "open" });
        return room;
    }

    /// <summary>Two bidders who take turns.</summary>
    private sealed record Both(HttpClient Even, HttpClient Odd) : IDisposable
    {
        public HttpClient For(int amount) => amount / 5 % 2 == 0 ? Even : Odd;

        public void Dispose()
        {
            Even.Dispose();
            Odd.Dispose();
        }
    }
}
