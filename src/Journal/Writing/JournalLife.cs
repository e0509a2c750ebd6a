using Microsoft.Extensions.Hosting;

namespace EMiningLive.Journal;

/// <summary>
/// The journal is there before any other service starts, and outlives them all: grains still write while the silo stops.
/// </summary>
internal sealed class JournalLife(JournalWriter writer, IStoreFoundation? foundation = null) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (foundation is not null) await foundation.Lay(cancellationToken).ConfigureAwait(false);
        await writer.Start(cancellationToken).ConfigureAwait(false);
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => writer.Stop().WaitAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>What must be in a database before anything uses it: the schema, and the deployment's secrets.</summary>
internal interface IStoreFoundation
{
    Task Lay(CancellationToken cancel);
}
