using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts.Inbox;

namespace EMiningLive.Domain.Inbox;

/// <summary>The inbox after something happened in it. It never asks whether it may: what is decided is decided.</summary>
internal static class InboxEvolution
{
    public static InboxState Evolve(InboxState inbox, in Happened<InboxEvent> happened) => happened.What switch
    {
        Noticed noticed => inbox with { Notices = Bounded(WithoutTopic(inbox.Notices, noticed.Topic).SetItem(happened.Seq, new(noticed, Read: false))) },
        NoticeRead read => inbox with { Notices = Marked(inbox.Notices, read.Seqs, read: true) },
        NoticesRead read => inbox with { Notices = Marked(inbox.Notices, inbox.Notices.Keys.Where(seq => seq <= read.UpTo), read: true) },
        NoticeUnread unread => inbox with { Notices = Marked(inbox.Notices, unread.Seqs, read: false) },
        _ => throw new UnreachableException($"{happened.What.GetType().Name} has no place in the evolution of an inbox"),
    };

    private static ImmutableSortedDictionary<long, KeptNotice> WithoutTopic(ImmutableSortedDictionary<long, KeptNotice> notices, string topic) =>
        notices.RemoveRange(notices.Where(notice => notice.Value.What.Topic == topic).Select(notice => notice.Key));

    /// <summary>Where there is one too many, the oldest that was read goes; where none was read, the oldest.</summary>
    private static ImmutableSortedDictionary<long, KeptNotice> Bounded(ImmutableSortedDictionary<long, KeptNotice> notices)
    {
        if (notices.Count <= InboxState.MostNotices) return notices;
        return notices.Remove(notices.OrderBy(notice => !notice.Value.Read).ThenBy(notice => notice.Key).First().Key);
    }

    private static ImmutableSortedDictionary<long, KeptNotice> Marked(ImmutableSortedDictionary<long, KeptNotice> notices, IEnumerable<long> seqs, bool read) =>
        notices.SetItems(seqs.Where(notices.ContainsKey).Select(seq => KeyValuePair.Create(seq, notices[seq] with { Read = read })));
}
