using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
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
        await using (var first = await Node.Start(folder))
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

        await using var second = await Node.Start(folder);
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

    private static async Task<string> Opened(Node node)
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

    /// <summary>The program as its own process.</summary>
    private sealed class Node(Process process, Uri address) : IAsyncDisposable
    {
        public static async Task<Node> Start(string folder)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            var start = new ProcessStartInfo("dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "EMiningLive.Web.dll"), "--environment", "Development", "--urls", address.ToString(),
                "--Data:Directory", folder, "--Rehearsal", "false", "--DemoRooms", "false", "--Limits:CommandsPerSecond", "10000", "--Limits:CommandBurst", "10000",
            ]) { RedirectStandardOutput = true };
            var process = Process.Start(start)!;
            while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Application started", StringComparison.Ordinal)) { }
            Assert.False(process.HasExited, "The program did not start.");
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, address);
        }

        public async Task<HttpClient> As(string account)
        {
            var client = new HttpClient { BaseAddress = address };
            using var login = await client.PostAsJsonAsync("/api/auth/login", new { email = RunningApp.EmailOf(account), password = RunningApp.Password });
            Assert.Equal(HttpStatusCode.OK, login.StatusCode);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await login.Json())["accessToken"]!.GetValue<string>());
            return client;
        }

        /// <summary>SIGKILL: nothing is flushed, nothing is said.</summary>
        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public ValueTask DisposeAsync()
        {
            if (!process.HasExited) Kill();
            process.Dispose();
            return ValueTask.CompletedTask;
        }

        private static int FreePort()
        {
            using var socket = new TcpListener(IPAddress.Loopback, 0);
            socket.Start();
            return ((IPEndPoint)socket.LocalEndpoint).Port;
        }
    }
}
