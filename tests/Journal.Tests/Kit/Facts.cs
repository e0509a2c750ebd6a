using System.Collections.Immutable;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Journal.Tests;

/// <summary>A feed as a ledger would write it: entries chained on each other, a batch at a time.</summary>
public sealed record Facts(FeedId Feed, long Version, byte[] Head)
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Facts Fresh(string? key = null)
    {
        var feed = FeedId.Room(key ?? Guid.NewGuid().ToString("N"));
        return new(feed, 0, HashChain.Start(feed));
    }

    public static CommandId NewCommand() => new(Guid.NewGuid());

    /// <summary>One entry per text; the command stands in the last, as its receipt.</summary>
    public (Facts After, Batch Batch) Say(CommandId command, params ReadOnlySpan<string> whats) => Say(command, sealing: false, [], whats);

    public (Facts After, Batch Batch) Say(params ReadOnlySpan<string> whats) => Say(NewCommand(), whats);

    public (Facts After, Batch Batch) Seal(params ReadOnlySpan<string> whats) => Say(NewCommand(), sealing: true, [], whats);

    public (Facts After, Batch Batch) Open(params ReadOnlySpan<long> seqs) => Say(NewCommand(), sealing: false, [.. seqs], ["""{"type":"offersOpened"}"""]);

    private (Facts, Batch) Say(CommandId command, bool sealing, ImmutableArray<long> opens, ReadOnlySpan<string> whats)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        var after = this;
        for (var i = 0; i < whats.Length; i++)
        {
            var entry = after.Entry(command, whats[i]);
            var last = i == whats.Length - 1;
            rows.Add(new(entry, last ? command : null, last ? [1, 2, 3] : null, sealing));
            after = after with { Version = entry.Seq, Head = entry.Head };
        }
        return (after, new(Feed, rows.ToImmutable(), opens, after.Summary()));
    }

    public Summary Summary(DateTimeOffset? due = null, params ReadOnlySpan<Reader> readers) =>
        new(Version, Head, Encoding.UTF8.GetBytes($$"""{"version":{{Version}}}"""), [.. readers], due);

    public Summary Summary(ImmutableArray<Facet> facets, params ReadOnlySpan<Reader> readers)
    {
        ImmutableArray<Reader> all = [.. readers];
        return new(Version, Head, () => new(Encoding.UTF8.GetBytes($$"""{"version":{{Version}}}"""), all, null, facets));
    }

    private Entry Entry(CommandId command, string what)
    {
        var who = $$"""{"party":"heding","person":"p1","command":"{{command}}"}""";
        var salts = System.Security.Cryptography.RandomNumberGenerator.GetBytes(2 * HashChain.SaltBytes);
        return HashChain.Link(Head, Version + 1, Noon.AddMilliseconds(Version), Encoding.UTF8.GetBytes(who), Encoding.UTF8.GetBytes(what), salts);
    }
}
