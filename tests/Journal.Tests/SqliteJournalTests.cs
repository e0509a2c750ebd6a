using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal.Tests;

public sealed class SqliteJournalTests : DatabaseConformance
{
    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder elsewhere = new();

    protected override Task<JournalHost> Start() => JournalHost.Sqlite(folder.Path);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        elsewhere.Dispose();
    }

    [Fact]
    public async Task Insert_or_replace_changes_nothing_either()
    {
        var (_, batch) = Facts.Fresh().Say("a");
        await Append(batch);

        await Assert.ThrowsAsync<SqliteException>(() => Execute("insert or replace into entries select * from entries"));
        await Assert.ThrowsAsync<SqliteException>(() => Execute("insert or replace into entries select stream, seq + 1, at, command, fingerprint, who, what, salts, sealed, head from entries"));
        SameRows(batch.Rows, await Journal.Read(batch.Feed, 0, 10));
    }

    [Fact]
    public void Only_the_owner_may_enter_the_folders()
    {
        const UnixFileMode ownerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(ownerAlone, File.GetUnixFileMode(folder.Path));
        Assert.Equal(ownerAlone, File.GetUnixFileMode(Path.Combine(folder.Path, KeyRing.Folder)));
    }

    protected override Task Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "emining.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    /// <summary>The file, its write-ahead log and all else in the folder but the keys.</summary>
    protected override async Task<bool> Keeps(byte[] bytes)
    {
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            if (content.ToArray().AsSpan().IndexOf(bytes) >= 0) return true;
        }
        return false;
    }

    protected override async Task<JournalHost> Restored()
    {
        await Ops.Move((["--data", folder.Path], null), (["--data", elsewhere.Path], null));
        return await JournalHost.Sqlite(elsewhere.Path);
    }

    protected override Task Disarm() => Execute("drop trigger entries_update");

    protected override string Altered(string column) => $"cast(x'00ff00ff' || substr({column}, 5) as blob)";
}
