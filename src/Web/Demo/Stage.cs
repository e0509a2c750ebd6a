using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.People;

namespace EMiningLive.Web.Demo;

/// <summary>One actor's way to the public API: signs in when it has to, looks, asks. Throws <see cref="HttpRequestException"/> where the API does not answer.</summary>
internal sealed class Stage(HttpClient http, string person)
{
    private string? token;

    public async Task<RoomSummary[]> Rooms(CancellationToken cancel) => await Get<RoomSummary[]>("/api/rooms", cancel) ?? [];

    /// <summary>Null where the room is not there for this person.</summary>
    public Task<RoomView?> Look(string room, CancellationToken cancel) => Get<RoomView>($"/api/rooms/{room}", cancel);

    /// <summary>Whether it was accepted. A refusal is part of the play: somebody was faster.</summary>
    public async Task<bool> Ask(string room, RoomCommand command, CancellationToken cancel)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(command, Forms.Options)!.AsObject();
        body["id"] = JsonValue.Create(Guid.NewGuid().ToString("D"));
        using var answer = await Send(HttpMethod.Post, $"/api/rooms/{room}/commands", body, cancel);
        return answer.IsSuccessStatusCode;
    }

    private async Task<T?> Get<T>(string path, CancellationToken cancel) where T : class
    {
        using var answer = await Send(HttpMethod.Get, path, null, cancel);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<T>(Forms.Options, cancel) : null;
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, JsonNode? body, CancellationToken cancel)
    {
        token ??= await SignIn(cancel);
        var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        if (body is not null) request.Content = JsonContent.Create(body);
        var answer = await http.SendAsync(request, cancel);
        if (answer.StatusCode == HttpStatusCode.Unauthorized) token = null;
        return answer;
    }

    private async Task<string> SignIn(CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync("/api/auth/login", new LoginAsked($"{person}@demo.example", Cast.Password), Forms.Options, cancel);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Tokens>(Forms.Options, cancel))!.AccessToken;
    }
}
