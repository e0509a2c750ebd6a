using System.Collections.Concurrent;

namespace EMiningLive.Journal;

/// <summary>A thread that does one piece of work after another, for calls that block.</summary>
internal sealed class WorkThread : IDisposable
{
    private readonly BlockingCollection<Action> queue = [];
    private readonly Thread thread;

    public WorkThread(string name)
    {
        thread = new(WorkAll) { Name = name, IsBackground = true };
        thread.Start();
    }

    public Task<T> Run<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(() => Do(work, done));
        return done.Task;
    }

    /// <summary>Takes nothing more, finishes what was given, and ends.</summary>
    public void Dispose()
    {
        if (queue.IsAddingCompleted) return;
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
    }

    private void WorkAll()
    {
        foreach (var work in queue.GetConsumingEnumerable()) work();
    }

    private static void Do<T>(Func<T> work, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(work());
        }
#pragma warning disable CA1031 // It belongs to the one who waits for the work.
        catch (Exception reason)
#pragma warning restore CA1031
        {
            done.SetException(reason);
        }
    }
}
