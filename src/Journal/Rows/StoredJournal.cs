using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal;

/// <summary>The journal on any <see cref="IRowStore"/>: seals and opens, groups batches into runs, and finds the guilty one of a conflict.</summary>
internal sealed class StoredJournal(IRowStore store, IVault vault) : IJournal
{
    private readonly RowForm form = new(vault);

    public async Task<ImmutableArray<Row>> Read(FeedId feed, long after, int limit, CancellationToken cancel = default) =>
        [.. (await store.Read(feed, after, limit, cancel).ConfigureAwait(false)).Select(form.Restore)];

    public async Task<Row?> Find(FeedId feed, CommandId command, CancellationToken cancel = default) =>
        await store.Find(feed, command.Value, cancel).ConfigureAwait(false) is { } found ? form.Restore(found) : null;

    public Task<Head?> Head(FeedId feed, CancellationToken cancel = default) => store.Head(feed, cancel);

    public Task<long> Told(FeedId feed, CancellationToken cancel = default) => store.Told(feed, cancel);

    public Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel = default) => store.Settle(feed, seq, dueAt, cancel);

    public Task<DateTimeOffset> Now(CancellationToken cancel = default) => store.Now(cancel);

    public async Task<AppendReport> Append(IReadOnlyList<Batch> batches, CancellationToken cancel = default)
    {
        foreach (var batch in batches) batch.Check();
        var outcomes = new Appended[batches.Count];
        var prepared = await Prepare(batches, outcomes, cancel).ConfigureAwait(false);
        var now = await Write(Run.Of(prepared), outcomes, cancel).ConfigureAwait(false);
        return new([.. outcomes], now ?? await store.Now(cancel).ConfigureAwait(false));
    }

    /// <summary>Encrypts what is sealed and decrypts what is to be opened, before the transaction. A batch that opens what cannot be read is left out.</summary>
    private async Task<List<Prepared>> Prepare(IReadOnlyList<Batch> batches, Appended[] outcomes, CancellationToken cancel)
    {
        var prepared = new List<Prepared>(batches.Count);
        for (var place = 0; place < batches.Count; place++)
        {
            try
            {
                var openings = await Openings(batches[place], prepared, cancel).ConfigureAwait(false);
                prepared.Add(new(place, batches[place], [.. batches[place].Rows.Select(form.Store)], openings));
            }
            catch (SealedUnreadableException)
            {
                outcomes[place] = Appended.Unreadable;
            }
        }
        return prepared;
    }

    /// <summary>Text and salt of the entries that a batch opens: some may be on their way into the journal together with it.</summary>
    private async Task<ImmutableArray<Opening>> Openings(Batch batch, List<Prepared> before, CancellationToken cancel)
    {
        if (batch.Opens.IsDefaultOrEmpty) return [];
        var wanted = batch.Opens.ToHashSet();
        var pending = before.Select(part => part.Batch).Append(batch)
            .Where(other => other.Feed == batch.Feed)
            .SelectMany(other => other.Rows)
            .Where(row => wanted.Contains(row.Entry.Seq))
            .ToDictionary(row => row.Entry.Seq, RowForm.Open);
        var stored = await store.At(batch.Feed, [.. wanted.Except(pending.Keys)], cancel).ConfigureAwait(false);
        return [.. pending.Values, .. stored.Select(found => found.Opening ?? form.Open(found.Stored))];
    }

    /// <summary>One transaction, unless two batches claim the same place of a feed: then the later one has to wait for the next.</summary>
    private async Task<DateTimeOffset?> Write(ImmutableArray<Run> runs, Appended[] outcomes, CancellationToken cancel)
    {
        DateTimeOffset? now = null;
        while (!runs.IsEmpty)
        {
            var turn = runs.DistinctBy(run => run.Feed).ToImmutableArray();
            now = await WriteTogether(turn, outcomes, cancel).ConfigureAwait(false);
            runs = runs.RemoveRange(turn);
        }
        return now;
    }

    private async Task<DateTimeOffset> WriteTogether(ImmutableArray<Run> runs, Appended[] outcomes, CancellationToken cancel)
    {
        try
        {
            var written = await store.Write(runs, cancel).ConfigureAwait(false);
            foreach (var run in runs) Tell(run, written.Feeds.Contains(run.Feed), outcomes);
            return written.Now;
        }
        catch (PlaceTakenException)
        {
            return await WriteOneByOne(runs, outcomes, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Somebody is guilty: each batch goes by itself, so that the others do not suffer.</summary>
    private async Task<DateTimeOffset> WriteOneByOne(ImmutableArray<Run> runs, Appended[] outcomes, CancellationToken cancel)
    {
        foreach (var part in runs.SelectMany(run => run.Parts))
            Tell(new([part]), await WriteAlone(new([part]), cancel).ConfigureAwait(false), outcomes);
        return await store.Now(cancel).ConfigureAwait(false);
    }

    private async Task<bool> WriteAlone(Run run, CancellationToken cancel)
    {
        try
        {
            var written = await store.Write([run], cancel).ConfigureAwait(false);
            return written.Feeds.Contains(run.Feed);
        }
        catch (PlaceTakenException)
        {
            return false;
        }
    }

    private static void Tell(Run run, bool written, Appended[] outcomes)
    {
        foreach (var part in run.Parts) outcomes[part.Place] = written ? Appended.Committed : Appended.Fenced;
    }
}
