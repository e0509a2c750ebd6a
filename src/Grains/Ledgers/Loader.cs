using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Grains.Ledgers;

/// <summary>
/// Brings a feed into memory: a snapshot and what followed on it, or all from the first entry. Every link of the chain on the
/// way is computed anew; a break, or an event that this version does not know, ends the attempt.
/// </summary>
internal sealed class Loader<TState, TCommand, TEvent>
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private const int PageLength = 1000;

    private readonly FeedId feed;
    private readonly ISubject<TState, TCommand, TEvent> subject;
    private readonly Commands commands;
    private readonly List<(Entry Entry, Happened<TEvent> Happened)> latest = [];
    private Position<TState> position;
    private byte[]? link;
    private long read;

    private Loader(FeedId feed, ISubject<TState, TCommand, TEvent> subject, Position<TState> start, IEnumerable<FilterLayer> accepted)
    {
        (this.feed, this.subject, position) = (feed, subject, start);
        commands = new(CommandFilter.Load(accepted));
        read = Math.Max(0, start.Seq - Tail<TEvent>.Length);
        link = read == 0 ? HashChain.Start(feed) : null;
    }

    /// <summary>Loads from the snapshot if it is of this form and lies on the journal's chain, else from the first entry.</summary>
    public static async Task<Loaded<TState, TEvent>> Load(
        FeedId feed, ISubject<TState, TCommand, TEvent> subject, IJournal journal, Snapshot? snapshot, CancellationToken cancel)
    {
        if (snapshot is { Filter: CommandFilter.Form } && snapshot.Schema == subject.Schema && await From(snapshot, feed, subject).Load(journal, cancel) is { } loaded) return loaded;
        return (await FromTheFirst(feed, subject).Load(journal, cancel))!;
    }

    private static Loader<TState, TCommand, TEvent> From(Snapshot snapshot, FeedId feed, ISubject<TState, TCommand, TEvent> subject) =>
        new(feed, subject, new(subject.Thaw(snapshot.State), snapshot.Seq, snapshot.At, snapshot.Head), snapshot.Commands);

    private static Loader<TState, TCommand, TEvent> FromTheFirst(FeedId feed, ISubject<TState, TCommand, TEvent> subject) =>
        new(feed, subject, new(subject.Empty(feed), 0, DateTimeOffset.MinValue, HashChain.Start(feed)), []);

    /// <summary>Null when the snapshot does not lie on the journal's chain.</summary>
    private async Task<Loaded<TState, TEvent>?> Load(IJournal journal, CancellationToken cancel)
    {
        var start = position;
        ImmutableArray<Row> page;
        do
        {
            page = await journal.Read(feed, read, PageLength, cancel);
            foreach (var row in page)
            {
                Take(row);
                if (row.Entry.Seq == start.Seq && !row.Entry.Head.AsSpan().SequenceEqual(start.Hash)) return null;
            }
        }
        while (page.Length == PageLength);

        return read < start.Seq ? null : new(start.Seq, position, commands, Remembered());
    }

    private void Take(Row row)
    {
        var entry = row.Entry;
        CheckLink(entry);
        var happened = new Happened<TEvent>(entry.Seq, entry.At, Wire.Read<Who>(entry.Who)!, Decode(entry));
        Keep(entry, happened);
        var isNew = entry.Seq > position.Seq;
        if (isNew) position = new(subject.Evolve(position.State, happened), entry.Seq, entry.At, entry.Head);
        if (row.Command is { } id) Keep(id, row.AsAccepted(), isNew);
        (read, link) = (entry.Seq, entry.Head);
    }

    private void CheckLink(Entry entry)
    {
        if (entry.Seq != read + 1) throw new FeedUnreadableException(feed, read + 1, "is missing");
        if (!HashChain.Part(entry.WhoSalt, entry.Who).AsSpan().SequenceEqual(entry.WhoHash)) throw new FeedUnreadableException(feed, entry.Seq, "has another author than was hashed");
        if (!HashChain.Part(entry.WhatSalt, entry.What).AsSpan().SequenceEqual(entry.WhatHash)) throw new FeedUnreadableException(feed, entry.Seq, "has another content than was hashed");
        if (link is not null && !HashChain.Next(link, entry.Seq, entry.At, entry.WhoHash, entry.WhatHash).AsSpan().SequenceEqual(entry.Head))
            throw new FeedUnreadableException(feed, entry.Seq, "breaks the chain");
    }

    private TEvent Decode(Entry entry) =>
        subject.Decode(entry.What) ?? throw new FeedUnreadableException(feed, entry.Seq, "is of a type that this version does not know");

    private void Keep(Entry entry, Happened<TEvent> happened)
    {
        latest.Add((entry, happened));
        if (latest.Count > 2 * Tail<TEvent>.Length) latest.RemoveRange(0, Tail<TEvent>.Length);
    }

    private void Keep(CommandId id, Accepted accepted, bool isNew)
    {
        if (isNew) commands.Add(id, accepted);
        else commands.Remember(id, accepted);
    }

    private Tail<TEvent> Remembered()
    {
        var tail = new Tail<TEvent>();
        foreach (var (entry, happened) in latest) tail.Add(new(happened, subject.Seen(position.State, happened).On(entry), []));
        return tail;
    }
}
