using System.Text.Json;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Projects.Entering;

/// <summary>A project of a file that was found right.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
internal sealed record ToEnter(int Line, string Id, Register Register);

/// <summary>What an import enters, in whose name.</summary>
internal sealed record EntryOfAll(Caller Caller, ToEnter[] Projects);

/// <summary>Remembers what was begun until it has ended, whatever dies in between.</summary>
internal sealed class BegunImports(IDbContextFactory<EnteringDb> databases, TimeProvider time)
{
    /// <summary>Durable when it returns. False where the ids are no longer held, so that it may not begin.</summary>
    /// <param name="id">Who holds the ids of the file.</param>
    /// <param name="held">How many those are.</param>
    public async Task<bool> Note(string id, int held, EntryOfAll what)
    {
        var now = Ago(TimeSpan.Zero);
        await using var db = await databases.CreateDbContextAsync();
        await using var all = await db.Database.BeginTransactionAsync();
        if (await db.Held.Where(one => one.Holder == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.At, now)) != held) return false;
        db.Add(new BegunImport { Id = id, At = now, What = JsonSerializer.Serialize(what, Forms.Options) });
        await db.SaveChangesAsync();
        await all.CommitAsync();
        return true;
    }

    /// <summary>It has ended, and its ids are free.</summary>
    public async Task Forget(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Begun.Where(one => one.Id == id).ExecuteDeleteAsync();
        await db.Held.Where(one => one.Holder == id).ExecuteDeleteAsync();
    }

    /// <summary>The ids of those that nobody was at for so long.</summary>
    public async Task<string[]> Left(TimeSpan since, CancellationToken cancel)
    {
        var latest = Ago(since);
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await db.Begun.Where(one => one.At <= latest).OrderBy(one => one.Id).Select(one => one.Id).ToArrayAsync(cancel);
    }

    /// <summary>What it enters; null where it has ended, or another node was quicker.</summary>
    public async Task<EntryOfAll?> Take(string id, TimeSpan since, CancellationToken cancel)
    {
        var (now, latest) = (Ago(TimeSpan.Zero), Ago(since));
        await using var db = await databases.CreateDbContextAsync(cancel);
        // One statement decides between nodes.
        var taken = await db.Begun.Where(one => one.Id == id && one.At <= latest).ExecuteUpdateAsync(set => set.SetProperty(one => one.At, now), cancel);
        if (taken == 0) return null;
        var what = await db.Begun.Where(one => one.Id == id).Select(one => one.What).SingleOrDefaultAsync(cancel);
        return what is null ? null : JsonSerializer.Deserialize<EntryOfAll>(what, Forms.Options);
    }

    private long Ago(TimeSpan since) => (time.GetUtcNow() - since).ToUnixTimeMilliseconds();
}
