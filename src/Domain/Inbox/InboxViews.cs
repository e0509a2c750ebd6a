using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Inbox;

/// <summary>An inbox as its party's people see it, and its line in their lists. Nobody else sees either.</summary>
public static class InboxViews
{
    private static readonly ImmutableArray<string> OwnPeople = ["read", "readAll", "unread"];

    /// <summary>Null when the inbox is not there for the caller.</summary>
    /// <param name="version">Seq of the last committed entry that the state takes in.</param>
    /// <param name="head">The chain's head there, 32 bytes.</param>
    public static InboxView? View(InboxState inbox, Caller caller, long version, byte[] head) =>
        inbox.Sees(caller) is not { } viewpoint
            ? null
            : new(
                inbox.Id,
                inbox.Unread,
                [.. inbox.Notices.Reverse().Select(notice => Item(notice.Key, notice.Value))],
                version,
                head,
                new InboxMe(viewpoint.ToString(), viewpoint.Kind == ViewpointKind.Party ? OwnPeople : []));

    internal static byte[] Summarise(InboxState inbox, long version) => Wire.Write(new InboxSummary(inbox.Id, inbox.Unread, version));

    internal static ImmutableArray<Reader> Readers(InboxState inbox) => [new(inbox.Party, Host: false)];

    private static NoticeView Item(long seq, KeptNotice notice)
    {
        var (topic, kind, about, aboutSeq, data, title, at) = notice.What;
        return new(seq, at, topic, kind, about, aboutSeq, title, data ?? ImmutableSortedDictionary<string, string>.Empty, notice.Read);
    }
}
