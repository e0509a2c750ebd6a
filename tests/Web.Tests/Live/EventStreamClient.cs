using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text.Json;

namespace EMiningLive.Web.Tests.Live;

/// <summary>Reads an event stream.</summary>
internal sealed class EventStreamClient(HttpClient http, HttpResponseMessage response) : IAsyncDisposable
{
    private const int SmallBuffer = 4096;

    private IAsyncEnumerator<SseItem<string>>? events;

    public HttpResponseMessage Response => response;

    /// <param name="slowly">The client's system takes little until it reads.</param>
    public static async Task<EventStreamClient> Open(LiveApp app, string account, string room, string query = "", string? last = null, bool slowly = false)
    {
        var http = await app.Http(account, slowly ? new SocketsHttpHandler { ConnectCallback = async (context, cancel) => await Connected(context.DnsEndPoint, cancel) } : null);
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/rooms/{room}/stream{query}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (last is not null) request.Headers.Add("Last-Event-ID", last);
        return new(http, await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead));
    }

    private static async Task<NetworkStream> Connected(DnsEndPoint to, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = SmallBuffer };
        await socket.ConnectAsync(to, cancel);
        return new(socket, ownsSocket: true);
    }

    /// <summary>The next event; null when the stream has ended.</summary>
    public async Task<SseItem<string>?> Next()
    {
        events ??= SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
        return await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)) ? events.Current : null;
    }

    /// <summary>The next frames, until that seq.</summary>
    public async Task<IReadOnlyList<JsonElement>> FramesUntil(long seq)
    {
        var frames = new List<JsonElement>();
        while (frames.Count == 0 || frames[^1].GetProperty("seq").GetInt64() < seq)
        {
            var item = await Next() ?? throw new InvalidOperationException("The stream ended.");
            if (item.EventType != SseParser.EventTypeDefault) continue;
            frames.Add(JsonDocument.Parse(item.Data).RootElement);
            Assert.Equal(item.EventId, $"{frames[^1].GetProperty("seq")}");
        }

        return frames;
    }

    public async ValueTask DisposeAsync()
    {
        if (events is not null) await events.DisposeAsync();
        response.Dispose();
        http.Dispose();
    }
}
