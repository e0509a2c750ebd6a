using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>
/// A line of so many bits a second before the app: all connections share it, each way by itself. (Chromium's own throttle now and then hands
/// nothing on for ever, in one of thirty first visits.)
/// </summary>
public sealed class SlowLine : IAsyncDisposable
{
    private const int Packet = 16 * 1024;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly CancellationToken over;
    private readonly Uri app;
    private readonly Way up;
    private readonly Way down;
    private readonly Task accepting;

    /// <param name="delay">What every packet takes besides, each way.</param>
    public SlowLine(Uri app, int bitsPerSecond, TimeSpan delay)
    {
        (this.app, over) = (app, ending.Token);
        up = new(bitsPerSecond, delay);
        down = new(bitsPerSecond, delay);
        listener.Start();
        Address = new UriBuilder(app) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
        accepting = Accept();
    }

    public Uri Address { get; }

    private async Task Accept()
    {
        while (!over.IsCancellationRequested)
            _ = Join(await listener.AcceptSocketAsync(over));
    }

    private async Task Join(Socket browser)
    {
        using var near = browser;
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        near.NoDelay = far.NoDelay = true;
        try
        {
            await far.ConnectAsync(app.Host, app.Port, over);
            await Task.WhenAll(Carry(near, far, up), Carry(far, near, down));
        }
        catch (Exception cut) when (cut is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The line is cut, or over.
        }
    }

    /// <summary>Who hangs up in the middle cuts both ways.</summary>
    private async Task Carry(Socket from, Socket to, Way way)
    {
        try
        {
            var packet = new byte[Packet];
            for (int size; (size = await from.ReceiveAsync(packet, over)) > 0;)
            {
                await way.Pass(size, over);
                for (var sent = 0; sent < size;) sent += await to.SendAsync(packet.AsMemory(sent, size - sent), over);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            from.Dispose();
            to.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        await accepting.ContinueWith(_ => { }, TaskScheduler.Default);
        ending.Dispose();
    }

    /// <summary>One direction: packets go one after another.</summary>
    private sealed class Way(int bitsPerSecond, TimeSpan delay)
    {
        private readonly Lock turn = new();
        private long free = Stopwatch.GetTimestamp();

        public Task Pass(int bytes, CancellationToken over)
        {
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), Booked(bytes)) + delay;
            return wait > TimeSpan.Zero ? Task.Delay(wait, over) : Task.CompletedTask;
        }

        private long Booked(int bytes)
        {
            lock (turn) return free = Math.Max(free, Stopwatch.GetTimestamp()) + Stopwatch.Frequency * 8 * bytes / bitsPerSecond;
        }
    }
}
