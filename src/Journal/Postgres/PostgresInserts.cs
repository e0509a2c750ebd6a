using EMiningLive.Contracts;
using Npgsql;
using static EMiningLive.Journal.PostgresForm;

namespace EMiningLive.Journal;

/// <summary>The statements of a group commit. The first two answer: the feeds that were written, then the clock.</summary>
internal static class PostgresInserts
{
    public static IEnumerable<NpgsqlBatchCommand> All(IReadOnlyList<Run> runs, IReadOnlyList<Run> newLines)
    {
        yield return Entries(runs);
        yield return new("select clock_timestamp()");
        if (runs.Any(run => run.Openings.Any())) yield return Openings(runs);
        if (newLines.Count == 0) yield break;
        yield return Former("readers", newLines);
        yield return Readers(newLines);
        if (newLines.All(run => run.Feed.Kind == "rooms")) yield break;
        yield return Former("facets", newLines);
        yield return Facets(newLines);
    }

    /// <summary>
    /// Writes the runs whose first entry is chained on the stored head (contract, "Feeds"), and moves their summaries on.
    /// Whoever did not see the last entry cannot have made that hash: this is the fence, and it costs no round trip.
    /// </summary>
    private static NpgsqlBatchCommand Entries(IReadOnlyList<Run> runs)
    {
        var rows = runs.SelectMany(run => run.Rows, (run, row) => (Stream: run.Feed.Value, Row: row)).ToList();
        return Command(
            """
            with fits as (
                select c.*
                from unnest(@streams, @kinds, @firsts, @ats, @parts, @heads, @versions, @version_heads, @texts, @dues, @changes)
                    as c(stream, kind, first, at, parts, head, version, version_head, text, due_at, changed_at)
                left join summaries s on s.stream = c.stream
                where c.first = coalesce(s.version, 0) + 1
                  and c.head = sha256('\x01'::bytea || coalesce(s.head, sha256('\x02'::bytea || convert_to(c.stream, 'UTF8')))
                      || int8send(c.first) || int8send(c.at) || c.parts)
            ),
            written as (
                insert into entries (stream, seq, at, command, fingerprint, who, what, salts, sealed, head)
                select r.*
                from unnest(@row_streams, @row_seqs, @row_ats, @row_commands, @row_fingerprints, @row_whos, @row_whats, @row_salts, @row_sealed, @row_heads)
                    as r(stream, seq, at, command, fingerprint, who, what, salts, sealed, head)
                where r.stream in (select stream from fits)
                order by r.stream collate "C", r.seq
            ),
            listed as (
                insert into summaries (stream, kind, version, head, text, due_at, changed_at)
                select stream, kind, version, version_head, text, due_at, changed_at from fits order by stream collate "C"
                on conflict (stream) do update set
                    version = excluded.version, head = excluded.head, text = excluded.text, due_at = excluded.due_at, changed_at = excluded.changed_at
            )
            select stream from fits
            """,
            Of("streams", Streams(runs)),
            Of("kinds", runs.Select(run => run.Feed.Kind)),
            Of("firsts", runs.Select(run => run.First.Seq)),
            Of("ats", runs.Select(run => run.First.At.ToUnixTimeMilliseconds())),
            Of("parts", runs.Select(run => (byte[]?)[.. run.First.WhoHash, .. run.First.WhatHash])),
            Of("heads", runs.Select(run => run.First.Head)),
            Of("versions", runs.Select(run => run.Last.Seq)),
            Of("version_heads", runs.Select(run => run.Last.Head)),
            Of("texts", runs.Select(run => run.Summary.Text)),
            Of("dues", runs.Select(run => run.Summary.DueAt?.ToUnixTimeMilliseconds())),
            Of("changes", runs.Select(run => run.Last.At.ToUnixTimeMilliseconds())),
            Of("row_streams", rows.Select(row => row.Stream)),
            Of("row_seqs", rows.Select(row => row.Row.Seq)),
            Of("row_ats", rows.Select(row => row.Row.At)),
            Of("row_commands", rows.Select(row => row.Row.Command)),
            Of("row_fingerprints", rows.Select(row => row.Row.Fingerprint)),
            Of("row_whos", rows.Select(row => row.Row.Who)),
            Of("row_whats", rows.Select(row => row.Row.What)),
            Of("row_salts", rows.Select(row => row.Row.Salts)),
            Of("row_sealed", rows.Select(row => row.Row.Sealed)),
            Of("row_heads", rows.Select(row => row.Row.Head)));
    }

    private static NpgsqlBatchCommand Openings(IReadOnlyList<Run> runs)
    {
        var rows = runs.SelectMany(run => run.Openings, (run, opening) => (Run: run, Opening: opening)).ToList();
        return Command(
            """
            insert into openings (stream, seq, what, salt)
            select r.stream, r.seq, r.what, r.salt
            from unnest(@streams, @heads, @seqs, @whats, @salts) as r(stream, head, seq, what, salt)
            join summaries s on s.stream = r.stream and s.head = r.head
            order by r.stream collate "C", r.seq
            on conflict do nothing
            """,
            Of("streams", rows.Select(row => row.Run.Feed.Value)),
            Of("heads", rows.Select(row => row.Run.Last.Head)),
            Of("seqs", rows.Select(row => row.Opening.Seq)),
            Of("whats", rows.Select(row => row.Opening.What)),
            Of("salts", rows.Select(row => row.Opening.Salt)));
    }

    private static NpgsqlBatchCommand Former(string table, IReadOnlyList<Run> runs) => Command(
        $"""
        delete from {table}
        using unnest(@streams, @heads) as c(stream, head), summaries s
        where {table}.stream = c.stream and s.stream = c.stream and s.head = c.head
        """,
        Of("streams", Streams(runs)),
        Of("heads", runs.Select(run => run.Last.Head)));

    private static NpgsqlBatchCommand Readers(IReadOnlyList<Run> runs)
    {
        var rows = runs.SelectMany(run => run.Summary.Readers, (run, reader) => (Run: run, Reader: reader)).ToList();
        return Command(
            """
            insert into readers (stream, party, host)
            select r.stream, r.party, r.host
            from unnest(@streams, @heads, @parties, @hosts) as r(stream, head, party, host)
            join summaries s on s.stream = r.stream and s.head = r.head
            order by r.stream collate "C", r.party
            on conflict do nothing
            """,
            Of("streams", rows.Select(row => row.Run.Feed.Value)),
            Of("heads", rows.Select(row => row.Run.Last.Head)),
            Of("parties", rows.Select(row => row.Reader.Party.Value)),
            Of("hosts", rows.Select(row => row.Reader.Host)));
    }

    private static NpgsqlBatchCommand Facets(IReadOnlyList<Run> runs)
    {
        var rows = runs.SelectMany(run => run.Summary.Facets, (run, facet) => (Run: run, Facet: facet)).ToList();
        return Command(
            """
            insert into facets (stream, kind, name, value)
            select r.stream, s.kind, r.name, r.value
            from unnest(@streams, @heads, @names, @values) as r(stream, head, name, value)
            join summaries s on s.stream = r.stream and s.head = r.head
            order by r.stream collate "C", r.name, r.value
            on conflict do nothing
            """,
            Of("streams", rows.Select(row => row.Run.Feed.Value)),
            Of("heads", rows.Select(row => row.Run.Last.Head)),
            Of("names", rows.Select(row => row.Facet.Name)),
            Of("values", rows.Select(row => row.Facet.Value)));
    }

    private static IEnumerable<string> Streams(IEnumerable<Run> runs) => runs.Select(run => run.Feed.Value);

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }
}
