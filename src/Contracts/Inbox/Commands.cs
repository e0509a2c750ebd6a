using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Inbox;

/// <summary>All that can be asked of a party's inbox. Its <c>type</c> is its name on the wire; the last ones only the system asks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReadNotices), "read")]
[JsonDerivedType(typeof(ReadAllNotices), "readAll")]
[JsonDerivedType(typeof(UnreadNotices), "unread")]
[JsonDerivedType(typeof(Notify), "notify")]
[JsonDerivedType(typeof(NothingOfInbox), "nothing")]
[GenerateSerializer, Immutable, Alias("emining.inbox-command")]
public abstract record InboxCommand;

/// <param name="Seqs">1 to 200 notices that are in the inbox.</param>
[GenerateSerializer, Immutable, Alias("emining.inbox.read")]
public sealed record ReadNotices([property: Id(0)] ImmutableArray<long> Seqs) : InboxCommand;

/// <summary>What came after <paramref name="UpTo"/> stays as it is: the reader has not seen it yet.</summary>
[GenerateSerializer, Immutable, Alias("emining.inbox.read-all")]
public sealed record ReadAllNotices([property: Id(0)] long UpTo) : InboxCommand;

/// <param name="Seqs">1 to 200 notices that are in the inbox.</param>
[GenerateSerializer, Immutable, Alias("emining.inbox.unread")]
public sealed record UnreadNotices([property: Id(0)] ImmutableArray<long> Seqs) : InboxCommand;

/// <summary>The system's: something happened that concerns the party. It replaces the notice of the same topic, unless that one is later.</summary>
/// <param name="Topic">At most 200 characters, e.g. <c>rooms/x outbid</c>.</param>
/// <param name="Kind"><c>invited outbid documentChanged stageChanged deadlineNear named awarded frozen message</c>.</param>
/// <param name="About">The feed in which it happened.</param>
/// <param name="Seq">The entry there.</param>
/// <param name="Data">At most 10 short words with texts of at most 200 characters, to fill the sentence with.</param>
/// <param name="Title">What the feed is called.</param>
/// <param name="At">When it happened there.</param>
[GenerateSerializer, Immutable, Alias("emining.inbox.notify")]
public sealed record Notify(
    [property: Id(0)] string Topic,
    [property: Id(1)] string Kind,
    [property: Id(2)] FeedId About,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] long? Seq = null,
    [property: Id(5)] ImmutableSortedDictionary<string, string>? Data = null,
    [property: Id(6)] LocalText? Title = null) : InboxCommand;

/// <summary>The system's, where a command must be named though nothing is ever due: nothing follows from it.</summary>
[GenerateSerializer, Immutable, Alias("emining.inbox.nothing")]
public sealed record NothingOfInbox : InboxCommand;
