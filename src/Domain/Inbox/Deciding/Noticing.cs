using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;

namespace EMiningLive.Domain.Inbox.Deciding;

/// <summary>A notice comes in. The platform tells again what it does not know to have arrived, perhaps in another order: neither doubles anything.</summary>
internal static class Noticing
{
    public static Decision<InboxEvent> Decide(InboxState inbox, Who who, Notify notify)
    {
        var noticed = new Noticed(notify.Topic, notify.Kind, notify.About, notify.Seq, notify.Data, notify.Title, notify.At);
        if (OfTopic(inbox, notify.Topic) is { } held && (held.At > noticed.At || IsSame(held, noticed))) return Decision<InboxEvent>.Of();
        return Decision<InboxEvent>.In(who, noticed);
    }

    private static Noticed? OfTopic(InboxState inbox, string topic) =>
        inbox.Notices.Values.FirstOrDefault(notice => notice.What.Topic == topic)?.What;

    private static bool IsSame(Noticed held, Noticed told) =>
        held with { Data = null } == told with { Data = null } && Data(held).SequenceEqual(Data(told));

    private static ImmutableSortedDictionary<string, string> Data(Noticed noticed) => noticed.Data ?? ImmutableSortedDictionary<string, string>.Empty;
}
