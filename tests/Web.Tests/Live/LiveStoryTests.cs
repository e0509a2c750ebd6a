using System.Net.Http.Json;
using System.Text.Json;

namespace EMiningLive.Web.Tests.Live;

/// <summary>A room, watched from all sides at once through every way there is.</summary>
[Collection(nameof(LiveApps))]
public sealed class LiveStoryTests(LiveApps apps)
{
    private readonly LiveApp app = apps.App;

    [Fact]
    public async Task A_bid_shows_on_every_side_and_each_side_verifies()
    {
        var room = await app.Auction(anonymous: true, "heding", "beiling");
        await using var heding = await HubClient.Connect(app, "heding");
        await using var beiling = await HubClient.Connect(app, "beiling", messagePack: true);
        await using var host = await HubClient.Connect(app, "official");
        await using var observer = await HubClient.Connect(app, "observer", messagePack: true);
        (HubClient Client, string Account)[] all = [(heding, "heding"), (beiling, "beiling"), (host, "official"), (observer, "observer")];
        var watched = new List<IReadOnlyList<JsonElement>>();
        foreach (var (client, _) in all) watched.Add([.. (await client.Watch(room)).GetProperty("frames").EnumerateArray()]);

        var receipt = await heding.Submit(room, Asks.Bid(1000));
        var seq = receipt.GetProperty("receipt").GetProperty("seq").GetInt64();
        for (var i = 0; i < all.Length; i++)
        {
            await all[i].Client.UntilSeq(seq);
            IReadOnlyList<JsonElement> hub = [.. watched[i], .. all[i].Client.Frames];
            Chains.Verify(room, hub);
            Assert.Equal(receipt.GetProperty("receipt").GetProperty("head").GetString(), hub[(int)seq - 1].GetProperty("head").GetString());
            await SameOnEveryWay(room, all[i].Account, hub);
        }
    }

    [Fact]
    public async Task Nothing_is_missed_and_nothing_comes_twice_while_two_hundred_commands_are_sent_at_once()
    {
        var room = await app.Auction(anonymous: false, "heding", "beiling");
        await using var early = await HubClient.Connect(app, "observer");
        var before = await early.Watch(room);
        using var heding = await app.Http("heding");
        using var beiling = await app.Http("beiling");
        // How many bids are accepted depends on the order in which they arrive; what is said is always taken.
        var sent = Enumerable.Range(0, 200).Select(async i =>
            await (i % 2 == 0 ? heding : beiling).PostAsJsonAsync($"/api/rooms/{room}/commands", i % 4 < 2 ? Asks.Bid(1000 + i) : Asks.Say($"{i}"))).ToArray();
        var joining = Enumerable.Range(0, 8).Select(async i =>
        {
            await sent[i * 20];
            var client = await HubClient.Connect(app, "official", messagePack: i % 2 == 0);
            return (Client: client, Answer: await client.Watch(room));
        }).ToArray();
        await Task.WhenAll(sent);
        var watchers = await Task.WhenAll(joining);
        await early.Submit(room, Asks.Say("x"));
        var record = await Record(room, "official");
        var version = record[^1].GetProperty("seq").GetInt64();
        Assert.True(version > 100);
        foreach (var (client, answer) in watchers.Append((early, before)))
        {
            Assert.False(answer.GetProperty("more").GetBoolean());
            if (answer.GetProperty("version").GetInt64() < version) await client.UntilSeq(version);
            IReadOnlyList<JsonElement> seen = [.. answer.GetProperty("frames").EnumerateArray(), .. client.Frames];
            Chains.Verify(room, seen);
            Assert.Equal(version, seen.Count);
        }

        foreach (var (client, _) in watchers) await client.DisposeAsync();
    }

