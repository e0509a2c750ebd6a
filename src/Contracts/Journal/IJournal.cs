using System.Collections.Immutable;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Contracts.Journal;

/// <summary>The append-only store of all facts. PostgreSQL, SQLite and memory obey one conformance suite.</summary>
public interface IJournal
{
    /// <summary>Rows after that seq, in order, decrypted. Throws <see cref="SealedUnreadableException"/> if a sealed one cannot be opened.</summary>
    Task<ImmutableArray<Row>> Read(FeedId feed, long after, int limit, CancellationToken cancel = default);

    /// <summary>The row of the LAST entry that the command caused, or null if the feed has never accepted it.</summary>
    Task<Row?> Find(FeedId feed, CommandId command, CancellationToken cancel = default);

    /// <summary>The committed head of a feed; version 0 and null hash when it has none.</summary>
    Task<Head?> Head(FeedId feed, CancellationToken cancel = default);

    /// <summary>
    /// Appends all batches in one transaction, in the order of their feeds. A batch whose place is taken fails alone.
    /// An exception means: nobody knows. Only reading again tells.
    /// </summary>
    Task<AppendReport> Append(IReadOnlyList<Batch> batches, CancellationToken cancel = default);

    /// <summary>Up to which entry the feed has told others what follows for them; 0 when it never has.</summary>
    Task<long> Told(FeedId feed, CancellationToken cancel = default);

    /// <summary>
    /// The feed has told others all that follows from its entries up to <paramref name="seq"/>. Where that is its last entry, it is due
    /// again at <paramref name="dueAt"/>.
    /// </summary>
    Task Settle(FeedId feed, long seq, DateTimeOffset? dueAt, CancellationToken cancel = default);

    /// <summary>The store's own clock.</summary>
    Task<DateTimeOffset> Now(CancellationToken cancel = default);
}

/// <summary>One stored entry with what only the journal keeps.</summary>
/// <param name="Command">The command that caused it, if this is the last entry that it caused; then its receipt.</param>
/// <param name="Fingerprint">Keyed fingerprint of person and content (<see cref="IVault.Fingerprint"/>), beside <paramref name="Command"/>.</param>
/// <param name="Sealed">Text and salt of <c>what</c> are encrypted at rest until the entry is opened.</param>
public sealed record Row(Entry Entry, CommandId? Command, byte[]? Fingerprint, bool Sealed);

/// <summary>What one grain has to make durable at once: the entries of one or more commands, and what lists should say after them.</summary>
/// <param name="Rows">Contiguous; the first one's seq is its claim to the place after the head.</param>
/// <param name="Opens">Seqs of sealed entries whose text and salt become readable in this transaction.</param>
public sealed record Batch(FeedId Feed, ImmutableArray<Row> Rows, ImmutableArray<long> Opens, Summary Summary);

/// <summary>What lists, search and dashboards read of a feed. Holds nothing that some reader of the list may not see.</summary>
/// <param name="version">Seq of the last entry that it takes in.</param>
/// <param name="line">Made only where it is written: of many batches that leave together, the last one's alone is.</param>
public sealed class Summary(long version, byte[] head, Func<ListLine> line)
{
    private readonly Lazy<ListLine> line = new(line);

    public Summary(long version, byte[] head, byte[] text, ImmutableArray<Reader> readers, DateTimeOffset? dueAt)
        : this(version, head, () => new(text, readers, dueAt)) { }

    public long Version => version;
    public byte[] Head => head;
    public byte[] Text => line.Value.Text;
    public ImmutableArray<Reader> Readers => line.Value.Readers;
    public ImmutableArray<Facet> Facets => line.Value.Facets.IsDefault ? [] : line.Value.Facets;
    public DateTimeOffset? DueAt => line.Value.DueAt;
}

/// <summary>A feed's line in lists.</summary>
/// <param name="Text">UTF-8 JSON, the subject's own form.</param>
/// <param name="Readers">Who may find it; never shown to anyone.</param>
/// <param name="DueAt">When its grain has to act by itself next; swept by every silo.</param>
/// <param name="Facets">By what it is found and sorted; never shown to anyone.</param>
public sealed record ListLine(byte[] Text, ImmutableArray<Reader> Readers, DateTimeOffset? DueAt, ImmutableArray<Facet> Facets = default);

/// <summary>One side of a feed by which lists filter, search and sort: <c>province</c> is <c>Sindh</c>. A name may stand several times.</summary>
public readonly record struct Facet(string Name, string Value)
{
    /// <summary>The name under which the text stands that is searched.</summary>
    public const string Search = "search";
}

/// <summary>A party that finds a feed in lists, and whether as its host.</summary>
public readonly record struct Reader(PartyId Party, bool Host);

