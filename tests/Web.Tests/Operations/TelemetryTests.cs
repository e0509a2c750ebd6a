using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Web.Tests.Kit;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace EMiningLive.Web.Tests.Operations;

/// <summary>What leaves the process for those who watch over it: enough to find what is slow, nothing of what is sealed.</summary>
public sealed class TelemetryTests
{
    private const string Signals = "traces metrics logs";

    [Fact]
    public async Task A_collector_learns_how_it_goes_and_nothing_of_what_is_sealed()
    {
        await using var collector = await Collector.Start();
        var secrets = new HashSet<string> { RunningApp.Password, "734512345", "612398745", "845123765", "whisper-49152" };
        await using (var app = await Start(collector))
        {
            await Auction(app, secrets);
            await SealedOffer(app, secrets);
        }

        foreach (var name in new[] { "ledger.submit", "journal.commit", "POST /api/rooms/{id}/commands", "emining.refusal", "notOpen" })
            Assert.Contains(name, collector.All("traces"), StringComparison.Ordinal);
        foreach (var name in Measured) Assert.Contains(name, collector.All("metrics"), StringComparison.Ordinal);
        Assert.Contains("Application started", collector.All("logs"), StringComparison.Ordinal);
        Assert.True(secrets.Count > 20);
        foreach (var signal in Signals.Split(' ')) Assert.DoesNotContain(secrets, secret => collector.All(signal).Contains(secret, StringComparison.Ordinal));
        Assert.DoesNotContain("a browser that tells", collector.All("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bid_is_one_trace_from_the_request_to_the_commit_that_it_shared()
    {
        using var spans = new Spans();
        await using var collector = await Collector.Start();
        await using var app = await Start(collector);
        var room = await app.OpenAuction(["heding"]);
        using var heding = await app.As("heding");
        await heding.Does(room, new { type = "bid", amount = Stages.Pkr(100) });

        // Created, admitted, opened, numbered: the bid is the fifth entry. Others run in this process too, so each span is named exactly.
        var submit = await spans.Ended(span => span.OperationName == "ledger.submit" && $"rooms/{room}".Equals(span.GetTagItem("emining.feed")) && span.GetTagItem("emining.seq") is 5L);
        await spans.Ended(span => span.OperationName == "Microsoft.AspNetCore.Hosting.HttpRequestIn" && span.TraceId == submit.TraceId);
        var commit = await spans.Ended(span => span.OperationName == "journal.commit" && submit.Links.Any(link => link.Context.SpanId == span.SpanId));
        Assert.Contains(commit.Links, link => link.Context.SpanId == submit.SpanId);
    }

    [Fact]
    public async Task The_dashboard_is_for_administrators_where_it_is_switched_on()
    {
        await using var app = await RunningApp.Start("--Dashboard", "true");
        using var nobody = app.Nobody();
        using var official = await app.As("official");
        using var admin = await app.As("admin");
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/operations/dashboard/")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await official.GetAsync("/operations/dashboard/DashboardCounters")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/operations/dashboard/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/operations/dashboard/DashboardCounters")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/operations/dashboard/GrainState?grainId=x&grainType=y")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/operations/dashboard/Trace")).StatusCode);
    }

    private static readonly string[] Measured =
    [
        "emining.journal.commit.duration", "emining.journal.commit.entries", "emining.journal.pending", "emining.feeds.activations", "emining.feeds.refusals",
        "dotnet.gc.collections",
    ];

    private static Task<RunningApp> Start(Collector collector) => RunningApp.Start(
        builder => builder.Logging.AddOpenTelemetry(logs => logs.IncludeFormattedMessage = true),
        "--Telemetry:Otlp", collector.Address, "--Telemetry:Protocol", "http/protobuf");

    private static async Task Auction(RunningApp app, HashSet<string> secrets)
    {
        var room = await app.OpenAuction(["heding", "beiling"], Stages.English(anonymous: true, reserve: "845123765.00"));
        using var heding = await As(app, "heding", secrets);
        await heding.Does(room, new { type = "bid", amount = Stages.Pkr(100), upTo = Stages.Pkr(734512345) });
        await heding.Does(room, new { type = "say", text = "whisper-49152", lang = "en", to = "party" });
        await Salts(heding, room, secrets);
    }

    private static async Task SealedOffer(RunningApp app, HashSet<string> secrets)
    {
        var room = await app.Created(new
        {
            preset = "twoStage", currency = "PKR", start = "100.00", step = new { kind = "fixed", value = "5.00" },
            offersDueAt = DateTimeOffset.UtcNow.AddMinutes(10).Wire(), ascendingSeconds = 600, quietSeconds = 60, minBidders = 1, attempt = 2,
        });
        using var official = await As(app, "official", secrets);
        await official.Does(room, new { type = "admit", party = "heding", @as = "bidder" });
        await official.Does(room, new { type = "open" });
        using var heding = await As(app, "heding", secrets);
        await heding.Does(room, new { type = "sealOffer", amount = Stages.Pkr(612398745) });
        Assert.Equal("notOpen", (await official.Command(room, new { type = "openOffers" }).Answers()).Refusal);
        await Salts(heding, room, secrets);
    }

    private static async Task<HttpClient> As(RunningApp app, string account, HashSet<string> secrets)
    {
        var token = await app.TokenOf(account);
        secrets.Add(token);
        var client = app.Nobody();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (a browser that tells)");
        return client;
    }

    /// <summary>Every salt that this viewer knows, as a text and as bytes.</summary>
    private static async Task Salts(HttpClient viewer, string room, HashSet<string> secrets)
    {
        var frames = (await viewer.Get($"/api/rooms/{room}/frames"))["frames"]!.AsArray();
        foreach (var salt in frames.SelectMany(frame => new[] { frame!["whoSalt"], frame["whatSalt"] }).OfType<JsonNode>().Select(salt => salt.GetValue<string>()))
        {
            secrets.Add(salt);
            secrets.Add(Encoding.Latin1.GetString(Convert.FromBase64String(salt)));
        }
    }

    /// <summary>The spans of this process as they end.</summary>
    private sealed class Spans : IDisposable
    {
        private readonly ConcurrentQueue<Activity> ended = new();
        private readonly ActivityListener listener;

        public Spans()
        {
            listener = new()
            {
                ShouldListenTo = source => source.Name.StartsWith("EMiningLive", StringComparison.Ordinal) || source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = ended.Enqueue,
            };
            ActivitySource.AddActivityListener(listener);
        }

        public async Task<Activity> Ended(Func<Activity, bool> wanted)
        {
            var patience = Stopwatch.StartNew();
            while (true)
            {
                if (ended.FirstOrDefault(wanted) is { } span) return span;
                Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), "No such span ended.");
                await Task.Yield();
            }
        }

        public void Dispose() => listener.Dispose();
    }
}