    [Fact]
    public async Task What_is_sealed_reaches_nobody_else_on_any_way()
    {
        const string secret = "PLANTED-7f3a", limit = "7654321.00";
        var room = await app.Auction(anonymous: true, "heding", "beiling");
        string[] others = ["beiling", "official", "observer"];
        var clients = new List<HubClient>();
        foreach (var other in others) clients.Add(await HubClient.Connect(app, other));
        foreach (var client in clients) await client.Watch(room);
        await using var heding = await HubClient.Connect(app, "heding");
        await heding.Watch(room);
        await heding.Submit(room, Asks.Say(secret, to: "party"));
        await heding.Invoke("Signal", $"rooms/{room}", new { kind = "typing", to = "party" });
        var bid = new { type = "bid", amount = new { amount = "1000.00", currency = "USD" }, upTo = new { amount = limit, currency = "USD" } };
        var seq = (await heding.Submit(room, Asks.WithId(bid))).GetProperty("receipt").GetProperty("seq").GetInt64();
        await heding.UntilSeq(seq);
        Assert.Contains(heding.Frames, frame => frame.ToString().Contains(secret));
        for (var i = 0; i < others.Length; i++)
        {
            await clients[i].UntilSeq(seq);
            using var http = await app.Http(others[i]);
            var all = string.Concat(clients[i].All.Select(one => one.Value.ToString()))
                + await http.GetStringAsync($"/api/rooms/{room}/record") + await http.GetStringAsync($"/api/rooms/{room}");
            Assert.DoesNotContain(secret, all);
            Assert.DoesNotContain(limit, all);
            if (others[i] != "official") Assert.DoesNotContain("heding", all);
            await clients[i].DisposeAsync();
        }
    }

    [Fact]
    public async Task A_competitor_is_told_the_same_whether_another_bidder_is_there_or_not()
    {
        var room = await app.Auction(anonymous: true, "heding", "beiling");
        await using var host = await HubClient.Connect(app, "official");
        await host.Watch(room);
        var alone = await Listen(room);
        await using var heding = await HubClient.Connect(app, "heding");
        await heding.Watch(room);
        await host.Until(all => all.Any(one => one.Method == "Presence" && one.Value.ToString().Contains("heding")));
        await heding.Invoke("Signal", $"rooms/{room}", new { kind = "typing", to = "room" });
        await host.Until(all => all.Any(one => one.Method == "Signals"));
        var together = await Listen(room, async () => await heding.Invoke("Signal", $"rooms/{room}", new { kind = "typing", to = "room" }));
        Assert.Equal(alone, together);
    }

