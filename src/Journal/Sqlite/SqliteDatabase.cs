using EMiningLive.Contracts.Journal;
using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal;

/// <summary>
/// The one file of an embedded store. All writing of the journal goes through one connection on a thread of its own, because SQLite has
/// one writer and its calls block; reading happens beside it on the thread pool, never on a grain's turn.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly string connectionString;
    private readonly WorkThread thread = new("journal");
    private readonly Lazy<SqliteConnection> writing;

    public SqliteDatabase(Store store)
    {
        PrivateFolder.At(store.Directory);
        connectionString = store.ConnectionString;
        writing = new(() => Open(pooled: false));
    }

    /// <summary>Runs on the writer's thread, one after another, with the writer's own connection.</summary>
    public Task<T> Write<T>(Func<SqliteConnection, T> work) => thread.Run(() => work(writing.Value));

    /// <summary>Runs on the thread pool with a connection that sees what is committed.</summary>
    public Task<T> Read<T>(Func<SqliteConnection, T> work, CancellationToken cancel) => Task.Run(
        () =>
        {
            using var connection = Open(pooled: true);
            return work(connection);
        },
        cancel);

    public void Dispose()
    {
        thread.Dispose();
        if (writing.IsValueCreated) writing.Value.Dispose();
    }

    private SqliteConnection Open(bool pooled)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = pooled }.ToString());
        connection.Open();
        SqliteManners.Apply(connection);
        return connection;
    }
}
