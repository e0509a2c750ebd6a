using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>The real journal, except that its next append can fail, or commit and lose the acknowledgement.</summary>
public sealed class Mishaps(IJournal real) : IJournal
{
    public Mishap? Next { get; set; }

    public async Task<AppendReport> Append(IReadOnlyList<Batch> batches, CancellationToken cancel = default)
    {
        var mishap = Next;
        Next = null;
        if (mishap == Mishap.Failed) throw new IOException("the disk is gone");
        var report = await real.Append(batches, cancel);
        return mishap == Mishap.Lost ? throw new IOException("the connection is gone") : report;
    }

    public Task<ImmutableArray<Row>> Read(FeedId feed, long after, int limit, CancellationToken cancel = default) => real.Read(feed, after, limit, cancel);
    public Task<Row?> Find(FeedId feed, CommandId command, CancellationToken cancel = default) => real.Find(feed, command, cancel);
    public Task<Head?> Head(FeedId feed, CancellationToken cancel = default) => real.Head(feed, cancel);
    public Task<long> Told(FeedId feed, CancellationToken cancel = default) => real.Told(feed, cancel);
    public Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel = default) => real.Settle(feed, seq, dueAt, cancel);
    public Task<DateTimeOffset> Now(CancellationToken cancel = default) => real.Now(cancel);
}

internal static class MishapHosting
{
    public static void AddMishaps(this IServiceCollection services)
    {
        var real = services.Single(service => service.ServiceType == typeof(IJournal));
        services.Remove(real);
        services.AddSingleton(provider => new Mishaps((IJournal)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
        services.AddSingleton<IJournal>(provider => provider.GetRequiredService<Mishaps>());
    }
}
