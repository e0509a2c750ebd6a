using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace EMiningLive.Contracts.Inbox;

/// <summary>All that can have happened in an inbox; seen by its party alone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Noticed), "noticed")]
[JsonDerivedType(typeof(NoticeRead), "noticeRead")]
[JsonDerivedType(typeof(NoticesRead), "noticesRead")]
[JsonDerivedType(typeof(NoticeUnread), "noticeUnread")]
public abstract record InboxEvent;

/// <summary>A new notice, unread. In the inbox it stands in the place of the one of the same topic.</summary>
/// <param name="At">When it happened in the feed that it is about.</param>
public sealed record Noticed(
    string Topic,
    string Kind,
    FeedId About,
    long? Seq,
    ImmutableSortedDictionary<string, string>? Data,
    LocalText? Title,
    DateTimeOffset At) : InboxEvent;

/// <param name="Seqs">Those that were unread.</param>
public sealed record NoticeRead(ImmutableArray<long> Seqs) : InboxEvent;

/// <param name="UpTo">Seq of the last notice that was read with this.</param>
public sealed record NoticesRead(long UpTo) : InboxEvent;

/// <param name="Seqs">Those that were read.</param>
public sealed record NoticeUnread(ImmutableArray<long> Seqs) : InboxEvent;
