using System.Data.Common;
using EMiningLive.Contracts.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EMiningLive.Journal;

/// <summary>What Orleans' ADO.NET providers need to work on the deployment's store, beside <see cref="Store.ConnectionString"/>.</summary>
public static class OrleansStore
{
    /// <summary>The name under which Orleans asks for SQLite; it stands for Microsoft.Data.Sqlite here.</summary>
    public const string SqliteInvariant = "System.Data.SQLite";

    public const string PostgresInvariant = "Npgsql";

    /// <summary>Makes both providers known to ADO.NET; may be called any number of times.</summary>
    public static void Register()
    {
        DbProviderFactories.RegisterFactory(SqliteInvariant, PatientSqliteFactory.Instance);
        DbProviderFactories.RegisterFactory(PostgresInvariant, NpgsqlFactory.Instance);
    }

    /// <summary>The invariant to give to Orleans' options for this store.</summary>
    public static string Invariant(this Store store) => store.IsCluster ? PostgresInvariant : SqliteInvariant;
}

/// <summary>Gives Orleans connections to the file that behave as our own do.</summary>
internal sealed class PatientSqliteFactory : DbProviderFactory
{
    public static readonly PatientSqliteFactory Instance = new();

    public override DbConnection CreateConnection() => new PatientConnection();
    public override DbCommand CreateCommand() => new SqliteCommand();
    public override DbParameter CreateParameter() => new SqliteParameter();
    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => new SqliteConnectionStringBuilder();

    private sealed class PatientConnection : SqliteConnection
    {
        public override void Open()
        {
            base.Open();
            SqliteManners.Apply(this);
        }
    }
}
