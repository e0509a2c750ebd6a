using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal;

/// <summary>
/// The tables and queries of Orleans' ADO.NET providers: grain storage and reminders on both stores, membership on PostgreSQL. The packages
/// bring no SQL; names of queries, parameters and columns are theirs (Orleans 10.4), the statements are ours.
/// </summary>
internal static class OrleansTables
{
    public static readonly Migration Step = new(
        "0002-orleans",
        OrleansStorage.SqliteTable + OrleansReminders.SqliteTable + Queries([.. OrleansStorage.Sqlite, .. OrleansReminders.Sqlite]),
        OrleansStorage.PostgresTable + OrleansReminders.PostgresTable + OrleansMembership.PostgresTable
            + Queries([.. OrleansStorage.Postgres, .. OrleansReminders.Postgres, .. OrleansMembership.Postgres]));

    /// <summary>The table from which the providers read what they execute.</summary>
    private static string Queries(IEnumerable<OrleansQuery> queries) =>
        $"""
        create table OrleansQuery (
            QueryKey varchar(64) not null primary key,
            QueryText varchar(8000) not null
        );
        insert into OrleansQuery (QueryKey, QueryText) values
        {string.Join(",\n", queries.Select(query => $"({Quoted(query.Key)}, {Quoted(query.Text)})"))};
        """;

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

/// <param name="Key">The name by which a provider asks for it.</param>
/// <param name="Text">One row at most comes back, over all its statements, unless it reads a list.</param>
internal sealed record OrleansQuery(string Key, string Text);
