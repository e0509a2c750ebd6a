using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Projects.Entering;

/// <summary>The id of a project that is being entered.</summary>
public sealed class HeldProject
{
    public required string Project { get; set; }

    /// <summary>Who enters it: the id of an import, or of one project's entry.</summary>
    public required string Holder { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; set; }
}

/// <summary>An import that was begun.</summary>
public sealed class BegunImport
{
    public required string Id { get; set; }

    /// <summary>When somebody was last at it, Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>JSON of an <see cref="EntryOfAll"/>.</summary>
    public required string What { get; set; }
}

/// <summary>What is being entered, in the same file or database as the journal.</summary>
public sealed class EnteringDb(DbContextOptions<EnteringDb> options) : DbContext(options)
{
    public DbSet<HeldProject> Held => Set<HeldProject>();

    public DbSet<BegunImport> Begun => Set<BegunImport>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<BegunImport>().ToTable("begun_imports");
        builder.Entity<HeldProject>(held =>
        {
            held.ToTable("held_projects").HasKey(one => one.Project);
            held.HasIndex(one => one.Holder);
        });
    }
}
