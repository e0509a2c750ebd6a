using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Follows on the event stream, as a browser's EventSource does.</summary>
public sealed class StreamWatcher(Api api, string account, string room, int web, ConcurrentDictionary<string, byte[]>? known = null) : Watcher(api, account, room, web, known)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>A heartbeat comes every 5 s; a stream that is silent for longer than two of them and a bit is lost.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    protected override async Task Follow(Uri web, string token)
    {
        var position = Version;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(web, $"/api/{Feed}/stream?after={position}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ended).WaitAsync(TimeSpan.FromSeconds(30), Ended);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Ended));
        Back();
        var named = "";
        while (await Line(reader) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) named = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal) && named.Length == 0 && !Take([line[6..]])) return;
            if (line.Length > 0) continue;
            if (named is "resync" or "draining" or "revoked") return;
            named = "";
        }
    }

    private async Task<string?> Line(StreamReader reader)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ended);
        patience.CancelAfter(Silence);
        return await reader.ReadLineAsync(patience.Token);
    }
}
