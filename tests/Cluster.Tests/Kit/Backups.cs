using EMiningLive.Tests;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Backup and restore of a whole deployment with PostgreSQL's own programs, as docs/operations.md says.</summary>
public static class Backups
{
    /// <summary>
    /// All but who the members are: processes on a restored copy would find the living silos of the original in that table, and join
    /// them, where the network lets them.
    /// </summary>
    public static Task Dump(PostgresServer server, string database, string file) =>
        Programs.Run(Tool("pg_dump"), "-h", "127.0.0.1", "-p", $"{server.Port}", "-U", "postgres", "-Fc", "--exclude-table-data=orleansmembership*", "-f", file, database);

    /// <summary>Into a new database of that name.</summary>
    public static async Task Restore(PostgresServer server, string database, string file)
    {
        await ThrowAwayPostgres.Execute(server.At("postgres"), $"drop database if exists {database} with (force)");
        await ThrowAwayPostgres.Execute(server.At("postgres"), $"create database {database}");
        await Programs.Run(Tool("pg_restore"), "-h", "127.0.0.1", "-p", $"{server.Port}", "-U", "postgres", "--exit-on-error", "-d", database, file);
    }

    private static string Tool(string name) => Path.Combine(ThrowAwayPostgres.Programs, name);
}