    [Fact]
    public async Task The_same_command_a_hundred_times_at_once_is_one_entry_and_a_hundred_equal_answers()
    {
        var room = await app.Auction(anonymous: false, "heding", "beiling");
        var clients = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => HubClient.Connect(app, "heding")));
        var command = Asks.Bid(1000, Guid.NewGuid());
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => clients[i % 10].Submit(room, command)));
        Assert.Single(answers.Select(answer => answer.ToString()).Distinct());
        Assert.Single(await Record(room, "heding"), frame => frame.GetProperty("what").GetString()?.Contains("bidPlaced") == true);
        foreach (var client in clients) await client.DisposeAsync();
    }

    [Fact]
    public async Task The_stream_goes_on_after_the_last_event_that_its_reader_has()
    {
        var room = await app.Auction(anonymous: false, "heding", "beiling");
        await using var second = await EventStreamClient.Open(app, "observer", room, "?after=0", last: "3");
        Assert.Equal(4, (await second.FramesUntil(4))[0].GetProperty("seq").GetInt64());
        await using var now = await EventStreamClient.Open(app, "observer", room);
        var version = (await Record(room, "observer")).Count;
        await app.Command("official", room, new { type = "say", text = "hello", lang = "en", to = "room" });
        Assert.Equal(version + 1, (await now.FramesUntil(version + 1))[0].GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task The_stream_reads_a_long_history_without_a_gap_and_then_goes_live()
    {
        var room = await app.Auction(anonymous: false, "heding", "beiling");
        using var official = await app.Http("official");
        await Task.WhenAll(Enumerable.Range(0, 700).Select(i => LiveApp.Command(official, room, new { type = "say", text = $"{i}", lang = "en", to = "room" })));
        await using var stream = await EventStreamClient.Open(app, "observer", room, "?after=0");
        var history = (await Record(room, "observer")).Count;
        var read = (await stream.FramesUntil(history)).ToList();
        await LiveApp.Command(official, room, new { type = "say", text = "live", lang = "en", to = "room" });
        read.AddRange(await stream.FramesUntil(history + 1));
        Chains.Verify(room, read);
        await using var hub = await HubClient.Connect(app, "observer");
        var answer = await hub.Watch(room);
        Assert.True(answer.GetProperty("more").GetBoolean());
        Assert.Equal(history + 1, answer.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task A_heartbeat_is_not_behind_what_was_told_before_it()
    {
        var room = await app.Auction(anonymous: false, "heding");
        await using var client = await HubClient.Connect(app, "heding");
        await client.Watch(room);
        while (client.All.Count(IsBeat) < 3)
        {
            await client.Submit(room, Asks.Say("x"));
            await Task.Delay(100);
        }

        var told = 0L;
        foreach (var one in client.All)
        {
            if (one.Method == "Frames") told = one.Value.EnumerateArray().Last().GetProperty("seq").GetInt64();
            if (told > 0 && IsBeat(one)) Assert.InRange(one.Value.GetProperty($"rooms/{room}").GetProperty("version").GetInt64(), told - 2, told + 2);
        }

        static bool IsBeat(HubClient.Told one) => one.Method == "Heartbeat" && one.Value.EnumerateObject().Any();
    }

    [Fact]
    public async Task A_heartbeat_says_the_committed_head_and_the_time()
    {
        var room = await app.Auction(anonymous: false, "heding", "beiling");
        await using var client = await HubClient.Connect(app, "observer");
        var answer = await client.Watch(room);
        await client.Until(all => all.Any(one => one.Method == "Heartbeat" && one.Value.TryGetProperty($"rooms/{room}", out _)));
        var beat = client.All.Last(one => one.Method == "Heartbeat").Value.GetProperty($"rooms/{room}");
        Assert.Equal(answer.GetProperty("version").GetInt64(), beat.GetProperty("version").GetInt64());
        Assert.Equal(answer.GetProperty("head").GetString(), beat.GetProperty("head").GetString());
        Assert.EndsWith("Z", beat.GetProperty("now").GetString());
    }

    /// <summary>
    /// All that a competitor is told from its coming on, times aside. The first heartbeat answers its coming and the second may
    /// follow at once: only between the second and the third does a whole period pass, in which it is told who is there.
    /// </summary>
    private async Task<string> Listen(string room, Func<Task>? meanwhile = null)
    {
        await using var beiling = await HubClient.Connect(app, "beiling");
        var answer = await beiling.Watch(room);
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        await beiling.Until(all => all.Count(one => one.Method == "Heartbeat" && one.Value.EnumerateObject().Any()) >= 3);
        var said = beiling.All.Where(one => one.Method != "Heartbeat").Select(one => $"{one.Method} {one.Value}");
        var heads = beiling.All.Where(one => one.Method == "Heartbeat").SelectMany(one => one.Value.EnumerateObject())
            .Select(feed => $"{feed.Name} {feed.Value.GetProperty("version")} {feed.Value.GetProperty("head")}").Distinct();
        return string.Join('\n', [$"{answer}", .. said, .. heads]);
    }

    private async Task SameOnEveryWay(string room, string account, IReadOnlyList<JsonElement> hub)
    {
        Chains.Same(hub, await Record(room, account));
        using var http = await app.Http(account);
        var page = await http.GetFromJsonAsync<JsonElement>($"/api/rooms/{room}/frames?after=0");
        Chains.Same(hub, [.. page.GetProperty("frames").EnumerateArray()]);
        await using var stream = await EventStreamClient.Open(app, account, room, "?after=0");
        Chains.Same(hub, await stream.FramesUntil(hub.Count));
    }

    private async Task<IReadOnlyList<JsonElement>> Record(string room, string account)
    {
        using var http = await app.Http(account);
        var record = await http.GetFromJsonAsync<JsonElement>($"/api/rooms/{room}/record");
        return [.. record.GetProperty("frames").EnumerateArray()];
    }
}
