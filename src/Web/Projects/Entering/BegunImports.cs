using System.Text.Json;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>A project of a file that was found right.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
internal sealed record ToEnter(int Line, string Id, Register Register);

/// <summary>What an import enters, in whose name.</summary>
internal sealed record EntryOfAll(Caller Caller, ToEnter[] Projects);

/// <summary>An import that was begun.</summary>
public sealed class BegunImport
{
    public required string Id { get; set; }

    /// <summary>When somebody was last at it, Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>JSON of an <see cref="EntryOfAll"/>.</summary>
    public required string What { get; set; }
}

/// <summary>The imports that were begun, in the same file or database as the journal.</summary>
public sealed class ImportsDb(DbContextOptions<ImportsDb> options) : DbContext(options)
{
    public DbSet<BegunImport> Begun => Set<BegunImport>();

    protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<BegunImport>().ToTable("begun_imports");
}

/// <summary>Remembers what was begun until it has ended, whatever dies in between.</summary>
internal sealed class BegunImports(IDbContextFactory<ImportsDb> databases, TimeProvider time)
{
    /// <summary>Durable when it returns: the id under which it is forgotten.</summary>
    public async Task<string> Note(EntryOfAll what)
    {
        await using var db = await databases.CreateDbContextAsync();
        var begun = new BegunImport { Id = $"{Guid.CreateVersion7():N}", At = Ago(TimeSpan.Zero), What = JsonSerializer.Serialize(what, Forms.Options) };
        db.Add(begun);
        await db.SaveChangesAsync();
        return begun.Id;
    }

    public async Task Forget(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Begun.Where(one => one.Id == id).ExecuteDeleteAsync();
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
        var what = await db.Begun.Where(one => one.Id == id).Select(one => one.What).SingleAsync(cancel);
        return JsonSerializer.Deserialize<EntryOfAll>(what, Forms.Options);
    }

    private long Ago(TimeSpan since) => (time.GetUtcNow() - since).ToUnixTimeMilliseconds();
}
