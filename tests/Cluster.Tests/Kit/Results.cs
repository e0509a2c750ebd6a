using System.Collections.Concurrent;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>One line for each fault on the console; after a full run, all of them as the table that docs/faults.md holds.</summary>
public sealed class Results : IDisposable
{
    private static readonly ConcurrentQueue<(string Fault, string Said)> Lines = new();

    public static void Say(string fault, string said)
    {
        Lines.Enqueue((fault, said));
        Console.WriteLine($"{fault}: {said}");
    }

    /// <summary>The value below which 99 of 100 lie; of a few, the largest.</summary>
    public static double P99(IEnumerable<double> values)
    {
        var all = values.Order().ToList();
        return all.Count == 0 ? 0 : all[Math.Min(all.Count - 1, (int)(all.Count * 0.99))];
    }

    public void Dispose()
    {
        if (!Size.IsFull) return;
        Console.WriteLine("\n| fault | result |\n|---|---|");
        foreach (var (fault, said) in Lines) Console.WriteLine($"| {fault} | {said} |");
    }
}
