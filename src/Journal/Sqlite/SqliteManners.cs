using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal;

/// <summary>How every connection to the file behaves, ours and those of Orleans.</summary>
internal static class SqliteManners
{
    /// <summary>
    /// Write-ahead log, so that reading and writing do not wait for each other; every commit reaches the disk before it is answered;
    /// SQLite's own waiting for a lock, which begins at 1 ms (that of the .NET driver sleeps 150 ms at a time).
    /// </summary>
    public static void Apply(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            pragma busy_timeout = 10000;
            pragma journal_mode = wal;
            pragma synchronous = full;
            """;
        command.ExecuteNonQuery();
    }
}
