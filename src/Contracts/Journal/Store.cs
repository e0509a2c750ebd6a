namespace EMiningLive.Contracts.Journal;

/// <summary>Where everything durable of this process lives: one SQLite file, or a PostgreSQL database shared by a cluster.</summary>
/// <param name="Directory">Folder of the embedded files: <c>emining.db</c> and <c>keys/</c>.</param>
/// <param name="Cluster">PostgreSQL connection string; null = embedded.</param>
public sealed record Store(string Directory, string? Cluster)
{
    public const string FileName = "emining.db";

    public bool IsCluster => Cluster is not null;

    /// <summary>Connection string for the store's own kind.</summary>
    public string ConnectionString => Cluster ?? $"Data Source={Path.Combine(Directory, FileName)};Default Timeout=30;Pooling=True";
}

/// <summary>One step of the schema, in the dialect of each store. Applied once, in the order of registration, under a lock.</summary>
/// <param name="Name">For ever; e.g. <c>0001-journal</c>. Steps are applied in ordinal order of their names.</param>
public sealed record Migration(string Name, string Sqlite, string Postgres);
