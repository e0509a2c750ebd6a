using System.Collections.Immutable;
using EMiningLive.Contracts.People;
using Orleans.Concurrency;

namespace EMiningLive.Contracts.Feeds;

/// <summary>A web node's ear for one feed. One object per (feed, node), held strongly there; every call may be lost.</summary>
[Alias("emining.feed-watcher")]
public interface IFeedWatcher : IGrainObserver
{
    /// <summary>What was committed, in the order in which it must be shown. Never slow: it enqueues and returns.</summary>
    [OneWay, Alias("happened")] Task Happened(Notice notice);

    /// <summary>Who of the other nodes is here now, and what they signal. Nothing of it is stored.</summary>
    [OneWay, Alias("present")] Task Present(FeedId feed, ImmutableArray<Presence> people);

    [OneWay, Alias("signalled")] Task Signalled(FeedId feed, Signal signal);
}

/// <summary>What one commit brought to a feed.</summary>
/// <param name="Facts">In order. A fact with a seq already told is that entry, opened: it follows directly on what opened it.</param>
/// <param name="Gone">Parties whose right to the feed ended with the last of these facts.</param>
[GenerateSerializer, Immutable, Alias("emining.notice")]
public sealed record Notice(
    [property: Id(0)] FeedId Feed,
    [property: Id(1)] ImmutableArray<Fact> Facts,
    [property: Id(2)] ImmutableArray<PartyId> Gone);

/// <summary>What came of a watch: <see cref="Watching"/>, or a refusal.</summary>
[GenerateSerializer, Immutable, Alias("emining.watch-answer")]
public abstract record WatchAnswer;

/// <summary>The watcher is subscribed and its lease renewed; here is what was missed.</summary>
/// <param name="Facts">What followed on <c>after</c>, from memory.</param>
/// <param name="More">Older facts are in the journal alone: read them with <see cref="IFeedGrain.Read"/> while live ones flow.</param>
[GenerateSerializer, Immutable, Alias("emining.watching")]
public sealed record Watching(
    [property: Id(0)] Viewpoint Viewpoint,
    [property: Id(1)] Head Head,
    [property: Id(2)] ImmutableArray<Fact> Facts,
    [property: Id(3)] bool More) : WatchAnswer;

[GenerateSerializer, Immutable, Alias("emining.watch-refused")]
public sealed record WatchRefused([property: Id(0)] Refusal Refusal) : WatchAnswer;

/// <summary>What came of a read: <see cref="PageRead"/>, or a refusal.</summary>
[GenerateSerializer, Immutable, Alias("emining.read-answer")]
public abstract record ReadAnswer;

[GenerateSerializer, Immutable, Alias("emining.page-read")]
public sealed record PageRead([property: Id(0)] Page Page) : ReadAnswer;

[GenerateSerializer, Immutable, Alias("emining.read-refused")]
public sealed record ReadRefused([property: Id(0)] Refusal Refusal) : ReadAnswer;

/// <summary>A person who has the feed open now.</summary>
/// <param name="Viewpoint">From where they look; it decides who is told of them.</param>
/// <param name="State"><c>here</c> or <c>away</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.presence")]
public sealed record Presence(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] PartyId Party,
    [property: Id(2)] Viewpoint Viewpoint,
    [property: Id(3)] string State);

/// <summary>A passing sign, e.g. that someone types. Gone after 15 s.</summary>
/// <param name="Kind"><c>typing</c> or <c>reading</c>.</param>
/// <param name="To">For typing: <c>room</c>, <c>party</c> or <c>host</c>.</param>
[GenerateSerializer, Immutable, Alias("emining.signal")]
public sealed record Signal(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] PartyId Party,
    [property: Id(2)] Viewpoint Viewpoint,
    [property: Id(3)] string Kind,
    [property: Id(4)] string? To);

/// <summary>What every grain that owns a feed offers, whatever its subject.</summary>
public interface IFeedGrain : IGrainWithStringKey
{
    /// <summary>Subscribes the node's watcher, renews its lease and returns what <paramref name="viewer"/> missed after that seq.</summary>
    /// <remarks>Interleaves, and never reads the journal: a crowd that joins must not hold up a bid.</remarks>
    [AlwaysInterleave, Alias("watch")]
    Task<WatchAnswer> Watch(IFeedWatcher watcher, Caller viewer, long after);

    /// <summary>Renews a watcher's lease; a third of <see cref="Leases.Length"/> apart. Returns the committed head.</summary>
    [AlwaysInterleave, Alias("renew")]
    Task<Head> Renew(IFeedWatcher watcher);

    [AlwaysInterleave, Alias("unwatch")]
    Task Unwatch(IFeedWatcher watcher);

    /// <summary>Facts after that seq, from the journal, with the audiences that hold now. At most <paramref name="limit"/> (1–1,000).</summary>
    [AlwaysInterleave, Alias("read")]
    Task<ReadAnswer> Read(Caller viewer, long after, int limit);

    /// <summary>Whether the feed is there for that caller, who else is answered as if it never was.</summary>
    [AlwaysInterleave, Alias("is-there-for")]
    Task<bool> IsThereFor(Caller viewer);

    /// <summary>Something may be due (a timer that was lost). Harmless at any time.</summary>
    [AlwaysInterleave, Alias("nudge")]
    Task Nudge();
}

/// <summary>How long a watcher is told of facts without renewing.</summary>
public static class Leases
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);
}

/// <summary>Who is in a feed, gathered from all web nodes. Keyed by feed. In memory only: a lost activation is a moment without presence.</summary>
[Alias("emining.presence-grain")]
public interface IPresenceGrain : IGrainWithStringKey
{
    /// <summary>All people that one node serves in this feed; repeated at least every 15 s, forgotten after 45 s.</summary>
    [Alias("here")] Task Here(IFeedWatcher node, ImmutableArray<Presence> people);

    [Alias("signal")] Task Signal(IFeedWatcher node, Signal signal);
}
