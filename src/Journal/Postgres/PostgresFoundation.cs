using EMiningLive.Contracts.Journal;
using Npgsql;
using static EMiningLive.Journal.PostgresForm;

namespace EMiningLive.Journal;

/// <summary>
/// Brings the database to the schema that this program knows, and the vault to the key that all processes share. Ten processes may start
/// at once: an advisory lock lets one after another in.
/// </summary>
internal sealed class PostgresFoundation(Store store, Owner owner, NpgsqlDataSource database, IEnumerable<Migration> migrations, Vault vault)
    : IStoreFoundation
{
    /// <summary>"EMiningL" in ASCII: advisory locks are shared by all that use a database.</summary>
    private const long LockKey = 0x454D696E696E674C;

    private const string Begin =
        "create table schema_steps (name text not null primary key, applied_at timestamptz not null default now(), checksum text not null)";

    private readonly SchemaPlan plan = SchemaPlan.ForPostgres(migrations);

    public async Task Lay(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(Unpooled(owner.ConnectionString ?? store.ConnectionString));
        await connection.OpenAsync(cancel).ConfigureAwait(false);
        await Do(connection, "select pg_advisory_lock(@key)", cancel, Of("key", LockKey)).ConfigureAwait(false);
        await ApplyMissing(connection, cancel).ConfigureAwait(false);
        await Grant(connection, cancel).ConfigureAwait(false);
        vault.Load(await FingerprintKey(cancel).ConfigureAwait(false));
    }

    /// <summary>The lock ends with its session, so the session must end. Waiting for it, and a long step, may take what they take.</summary>
    private static string Unpooled(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0, KeepAlive = 10 }.ToString();

    private async Task ApplyMissing(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (!await IsBegun(connection, cancel).ConfigureAwait(false)) await Do(connection, Begin, cancel).ConfigureAwait(false);
        foreach (var step in plan.Missing(await Applied(connection, cancel).ConfigureAwait(false)))
            await Apply(connection, step, cancel).ConfigureAwait(false);
    }

    /// <summary>Asked first: even "create if not exists" needs the owner's right, and a process without it may start where nothing is missing.</summary>
    private static async Task<bool> IsBegun(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select to_regclass('schema_steps') is not null", connection);
        return (bool)(await command.ExecuteScalarAsync(cancel).ConfigureAwait(false))!;
    }

    private static async Task<Dictionary<string, string>> Applied(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select name, checksum from schema_steps", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        var applied = new Dictionary<string, string>();
        while (await reader.ReadAsync(cancel).ConfigureAwait(false)) applied.Add(reader.GetString(0), reader.GetString(1));
        return applied;
    }

    private static async Task Apply(NpgsqlConnection connection, SchemaStep step, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel).ConfigureAwait(false);
        await Do(connection, step.Sql, cancel).ConfigureAwait(false);
        await Do(
            connection,
            "insert into schema_steps (name, checksum) values (@name, @checksum)",
            cancel,
            Of("name", step.Name),
            Of("checksum", step.Checksum)).ConfigureAwait(false);
        await transaction.CommitAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The service's account gets what it needs and no more: it cannot change or delete an entry, even if a trigger were gone.</summary>
    private async Task Grant(NpgsqlConnection connection, CancellationToken cancel)
    {
        if (ServiceRole() is not { } service) return;
        var role = "\"" + service.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        await Do(
            connection,
            $"""
            grant usage on schema public to {role};
            grant select, insert, update, delete on all tables in schema public to {role};
            grant usage, select on all sequences in schema public to {role};
            revoke update, delete, truncate on entries, openings, secrets, keyring from {role};
            revoke insert, update, delete, truncate on schema_steps, OrleansQuery from {role};
            """,
            cancel).ConfigureAwait(false);
    }

    /// <summary>Null where the service's account owns the tables itself.</summary>
    private string? ServiceRole()
    {
        if (owner.ConnectionString is null) return null;
        var service = new NpgsqlConnectionStringBuilder(store.ConnectionString).Username;
        return service == new NpgsqlConnectionStringBuilder(owner.ConnectionString).Username ? null : service;
    }

    /// <summary>Made once, under the lock; this also makes the key ring's first key, so that no two processes make one each.</summary>
    private async Task<byte[]> FingerprintKey(CancellationToken cancel)
    {
        if (await KnownFingerprintKey(cancel).ConfigureAwait(false) is { } known) return known;
        await database.Query(
            "insert into secrets (name, value) values (@name, @value) on conflict do nothing",
            row => row,
            cancel,
            Of("name", Secrets.FingerprintKey),
            Of("value", vault.Seal(Vault.NewFingerprintKey()))).ConfigureAwait(false);
        return (await KnownFingerprintKey(cancel).ConfigureAwait(false))!;
    }

    private async Task<byte[]?> KnownFingerprintKey(CancellationToken cancel) => (await database.Query(
        "select value from secrets where name = @name",
        row => row.GetFieldValue<byte[]>(0),
        cancel,
        Of("name", Secrets.FingerprintKey)).ConfigureAwait(false)).SingleOrDefault();

    private static async Task Do(NpgsqlConnection connection, string sql, CancellationToken cancel, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
    }
}