/// <summary>What became of each batch, in the order given, and the store's clock at the commit.</summary>
public sealed record AppendReport(ImmutableArray<Appended> Outcomes, DateTimeOffset Now);

public enum Appended
{
    /// <summary>Durable.</summary>
    Committed,

    /// <summary>Another activation holds that place: nothing of this batch was written; reload.</summary>
    Fenced,

    /// <summary>A sealed entry that this batch opens cannot be decrypted: nothing of it was written.</summary>
    Unreadable,
}

/// <summary>A silo's way into the journal: gathers what all its grains have pending into one transaction at a time.</summary>
public interface IJournalWriter
{
    /// <summary>
    /// Enqueues synchronously, so that the order of calls is the order of entries; completes when the outcome is known,
    /// or faults when it is not. Completes with <see cref="Appended.Fenced"/> for all that follows on a fenced batch of the feed.
    /// </summary>
    Task<Appended> Append(Batch batch);

    /// <summary>False while this machine's clock is more than 250 ms off the store's: then nothing may be decided here.</summary>
    bool ClockTrusted { get; }

    /// <summary>False when so much is pending that nothing more should be decided now.</summary>
    bool HasRoom { get; }
}

/// <summary>Reads what lists need, across feeds.</summary>
public interface ISummaries
{
    /// <summary>Summaries of the feeds of one kind (<c>rooms</c>) that a party finds, newest first.</summary>
    Task<ImmutableArray<Listed>> Visible(string kind, PartyId party, int limit, CancellationToken cancel = default);

    /// <summary>One page of what the asker may find.</summary>
    Task<ListPage> Find(ListQuery query, CancellationToken cancel = default);

    /// <summary>The feeds of that kind that have that facet, whoever finds them: for the platform itself, never for a person.</summary>
    Task<ImmutableArray<FeedId>> With(string kind, Facet facet, CancellationToken cancel = default);

    /// <summary>Every line of that kind after that feed, in the order of their names: for the platform itself, never for a person.</summary>
    Task<ImmutableArray<Listed>> All(string kind, FeedId? after, int limit, CancellationToken cancel = default);

    /// <summary>The lines of these feeds, in no order; feeds without entries are left out. For the platform itself, never for a person.</summary>
    Task<ImmutableArray<Listed>> Lines(IReadOnlyCollection<FeedId> feeds, CancellationToken cancel = default);

    /// <summary>How far each feed of that kind has come.</summary>
    Task<ImmutableDictionary<FeedId, long>> Versions(string kind, CancellationToken cancel = default);

    /// <summary>Committed heads of these feeds, in one query; feeds without entries are left out.</summary>
    Task<ImmutableDictionary<FeedId, Head>> Heads(IReadOnlyCollection<FeedId> feeds, CancellationToken cancel = default);

    /// <summary>Feeds that should have acted by themselves before that time.</summary>
    Task<ImmutableArray<FeedId>> Overdue(DateTimeOffset before, int limit, CancellationToken cancel = default);
}

/// <summary>A page of a list, as someone asks for it.</summary>
/// <param name="Kind">Of feeds: <c>projects</c>.</param>
/// <param name="Readers">As whom the asker finds lines: its party, everyone, the public.</param>
/// <param name="AsHost">Whether lines that only hosts find are found too.</param>
/// <param name="Having">All of these must hold.</param>
/// <param name="Words">Each must stand in the text that is searched, folded as that is (<see cref="SearchText"/>).</param>
/// <param name="Sort">The facet by which the lines are sorted; a line without it is not found.</param>
public sealed record ListQuery(
    string Kind,
    ImmutableArray<PartyId> Readers,
    bool AsHost,
    ImmutableArray<Facet> Having,
    ImmutableArray<string> Words,
    string Sort,
    bool Descending,
    int Skip,
    int Take);

/// <param name="Total">How many lines there are in all pages.</param>
public sealed record ListPage(ImmutableArray<Listed> Items, int Total);

/// <summary>One line of a list.</summary>
public sealed record Listed(FeedId Feed, Head Head, byte[] Text, bool AsHost);

/// <summary>Encrypts what is sealed at rest and makes keyed fingerprints; its keys live in the deployment's key ring.</summary>
public interface IVault
{
    byte[] Seal(ReadOnlySpan<byte> open);

    /// <summary>Throws <see cref="SealedUnreadableException"/> if the key is not there or the bytes were altered.</summary>
    byte[] Open(ReadOnlySpan<byte> shut);

    /// <summary>HMAC-SHA-256 with a key of the deployment: an unkeyed one would give a sealed amount away to a guesser.</summary>
    byte[] Fingerprint(PersonId person, ReadOnlySpan<byte> content);
}

/// <summary>A sealed text cannot be decrypted here. The answer is "unavailable": it is never treated as absent.</summary>
public sealed class SealedUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
