using System.Collections.Concurrent;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Many watchers of one room, spread over the web nodes and over what may be seen: companies, the host and the observer.</summary>
public sealed class Audience : IAsyncDisposable
{
    private static readonly string[] Accounts = ["observer", "official", .. Companies.All];

    private readonly ConcurrentDictionary<string, byte[]> known = new();

    private Audience(Api api, string room, int hubs, int streams)
    {
        for (var i = 0; i < hubs; i++) All.Add(new HubWatcher(api, Accounts[i % Accounts.Length], room, i, known));
        for (var i = 0; i < streams; i++) All.Add(new StreamWatcher(api, Accounts[i % Accounts.Length], room, i, known));
    }

    public List<Watcher> All { get; } = [];

    public int Gaps => All.Sum(watcher => watcher.Gaps);

    /// <summary>Starts them, and returns when all are complete up to that version.</summary>
    public static async Task<Audience> Of(Api api, string room, int hubs, int streams, long from = 1)
    {
        var audience = new Audience(api, room, hubs, streams);
        foreach (var some in audience.All.Chunk(50))
        {
            foreach (var watcher in some) watcher.Start();
            await Task.WhenAll(some.Select(watcher => watcher.Until(from)));
        }

        return audience;
    }

    public Task Until(long version, int seconds = 60) => Task.WhenAll(All.Select(watcher => watcher.Until(version, seconds)));

    public async ValueTask DisposeAsync() => await Task.WhenAll(All.Select(watcher => watcher.DisposeAsync().AsTask()));
}
