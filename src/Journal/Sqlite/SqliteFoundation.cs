using EMiningLive.Contracts.Journal;
using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal;

/// <summary>Brings the file to the schema that this program knows, and the vault to its fingerprint key.</summary>
internal sealed class SqliteFoundation(SqliteDatabase database, IEnumerable<Migration> migrations, Vault vault, TimeProvider time) : IStoreFoundation
{
    private readonly SchemaPlan plan = SchemaPlan.ForSqlite(migrations);

    public async Task Lay(CancellationToken cancel) => vault.Load(await database.Write(LayAll).WaitAsync(cancel).ConfigureAwait(false));

    /// <summary>All or nothing, and one process at a time: the transaction takes the file's write lock at its beginning.</summary>
    private byte[] LayAll(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        Do(transaction, "create table if not exists schema_steps (name text not null primary key, applied_at text not null, checksum text not null) strict");
        foreach (var step in plan.Missing(Applied(transaction))) Apply(transaction, step);
        var secret = FingerprintKey(transaction);
        transaction.Commit();
        return secret;
    }

    private static Dictionary<string, string> Applied(SqliteTransaction transaction)
    {
        using var command = Command(transaction, "select name, checksum from schema_steps");
        using var reader = command.ExecuteReader();
        var applied = new Dictionary<string, string>();
        while (reader.Read()) applied.Add(reader.GetString(0), reader.GetString(1));
        return applied;
    }

    private void Apply(SqliteTransaction transaction, SchemaStep step)
    {
        Do(transaction, step.Sql);
        Do(
            transaction,
            "insert into schema_steps (name, applied_at, checksum) values (@name, @applied_at, @checksum)",
            ("@name", step.Name),
            ("@applied_at", time.GetUtcNow().ToString("O")),
            ("@checksum", step.Checksum));
    }

    private byte[] FingerprintKey(SqliteTransaction transaction)
    {
        using var find = Command(transaction, "select value from secrets where name = @name", ("@name", Secrets.FingerprintKey));
        if (find.ExecuteScalar() is byte[] known) return known;
        var made = vault.Seal(Vault.NewFingerprintKey());
        Do(transaction, "insert into secrets (name, value) values (@name, @value)", ("@name", Secrets.FingerprintKey), ("@value", made));
        return made;
    }

    private static void Do(SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(transaction, sql, parameters);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
