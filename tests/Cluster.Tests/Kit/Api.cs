using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>The API of whichever web node answers, for the accounts of the demo.</summary>
public sealed class Api(IReadOnlyList<Uri> webs) : IDisposable
{
    private const string Password = "emining-demo";
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> tokens = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(2) }) { Timeout = TimeSpan.FromSeconds(20) };

    public IReadOnlyList<Uri> Webs => webs;

    /// <summary>The bearer token of an account; asked for once, good at every web node.</summary>
    public Task<string> Token(string account) => tokens.GetOrAdd(account, _ => new(() => NewToken(account))).Value;

    /// <summary>A session of its own.</summary>
    public async Task<string> NewToken(string account)
    {
        var answer = await Eventually(HttpMethod.Post, "/api/auth/login", null, JsonSerializer.SerializeToNode(new { email = $"{account}@demo.example", password = Password }));
        return answer["accessToken"]!.GetValue<string>();
    }

    /// <summary>The account's token does not hold any more: the next one is asked for anew.</summary>
    public void Forget(string account) => tokens.TryRemove(account, out _);

    public async Task<JsonNode> Get(string account, string path, int? web = null) => await Eventually(HttpMethod.Get, path, await Token(account), null, web);

    /// <summary>Sends a command that has to be accepted; the same id again while nobody knows. The receipt.</summary>
    public Task<JsonNode> Does(string account, string room, object command, int? web = null) => Sends(account, $"rooms/{room}", command, web);

    /// <summary>The same of a project.</summary>
    public Task<JsonNode> Tells(string account, string project, object command) => Sends(account, $"projects/{project}", command);

    /// <summary>Enters a project.</summary>
    public async Task Enters(string account, object project) => await Eventually(HttpMethod.Post, "/api/projects", await Token(account), JsonSerializer.SerializeToNode(project));

    /// <summary>One sending, whatever comes of it.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? token, JsonNode? body = null, int web = 0, bool headersOnly = false)
    {
        using var request = new HttpRequestMessage(method, new Uri(webs[web], path));
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await http.SendAsync(request, headersOnly ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead);
    }

    /// <summary>An open English auction from 1.00 in steps of 1.00, with the five companies as bidders and the observer.</summary>
    public async Task<string> Auction(int closesInSeconds = 7200, int quietSeconds = 60, object? more = null, string? project = null)
    {
        var room = await Draft(closesInSeconds, quietSeconds, more, project);
        await Does("official", room, new { type = "open" });
        return room;
    }

    public async Task<string> Draft(int closesInSeconds = 7200, int quietSeconds = 60, object? more = null, string? project = null)
    {
        var rules = JsonSerializer.SerializeToNode(new
        {
            preset = "english", currency = "USD", start = "1.00", step = new { kind = "fixed", value = "1" }, quietSeconds,
            closesAt = Wire(DateTimeOffset.UtcNow.AddSeconds(closesInSeconds)), anonymous = false,
        })!.AsObject();
        if (more is not null) foreach (var (name, value) in JsonSerializer.SerializeToNode(more)!.AsObject()) rules[name] = value?.DeepClone();
        foreach (var none in rules.Where(rule => rule.Value is null).Select(rule => rule.Key).ToList()) rules.Remove(none);
        return await Created(rules, project);
    }

    public static JsonNode WithId(object command, Guid id)
    {
        var body = JsonSerializer.SerializeToNode(command)!.AsObject();
        body["id"] = id.ToString("D");
        return body;
    }

    public static string Wire(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    public void Dispose() => http.Dispose();

    private async Task<JsonNode> Sends(string account, string feed, object command, int? web = null) =>
        await Eventually(HttpMethod.Post, $"/api/{feed}/commands", await Token(account), WithId(command, Guid.NewGuid()), web);

    private async Task<string> Created(JsonObject rules, string? project)
    {
        var room = Guid.CreateVersion7().ToString("D");
        var asked = JsonSerializer.SerializeToNode(new { id = room, kind = "auction", title = new { en = "A block" }, rules })!.AsObject();
        if (project is not null) asked["project"] = project;
        await Eventually(HttpMethod.Post, "/api/rooms", await Token("official"), asked);
        foreach (var company in Companies.All) await Does("official", room, new { type = "admit", party = company, @as = "bidder" });
        await Does("official", room, new { type = "admit", party = "observer", @as = "observer" });
        return room;
    }

    /// <summary>Asks one node after another while they are not there or do not know, for a minute.</summary>
    private async Task<JsonNode> Eventually(HttpMethod method, string path, string? token, JsonNode? body, int? web = null)
    {
        string last = "";
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                using var answer = await Send(method, path, token, body, web ?? tries % webs.Count);
                last = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
                if (answer.IsSuccessStatusCode) return JsonNode.Parse(last[4..])!;
                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError)) break;
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException) { last = gone.Message; }
            await Task.Delay(100);
        }

        throw new InvalidOperationException($"{method} {path} {body} → {last}");
    }
}

/// <summary>The companies of the demo, who bid.</summary>
public static class Companies
{
    public static readonly string[] All = ["heding", "beiling", "makran", "sulaiman", "indus"];
}
