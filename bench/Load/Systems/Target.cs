using EMiningLive.Load.Loop;

namespace EMiningLive.Load.Systems;

/// <summary>The wires on which a watcher can listen.</summary>
internal enum Wire
{
    None,
    Hub,
    Stream,
}

/// <summary>A system that is measured: servers that run, with one room in which bids can be placed.</summary>
internal abstract class Target(string name) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> owned = [];

    public string Name => name;

    /// <summary>Processes whose time is counted.</summary>
    public List<int> Processes { get; } = [];

    /// <summary>The process that holds the connections.</summary>
    public int Web { get; protected set; }

    /// <summary>Seq of the last entry of the room.</summary>
    public abstract Task<long> Seq();

    /// <summary>The least amount that can be bid first.</summary>
    public abstract long FirstBid { get; }

    public abstract Bidder OpenBidder(int number);

    public abstract Watcher OpenWatcher(Wire wire, long after, bool sampled);

    public double CpuSeconds => Usage.Seconds(Processes);

    public async ValueTask DisposeAsync()
    {
        owned.Reverse();
        foreach (var each in owned) await each.DisposeAsync();
    }

    /// <summary>Stops it at the end, the last first.</summary>
    protected T Own<T>(T each) where T : IAsyncDisposable
    {
        owned.Add(each);
        return each;
    }

    protected Started Own(Started program)
    {
        Processes.Add(program.Id);
        owned.Add(program);
        return program;
    }
}
