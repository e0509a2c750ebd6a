using EMiningLive.Contracts.Journal;

namespace EMiningLive.Web.Projects.Entering;

/// <summary>Ends imports whose process died while it entered them, and releases the ids of what was never begun.</summary>
internal sealed partial class UnfinishedImports(
    BegunImports begun, EnterAll entering, Held held, Store store, IHostApplicationLifetime life, TimeProvider time, ILogger<UnfinishedImports> log) : BackgroundService
{
    /// <summary>Longer than an import takes where nothing dies; one that is ended twice is entered once all the same.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var beginning = time.GetTimestamp();
        await life.Started(stopping);
        // Nobody is at what is older than a process that is alone with its file.
        await Calmly(() => FinishAll(store.IsCluster ? Old : time.GetElapsedTime(beginning), stopping), stopping);
        using var pause = new PeriodicTimer(Pause, time);
        while (await pause.WaitForNextTickAsync(stopping)) await Calmly(() => FinishAll(Old, stopping), stopping);
    }

    private async Task FinishAll(TimeSpan age, CancellationToken stopping)
    {
        foreach (var id in await begun.Left(age, stopping)) await Calmly(() => Finish(id, age, stopping), stopping);
        await held.ReleaseLeft(age, stopping);
    }

    /// <summary>A process that stops leaves the rest to the next.</summary>
    private async Task Finish(string id, TimeSpan age, CancellationToken stopping)
    {
        if (await begun.Take(id, age, stopping) is not { } what) return;
        var refused = await entering.Finish(id, what, stopping);
        if (EnterAll.HasEnded(refused)) Finished(what.Projects.Length - refused.Length, refused.Length);
    }

    /// <summary>Whatever goes wrong is tried again, and holds up no other: a service that throws would end the whole process.</summary>
    private async Task Calmly(Func<Task> act, CancellationToken stopping)
    {
        try { await act(); }
        catch (Exception away) when (!stopping.IsCancellationRequested) { CannotFinish(away); }
    }

    [LoggerMessage(LogLevel.Information, "An import that was broken off has ended: {Entered} projects are there, {Refused} were refused.")]
    private partial void Finished(int entered, int refused);

    [LoggerMessage(LogLevel.Warning, "Imports that were broken off cannot be ended now.")]
    private partial void CannotFinish(Exception away);
}
