using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using Microsoft.Data.Sqlite;

namespace EMiningLive.Journal;

/// <summary>What a group commit does on the writer's connection, statement by statement.</summary>
internal sealed class SqliteInserts(SqliteConnection connection) : IDisposable
{
    private readonly KnownLines known = new();

    private readonly SqliteStatement head = new(
        connection,
        "select version, head from summaries where stream = @stream",
        "@stream");

    private readonly SqliteStatement entry = new(
        connection,
        """
        insert into entries (stream, seq, at, command, fingerprint, who, what, salts, sealed, head)
        values (@stream, @seq, @at, @command, @fingerprint, @who, @what, @salts, @sealed, @head)
        """,
        "@stream", "@seq", "@at", "@command", "@fingerprint", "@who", "@what", "@salts", "@sealed", "@head");

    private readonly SqliteStatement opening = new(
        connection,
        """
        insert into openings (stream, seq, what, salt)
        select @stream, @seq, @what, @salt
        where not exists (select 1 from openings where stream = @stream and seq = @seq)
        """,
        "@stream", "@seq", "@what", "@salt");

    private readonly SqliteStatement summary = new(
        connection,
        """
        insert into summaries (stream, kind, version, head, text, due_at, changed_at)
        values (@stream, @kind, @version, @head, @text, @due_at, @changed_at)
        on conflict (stream) do update set
            version = excluded.version, head = excluded.head, text = excluded.text, due_at = excluded.due_at, changed_at = excluded.changed_at
        """,
        "@stream", "@kind", "@version", "@head", "@text", "@due_at", "@changed_at");

    private readonly SqliteStatement noReaders = new(connection, "delete from readers where stream = @stream", "@stream");

    private readonly SqliteStatement reader = new(
        connection,
        "insert into readers (stream, party, host) values (@stream, @party, @host) on conflict do nothing",
        "@stream", "@party", "@host");

    private readonly SqliteStatement noFacets = new(connection, "delete from facets where stream = @stream", "@stream");

    private readonly SqliteStatement facet = new(
        connection,
        "insert into facets (stream, kind, name, value) values (@stream, @kind, @name, @value) on conflict do nothing",
        "@stream", "@kind", "@name", "@value");

    private readonly SqliteStatement settled = new(
        connection,
        """
        update summaries set told = @seq, due_at = case when version = @seq then @due_at else due_at end
        where stream = @stream and told < @seq and version >= @seq
        """,
        "@stream", "@seq", "@due_at");

    /// <summary>Writes the run if it follows on what is stored.</summary>
    public bool TryWrite(SqliteTransaction transaction, Run run)
    {
        var stream = run.Feed.Value;
        if (!run.Follows(head.Find(transaction, SqliteForm.Head, stream))) return false;
        foreach (var row in run.Rows)
            entry.Execute(transaction, stream, row.Seq, row.At, SqliteForm.Blob(row.Command), row.Fingerprint, row.Who, row.What, row.Salts, row.Sealed, row.Head);
        foreach (var (seq, what, salt) in run.Openings) opening.Execute(transaction, stream, seq, what, salt);
        var listed = run.Summary;
        summary.Execute(
            transaction, stream, run.Feed.Kind, listed.Version, listed.Head, listed.Text, listed.DueAt?.ToUnixTimeMilliseconds(), run.Last.At.ToUnixTimeMilliseconds());
        if (known.Changed(run)) WriteLine(transaction, run);
        return true;
    }

    public void Settle(SqliteTransaction transaction, FeedId feed, long seq, DateTimeOffset? dueAt) =>
        settled.Execute(transaction, feed.Value, seq, dueAt?.ToUnixTimeMilliseconds());

    /// <summary>The runs are durable.</summary>
    public void Remember(IEnumerable<Run> runs) => known.Remember(runs);

    public void Dispose()
    {
        foreach (var statement in new[] { head, entry, opening, summary, noReaders, reader, noFacets, facet, settled }) statement.Dispose();
    }

    private void WriteLine(SqliteTransaction transaction, Run run)
    {
        noReaders.Execute(transaction, run.Feed.Value);
        foreach (var (party, host) in run.Summary.Readers) reader.Execute(transaction, run.Feed.Value, party.Value, host);
        noFacets.Execute(transaction, run.Feed.Value);
        foreach (var (name, value) in run.Summary.Facets) facet.Execute(transaction, run.Feed.Value, run.Feed.Kind, name, value);
    }
}
