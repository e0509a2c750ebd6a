using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;

namespace EMiningLive.Domain.Inbox.Deciding;

/// <summary>The party's people have read notices, or want to come back to them. An inbox is shared: what one has read, all have.</summary>
internal static class Reading
{
    public static Decision<InboxEvent> Decide(InboxState inbox, Who who, ReadNotices asked)
    {
        if (Unknown(inbox, asked.Seqs) is { } unknown) return unknown;
        var unread = Which(inbox, asked.Seqs, read: false);
        return unread.IsEmpty ? new Refusal.AlreadyDone() : Decision<InboxEvent>.In(who, new NoticeRead(unread));
    }

    public static Decision<InboxEvent> Decide(InboxState inbox, Who who, UnreadNotices asked)
    {
        if (Unknown(inbox, asked.Seqs) is { } unknown) return unknown;
        var read = Which(inbox, asked.Seqs, read: true);
        return read.IsEmpty ? new Refusal.AlreadyDone() : Decision<InboxEvent>.In(who, new NoticeUnread(read));
    }

    public static Decision<InboxEvent> Decide(InboxState inbox, Who who, ReadAllNotices asked)
    {
        var unread = Which(inbox, inbox.Notices.Keys.Where(seq => seq <= asked.UpTo), read: false);
        return unread.IsEmpty ? new Refusal.AlreadyDone() : Decision<InboxEvent>.In(who, new NoticesRead(unread[^1]));
    }

    /// <summary>What was replaced or dropped since is not there either: the reader has an older view.</summary>
    private static Refusal? Unknown(InboxState inbox, ImmutableArray<long> seqs)
    {
        for (var i = 0; i < seqs.Length; i++)
        {
            if (!inbox.Notices.ContainsKey(seqs[i])) return Fields.Not($"seqs[{i}]", "is not in the inbox");
        }

        return null;
    }

    private static ImmutableArray<long> Which(InboxState inbox, IEnumerable<long> seqs, bool read) =>
        [.. seqs.Where(seq => inbox.Notices[seq].Read == read).Order()];
}
