using System.Collections.Immutable;

namespace EMiningLive.Contracts.Inbox;

/// <summary>An inbox as its party's people see it, bounded whatever its history.</summary>
/// <param name="Items">At most 200, newest first, one of each topic.</param>
[GenerateSerializer, Immutable, Alias("emining.inbox.view")]
public sealed record InboxView(
    [property: Id(0)] string Party,
    [property: Id(1)] int Unread,
    [property: Id(2)] ImmutableArray<NoticeView> Items,
    [property: Id(3)] long Version,
    [property: Id(4)] byte[] Head,
    [property: Id(5)] InboxMe Me);

/// <param name="May">Types of the commands that this person may ask.</param>
[GenerateSerializer, Immutable, Alias("emining.inbox.me")]
public sealed record InboxMe([property: Id(0)] string Viewpoint, [property: Id(1)] ImmutableArray<string> May);

/// <param name="Seq">By which it is read.</param>
/// <param name="At">When it happened in the feed that it is about.</param>
/// <param name="AboutSeq">The entry there.</param>
[GenerateSerializer, Immutable, Alias("emining.inbox.notice")]
public sealed record NoticeView(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Topic,
    [property: Id(3)] string Kind,
    [property: Id(4)] FeedId About,
    [property: Id(5)] long? AboutSeq,
    [property: Id(6)] LocalText? Title,
    [property: Id(7)] ImmutableSortedDictionary<string, string> Data,
    [property: Id(8)] bool Read);

/// <summary>The inbox's line for its own party: what a badge shows.</summary>
public sealed record InboxSummary(string Party, int Unread, long Version);
