using EMiningLive.Tests;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// A second cluster on the same journal: its members look up themselves in a schema of their own, so that neither cluster knows of the
/// other, and every room has an activation in both. What Orleans promises to prevent, and cannot for ever, is forced for good.
/// Reminders stand in the shared schema: both clusters ring them.
/// </summary>
public static class SecondCluster
{
    public const string Schema = "second";

    /// <summary>Appended to a connection string, it leads to the second cluster.</summary>
    public const string Path = "Search Path=second,public;";

    public static Task Prepare(string database) => ThrowAwayPostgres.Execute(database,
        """
        create schema second;
        create table second.OrleansMembershipVersionTable (like public.OrleansMembershipVersionTable including all);
        create table second.OrleansMembershipTable (like public.OrleansMembershipTable including all);
        create view second.schema_steps as select * from public.schema_steps;
        """);
}
