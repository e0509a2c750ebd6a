using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Hub;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EMiningLive.Web.Tests.Live;

/// <summary>Event streams written straight to the socket: whole, in order, and only where nothing else writes.</summary>
[Collection(nameof(LiveApps))]
public sealed class SocketWireTests
{
    [Fact]
    public async Task A_slow_reader_gets_everything_in_order_however_short_the_writes_are()
    {
        await using var app = await LiveApp.Start(sendBuffer: 16 * 1024, "--Limits:OutboxBytes=8388608", "--Limits:OutboxParcels=10000");
        var room = await app.Auction(anonymous: false, "heding");
        await using var stream = await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true);
        Assert.Equal(["close"], stream.Response.Headers.Connection);

        var last = await app.SayMuch(room, 150);
        var frames = await stream.FramesUntil(last);
        Chains.Verify(room, frames);
    }

    [Fact]
    public async Task One_that_falls_too_far_behind_is_told_so_and_comes_back_where_it_was()
    {
        await using var app = await LiveApp.Start(sendBuffer: 16 * 1024, "--Limits:OutboxBytes=65536");
        var room = await app.Auction(anonymous: false, "heding");
        await using var stream = await EventStreamClient.Open(app, "observer", room, last: "0", slowly: true);
        var last = await app.SayMuch(room, 150);

        var (known, ended) = await UntilResync(stream);
        Assert.True(ended);
        await using var again = await EventStreamClient.Open(app, "observer", room, last: $"{known}", slowly: true);
        var rest = await again.FramesUntil(last);
        Assert.Equal(Enumerable.Range((int)known + 1, (int)(last - known)), rest.Select(frame => (int)frame.GetProperty("seq").GetInt64()));
    }

    [Fact]
    public async Task Only_plain_http_1_is_written_to_directly()
    {
        await using var server = await Bare.Start();
        Assert.Equal("stream: True, hub: True", await server.Ask(0, HttpVersion.Version11));
        Assert.Equal("stream: False, hub: False", await server.Ask(1, HttpVersion.Version20));
        Assert.Equal("stream: False, hub: False", await server.Ask(2, HttpVersion.Version11));
        Assert.Equal("stream: False, hub: False", await server.Ask(2, HttpVersion.Version20));
    }

    /// <summary>The last seq before the news that frames were dropped, and whether the stream ended after it.</summary>
    private static async Task<(long Known, bool Ended)> UntilResync(EventStreamClient stream)
    {
        var known = 0L;
        while (await stream.Next() is { } item)
        {
            if (item.EventType == "resync") return (known, await stream.Next() is null);
            if (item.EventId is { } id && item.EventType == "message") Assert.Equal(++known, long.Parse(id));
        }

        return (known, false);
    }

    /// <summary>A server that says whether it would write to the socket: plain HTTP/1.1, plain HTTP/2, and both over TLS.</summary>
    private sealed class Bare(WebApplication app) : IAsyncDisposable
    {
        public static async Task<Bare> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0, at => at.Protocols = HttpProtocols.Http1);
                kestrel.Listen(IPAddress.Loopback, 0, at => at.Protocols = HttpProtocols.Http2);
                kestrel.Listen(IPAddress.Loopback, 0, at => { at.Protocols = HttpProtocols.Http1AndHttp2; at.UseHttps(SelfSigned()); });
            });
            var app = builder.Build();
            app.MapGet("/", (Microsoft.AspNetCore.Http.HttpContext context) =>
                $"stream: {PlainSocket.Of(context) is not null}, hub: {context.Features.Get<IHttpUpgradeFeature>() is SocketUpgrade}").Add(endpoint => endpoint.Before(SocketUpgrade.Offer));
            await app.StartAsync();
            return new(app);
        }

        public async Task<string> Ask(int endpoint, Version version)
        {
            var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.ElementAt(endpoint);
            using var handler = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true } };
            using var http = new HttpClient(handler);
            using var answer = await http.SendAsync(new(HttpMethod.Get, address) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact });
            return await answer.Content.ReadAsStringAsync();
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private static X509Certificate2 SelfSigned()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
            using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        }
    }
}
