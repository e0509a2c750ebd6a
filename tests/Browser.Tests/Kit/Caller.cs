using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>A program that speaks for one of the demo's accounts, over HTTP.</summary>
public sealed class Caller
{
    private const string Password = "emining-demo";
    private readonly HttpClient http;

    private Caller(HttpClient http) => this.http = http;

    public static async Task<Caller> SignIn(Uri address, string account)
    {
        var http = new HttpClient { BaseAddress = address };
        var answer = await http.PostAsJsonAsync("/api/auth/login", new { email = $"{account}@demo.example", password = Password });
        answer.EnsureSuccessStatusCode();
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
        return new Caller(http);
    }

    /// <returns>The id of the room.</returns>
    public async Task<string> Create(object room)
    {
        var made = await Post("/api/rooms", room);
        return made.GetProperty("id").GetString()!;
    }

    /// <summary>Sends one command; throws when it is refused.</summary>
    /// <returns>Its receipt.</returns>
    public Task<JsonElement> Tell(string room, string type, object? more = null) => Post($"/api/rooms/{room}/commands", Command(type, more));

    /// <summary>The same to a project.</summary>
    public Task<JsonElement> TellProject(string project, string type, object? more = null) => Post($"/api/projects/{project}/commands", Command(type, more));

    public Task<string> Frames(string room) => http.GetStringAsync($"/api/rooms/{room}/frames?after=0&limit=1000");

    public Task<string> Record(string room) => http.GetStringAsync($"/api/rooms/{room}/record");

    private async Task<JsonElement> Post(string path, object body)
    {
        var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path} {JsonSerializer.Serialize(body)} → {(int)answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static Dictionary<string, object?> Command(string type, object? more)
    {
        var command = new Dictionary<string, object?> { ["id"] = Guid.NewGuid(), ["type"] = type };
        foreach (var property in more?.GetType().GetProperties() ?? []) command[property.Name] = property.GetValue(more);
        return command;
    }
}
