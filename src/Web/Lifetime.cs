namespace EMiningLive.Web;

internal static class Lifetime
{
    /// <summary>Ends when everything of this process has started and serves.</summary>
    public static async Task Started(this IHostApplicationLifetime life, CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }
}
