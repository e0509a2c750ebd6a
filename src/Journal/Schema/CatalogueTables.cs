using EMiningLive.Contracts.Journal;

namespace EMiningLive.Journal;

/// <summary>
/// What lists filter, search and sort by, and how far a feed has told others what follows for them. A feed of before this step has told
/// all it had to: nothing followed then.
/// </summary>
internal static class CatalogueTables
{
    public static readonly Migration Step = new(
        "0002-catalogue",
        """
        create table facets (
            stream text not null,
            kind text not null,
            name text not null,
            value text not null,
            primary key (stream, name, value)
        ) strict, without rowid;
        create index facets_by on facets (kind, name, value, stream);
        create index summaries_kind on summaries (kind, stream);

        alter table summaries add column told integer not null default 0;
        update summaries set told = version;
        """,
        """
        create table facets (
            stream text collate "C" not null,
            kind text not null,
            name text not null,
            value text collate "C" not null,
            primary key (stream, name, value)
        );
        create index facets_by on facets (kind, name, value, stream);
        create index summaries_kind on summaries (kind, stream);

        alter table summaries add column told bigint not null default 0;
        update summaries set told = version;
        """);
}
