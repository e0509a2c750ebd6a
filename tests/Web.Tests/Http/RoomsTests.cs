using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;
using EMiningLive.Domain.Chain;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Http;

public sealed class RoomsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task The_same_room_asked_for_twice_is_the_same_room_and_another_under_its_id_is_a_conflict()
    {
        using var official = await App.As("official");
        var room = new { id = "twice", kind = "auction", title = new { en = "Twice" }, rules = Stages.English(closesAt: new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)) };
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var made = await official.PostAsJsonAsync("/api/rooms", room);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            Assert.Equal("twice", (await made.Json())["id"]!.GetValue<string>());
            Assert.Equal("/api/rooms/twice", made.Headers.Location!.ToString());
        }

        Assert.Equal((HttpStatusCode.Conflict, "commandReused"), await official.PostAsJsonAsync("/api/rooms", room with { title = new { en = "Other" } }).Answers());
        using var official2 = await App.As("official2");
        Assert.Equal((HttpStatusCode.Conflict, "commandReused"), await official2.PostAsJsonAsync("/api/rooms", room).Answers());
        Assert.Equal(1, (await official.Get("/api/rooms")).AsArray().Count(line => line!["id"]!.GetValue<string>() == "twice"));
    }

    [Fact]
    public async Task A_company_makes_no_auction()
    {
        using var heding = await App.As("heding");
        Assert.Equal((HttpStatusCode.Forbidden, "notAllowed"), await heding.PostAsJsonAsync("/api/rooms", new { kind = "auction", title = "Mine", rules = Stages.English() }).Answers());
    }

    [Fact]
    public async Task A_company_does_not_learn_from_an_id_whether_there_is_a_room()
    {
        var room = await App.Created(Stages.English());
        using var heding = await App.As("heding");
        async Task<string> Asked(string id)
        {
            using var answer = await heding.PostAsJsonAsync("/api/rooms", new { id, kind = "auction", title = "Mine", rules = Stages.English() });
            return $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        }

        Assert.Equal(await Asked("never-was"), await Asked(room));
        Assert.Contains("notAllowed", await Asked(room));
    }

    [Fact]
    public async Task An_admin_as_such_finds_no_room_though_the_party_is_in_it()
    {
        var room = await App.OpenAuction(["heding"], observers: ["organiser"]);
        using var organiser = await App.As("organiser");
        Assert.Contains(room, (await organiser.Get("/api/rooms")).ToJsonString());
        using var admin = await App.As("admin");
        Assert.Empty((await admin.Get("/api/rooms")).AsArray());
        foreach (var path in (string[])["", "/frames", "/record", "/stream"])
        {
            using var hidden = await admin.GetAsync($"/api/rooms/{room}{path}");
            using var absent = await admin.GetAsync($"/api/rooms/never-was{path}");
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.Equal(await absent.Content.ReadAsStringAsync(), await hidden.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_bid_gets_a_receipt_that_the_record_holds()
    {
        var room = await App.OpenAuction(["heding", "beiling"]);
        using var heding = await App.As("heding");
        var receipt = await heding.Does(room, new { type = "bid", amount = Stages.Pkr(100) });

        var record = await heding.Get($"/api/rooms/{room}/record");
        var frame = record["frames"]!.AsArray().Single(f => f!["seq"]!.GetValue<long>() == receipt["seq"]!.GetValue<long>())!;
        Assert.Equal(receipt["head"]!.GetValue<string>(), frame["head"]!.GetValue<string>());
        Assert.Contains("\"bidPlaced\"", frame["what"]!.GetValue<string>());
        Assert.Equal($"rooms/{room}", record["feed"]!.GetValue<string>());
        AssertChain(record);
    }

    [Fact]
    public async Task Frames_come_in_pages_and_name_the_head()
    {
        var room = await App.OpenAuction(["heding"]);
        using var heding = await App.As("heding");
        var all = await heding.Get($"/api/rooms/{room}/frames");
        var page = await heding.Get($"/api/rooms/{room}/frames?after=1&limit=2");
        Assert.Equal([2L, 3L], page["frames"]!.AsArray().Select(f => f!["seq"]!.GetValue<long>()));
        Assert.Equal(all["version"]!.GetValue<long>(), page["version"]!.GetValue<long>());
        Assert.Equal(all["head"]!.GetValue<string>(), page["head"]!.GetValue<string>());
        Assert.Empty((await heding.Get($"/api/rooms/{room}/frames?after=100000"))["frames"]!.AsArray());
    }

    [Theory]
    [InlineData("?after=-1", "after")]
    [InlineData("?after=x", "after")]
    [InlineData("?after=1.5", "after")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=1001", "limit")]
    public async Task A_query_that_does_not_fit_names_its_parameter(string query, string field)
    {
        var room = await App.OpenAuction(["heding"]);
        using var heding = await App.As("heding");
        using var answer = await heding.GetAsync($"/api/rooms/{room}/frames{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(field, (await answer.Json())["refusal"]!["field"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/frames")]
    [InlineData("/frames?after=x")]
    [InlineData("/record")]
    public async Task A_room_that_one_may_not_see_answers_as_one_that_never_was(string path)
    {
        var room = await App.OpenAuction(["heding"]);
        using var beiling = await App.As("beiling");
        using var hidden = await beiling.GetAsync($"/api/rooms/{room}{path}");
        using var absent = await beiling.GetAsync($"/api/rooms/never-was{path}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal(await absent.Content.ReadAsStringAsync(), await hidden.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"id":"0198f3a0-0000-7000-8000-000000000001","type":"open"}""")]
    [InlineData("""{"id":"x","type":"nonsense"}""")]
    [InlineData("""{"id":"0198f3a0-0000-7000-8000-000000000001","type":"appoint","person":"nobody","as":"lead"}""")]
    public async Task To_a_stranger_a_room_is_not_there_whatever_is_wrong_with_the_command(string body)
    {
        var room = await App.OpenAuction(["heding"]);
        using var beiling = await App.As("beiling");
        Assert.Equal((HttpStatusCode.NotFound, "notFound"), await beiling.PostAsync($"/api/rooms/{room}/commands", Json(body)).Answers());
    }

    [Fact]
    public async Task The_same_command_again_has_the_same_receipt_and_one_effect()
    {
        var room = await App.OpenAuction(["heding", "beiling"]);
        using var heding = await App.As("heding");
        var id = Guid.NewGuid();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await (await heding.Command(room, new { type = "bid", amount = Stages.Pkr(100) }, id)).Content.ReadAsStringAsync()));
        Assert.Single(answers.Distinct());
        Assert.Equal(1, (await heding.Get($"/api/rooms/{room}"))["auction"]!["bids"]!.GetValue<long>());
        Assert.Equal((HttpStatusCode.Conflict, "commandReused"), await heding.Command(room, new { type = "bid", amount = Stages.Pkr(105) }, id).Answers());
    }

    [Fact]
    public async Task Every_no_has_its_status()
    {
        var room = await App.OpenAuction(["heding", "beiling"], observers: ["observer"]);
        using var heding = await App.As("heding");
        using var observer = await App.As("observer");
        Assert.Equal((HttpStatusCode.Forbidden, "notAllowed"), await observer.Command(room, new { type = "bid", amount = Stages.Pkr(100) }).Answers());
        Assert.Equal((HttpStatusCode.Forbidden, "notAllowed"), await heding.Command(room, new { type = "pause", reason = "because" }).Answers());
        Assert.Equal((HttpStatusCode.Conflict, "wrongCurrency"), await heding.Command(room, new { type = "bid", amount = new { amount = "100.00", currency = "USD" } }).Answers());
        Assert.Equal((HttpStatusCode.Conflict, "tooLow"), await heding.Command(room, new { type = "bid", amount = Stages.Pkr(99) }).Answers());
        Assert.Equal((HttpStatusCode.Conflict, "offStep"), await heding.Command(room, new { type = "bid", amount = Stages.Pkr(101) }).Answers());
        using var official = await App.As("official");
        await official.Does(room, new { type = "cancel", reason = "The end of the test" });
        Assert.Equal((HttpStatusCode.Conflict, "closed"), await heding.Command(room, new { type = "bid", amount = Stages.Pkr(100) }).Answers());
        var draft = await App.Created(Stages.English());
        await official.Does(draft, new { type = "admit", party = "heding", @as = "bidder" });
        Assert.Equal((HttpStatusCode.Conflict, "notOpen"), await heding.Command(draft, new { type = "bid", amount = Stages.Pkr(100) }).Answers());
    }

    [Fact]
    public async Task One_appoints_ones_own_people_alone()
    {
        var room = await App.OpenAuction(["heding", "beiling"]);
        using var heding = await App.As("heding");
        using var answer = await heding.Command(room, new { type = "appoint", person = "beiling", @as = "lead" });
        Assert.Equal("person", (await answer.Json())["refusal"]!["field"]!.GetValue<string>());
        await heding.Does(room, new { type = "appoint", person = "heding", @as = "lead" });
    }

    [Fact]
    public async Task Bodies_of_another_kind_or_size_and_paths_that_are_none_are_problem_documents()
    {
        using var heding = await App.As("heding");
        async Task Is(HttpStatusCode status, Task<HttpResponseMessage> asked)
        {
            using var answer = await asked;
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.NotNull((await answer.Json())["refusal"]);
        }

        await Is(HttpStatusCode.UnsupportedMediaType, heding.PostAsync("/api/rooms/a/commands", new StringContent("{}", Encoding.UTF8, "text/plain")));
        await Is(HttpStatusCode.RequestEntityTooLarge, heding.PostAsync("/api/rooms/a/commands", Json($$"""{"id":"{{new string('x', 300_000)}}"}""")));
        await Is(HttpStatusCode.BadRequest, heding.PostAsync("/api/rooms", Json("{")));
        await Is(HttpStatusCode.NotFound, heding.GetAsync("/api/no/such/path"));
        await Is(HttpStatusCode.NotFound, heding.GetAsync("/hubs/other"));
        await Is(HttpStatusCode.NotFound, heding.GetAsync("/api/rooms/NOT-AN-ID"));
    }

    [Fact]
    public async Task The_longest_valid_commands_pass_however_they_are_escaped()
    {
        var text = string.Concat(Enumerable.Repeat("\\ud83d\\ude00", 4_000));
        var languages = $$"""{"en":"{{text}}","zh":"{{text}}","ur":"{{text}}"}""";
        var rules = $$"""{"currency":"PKR","start":"100.00","closesAt":"2030-01-01T00:00:00.000Z"}""";
        using var official = await App.As("official");
        using var made = await official.PostAsync("/api/rooms", Json($$"""{"id":"longest","kind":"auction","title":{{languages}},"project":"{{text}}","rules":{{rules}} }"""));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var cancelled = await official.PostAsync("/api/rooms/longest/commands", Json($$"""{"id":"{{Guid.NewGuid()}}","type":"cancel","reason":{{languages}} }"""));
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static void AssertChain(JsonNode record)
    {
        var head = HashChain.Start(new FeedId(record["feed"]!.GetValue<string>()));
        foreach (var frame in record["frames"]!.AsArray())
        {
            Assert.True(InstantConverter.TryParse(frame!["at"]!.GetValue<string>(), out var at));
            head = HashChain.Next(head, frame["seq"]!.GetValue<long>(), at, Bytes(frame, "whoHash"), Bytes(frame, "whatHash"));
            Assert.Equal(head, Bytes(frame, "head"));
            if (frame["what"] is { } what) Assert.Equal(Bytes(frame, "whatHash"), HashChain.Part(Bytes(frame, "whatSalt"), Encoding.UTF8.GetBytes(what.GetValue<string>())));
        }

        Assert.Equal(head, Convert.FromBase64String(record["head"]!.GetValue<string>()));
    }

    private static byte[] Bytes(JsonNode frame, string name) => Convert.FromBase64String(frame[name]!.GetValue<string>());
}
