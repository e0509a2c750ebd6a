using System.Diagnostics;

namespace EMiningLive.Load.Loop;

/// <summary>One thread that reads all connections, and calls a beat between.</summary>
internal sealed class Reactor : IDisposable
{
    /// <summary>A hub takes whoever is silent for 30 s for gone.</summary>
    private static readonly TimeSpan PingEach = TimeSpan.FromSeconds(10);

    private readonly Epoll epoll = new();
    private readonly List<Link> links = [];
    private readonly byte[] buffer = new byte[256 * 1024];
    private readonly int[] ready = new int[512];
    private long pinged = Stopwatch.GetTimestamp();

    public IReadOnlyList<Link> Links => links;

    public void Add(Link link)
    {
        links.Add(link);
        epoll.Watch(link.Handle, links.Count - 1);
        PingInTime();
    }

    /// <summary>Reads until that time, or until there is nothing more to do.</summary>
    /// <param name="beat">Called about every millisecond; false ends it.</param>
    public void Run(TimeSpan most, Func<long, bool> beat)
    {
        var (began, beaten) = (Stopwatch.GetTimestamp(), 0L);
        while (true)
        {
            var now = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(began, now) > most) return;
            if (Stopwatch.GetElapsedTime(beaten, now).TotalMilliseconds >= 1)
            {
                beaten = now;
                PingInTime();
                if (!beat(now)) return;
            }

            var count = epoll.Wait(ready, 1);
            for (var i = 0; i < count; i++) Read(links[ready[i]]);
        }
    }

    public void Dispose()
    {
        foreach (var link in links) link.Dispose();
        epoll.Dispose();
    }

    private void PingInTime()
    {
        if (Stopwatch.GetElapsedTime(pinged) < PingEach) return;
        pinged = Stopwatch.GetTimestamp();
        foreach (var link in links)
            if (link is { Ended: false, Ping: { } ping }) link.Socket.Send(ping);
    }

    // One reading a turn: whoever has more comes again, and nobody waits for the one that has most.
    private void Read(Link link)
    {
        if (link.Ended) return;
        var count = Epoll.Read(link.Handle, buffer);
        if (count > 0) link.Received(buffer.AsSpan(0, count), Stopwatch.GetTimestamp());
        if (count == 0) { link.End(); link.Dispose(); }
    }
}
