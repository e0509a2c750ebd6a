using System.Collections.Concurrent;
using System.Diagnostics;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>The processes that this suite started. None of them outlives it, also where it is ended in the middle.</summary>
public static class Children
{
    private static readonly ConcurrentDictionary<int, byte> All = new();

    static Children() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var child in All.Keys) Signals.Send(child, Signals.Kill);
    };

    public static Process Start(ProcessStartInfo start)
    {
        var child = Process.Start(start)!;
        All.TryAdd(child.Id, 0);
        child.EnableRaisingEvents = true;
        var id = child.Id;
        child.Exited += (_, _) => All.TryRemove(id, out byte _);
        return child;
    }
}
