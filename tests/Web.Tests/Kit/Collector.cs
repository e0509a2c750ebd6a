using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Web.Tests.Kit;

/// <summary>An OTLP collector that keeps what it is sent as it came: protobuf, in which texts stand as UTF-8.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/v1/{signal}", Take);
    }

    public string Address => app.Urls.Single();

    public static async Task<Collector> Start()
    {
        var collector = new Collector();
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>All of one signal (<c>traces</c>, <c>metrics</c>, <c>logs</c>), one byte a character.</summary>
    public string All(string signal) => string.Concat(received.Where(one => one.Signal == signal).Select(one => Encoding.Latin1.GetString(one.Body)));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(string signal, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue((signal, body.ToArray()));
    }
}
