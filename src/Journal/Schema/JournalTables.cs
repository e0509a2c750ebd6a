using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal;

/// <summary>
/// The tables of the journal. <c>at</c>, <c>due_at</c> and <c>changed_at</c> are Unix milliseconds, texts and hashes are bytes exactly as hashed.
/// Entries and openings are only ever inserted: triggers refuse the rest, on PostgreSQL beside the grants.
/// </summary>
internal static class JournalTables
{
    public static readonly Migration Step = new(
        "0001-journal",
        """
        create table entries (
            stream text not null,
            seq integer not null check (seq > 0),
            at integer not null,
            command blob,
            fingerprint blob,
            who blob not null,
            what blob not null,
            salts blob not null,
            sealed integer not null check (sealed in (0, 1)),
            head blob not null,
            primary key (stream, seq),
            unique (stream, command)
        ) strict, without rowid;

        create table openings (
            stream text not null,
            seq integer not null,
            what blob not null,
            salt blob not null,
            primary key (stream, seq)
        ) strict, without rowid;

        create table summaries (
            stream text not null primary key,
            kind text not null,
            version integer not null,
            head blob not null,
            text blob not null,
            due_at integer,
            changed_at integer not null
        ) strict, without rowid;
        create index summaries_due on summaries (due_at) where due_at is not null;

        create table readers (
            stream text not null,
            party text not null,
            host integer not null check (host in (0, 1)),
            primary key (stream, party)
        ) strict, without rowid;
        create index readers_party on readers (party);

        create table secrets (
            name text not null primary key,
            value blob not null
        ) strict, without rowid;

        create trigger entries_update before update on entries begin select raise(abort, 'entries are never changed'); end;
        create trigger entries_delete before delete on entries begin select raise(abort, 'entries are never deleted'); end;
        create trigger openings_update before update on openings begin select raise(abort, 'openings are never changed'); end;
        create trigger openings_delete before delete on openings begin select raise(abort, 'openings are never deleted'); end;

        -- "insert or replace" deletes without asking the triggers above.
        create trigger entries_replace before insert on entries
        when exists (select 1 from entries where stream = new.stream and seq = new.seq)
        begin select raise(abort, 'entries are never replaced'); end;
        create trigger entries_command before insert on entries
        when new.command is not null and exists (select 1 from entries where stream = new.stream and command = new.command)
        begin select raise(abort, 'a command stands once in its stream'); end;
        create trigger openings_replace before insert on openings
        when exists (select 1 from openings where stream = new.stream and seq = new.seq)
        begin select raise(abort, 'openings are never replaced'); end;
        """,
        """
        create table entries (
            stream text collate "C" not null,
            seq bigint not null check (seq > 0),
            at bigint not null,
            command uuid,
            fingerprint bytea,
            who bytea not null,
            what bytea not null,
            salts bytea not null,
            sealed boolean not null,
            head bytea not null,
            primary key (stream, seq),
            unique (stream, command)
        );

        create table openings (
            stream text collate "C" not null,
            seq bigint not null,
            what bytea not null,
            salt bytea not null,
            primary key (stream, seq)
        );

        create table summaries (
            stream text collate "C" not null primary key,
            kind text not null,
            version bigint not null,
            head bytea not null,
            text bytea not null,
            due_at bigint,
            changed_at bigint not null
        ) with (fillfactor = 50);
        create index summaries_due on summaries (due_at) where due_at is not null;

        create table readers (
            stream text collate "C" not null,
            party text not null,
            host boolean not null,
            primary key (stream, party)
        );
        create index readers_party on readers (party);

        create table secrets (
            name text not null primary key,
            value bytea not null
        );

        create table keyring (
            name text not null primary key,
            xml text not null
        );

        create function refuse_change() returns trigger language plpgsql as $body$
        begin
            raise exception '% on % is refused: it is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
        end
        $body$;
        create trigger entries_append_only before update or delete or truncate on entries for each statement execute function refuse_change();
        create trigger openings_append_only before update or delete or truncate on openings for each statement execute function refuse_change();
        """);
}
