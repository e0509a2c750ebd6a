using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;

namespace EMiningLive.Domain.Inbox.Deciding;

/// <summary>Whether a command stands in form, whatever is in the inbox: the same command is in form for ever.</summary>
internal static partial class InboxForms
{
    private const int LongestTopic = 200;
    private const int LongestDatum = 200;
    private const int MostData = 10;

    public static Refusal? Invalid(InboxCommand command) => command switch
    {
        Notify notify => Notice(notify),
        ReadNotices read => Seqs(read.Seqs),
        ReadAllNotices read => read.UpTo > 0 ? null : Fields.Not("upTo", "is not the seq of an entry"),
        UnreadNotices unread => Seqs(unread.Seqs),
        _ => null,
    };

    private static Refusal? Notice(Notify notify)
    {
        if (Fields.Text("topic", notify.Topic, LongestTopic) is { } noTopic) return noTopic;
        if (Fields.OneOf("kind", notify.Kind, NoticeKinds.All) is { } noKind) return noKind;
        if (notify.About.Value is not { } feed || !Feeds().IsMatch(feed)) return Fields.Not("about", "is not the name of a feed");
        if (notify.Seq <= 0) return Fields.Not("seq", "is not the seq of an entry");
        return Data(notify.Data) ?? Fields.Optional("title", notify.Title);
    }

    private static Refusal? Data(ImmutableSortedDictionary<string, string>? data)
    {
        if (data is null) return null;
        if (data.Count > MostData) return Fields.Not("data", $"are more than {MostData}");
        foreach (var (word, text) in data)
        {
            if (!Words().IsMatch(word)) return Fields.Not("data", "holds a name that is no short word");
            if (Fields.Text($"data.{word}", text, LongestDatum) is { } unfit) return unfit;
        }

        return null;
    }

    private static Refusal? Seqs(ImmutableArray<long> seqs)
    {
        if (seqs.IsDefaultOrEmpty || seqs.Length > InboxState.MostNotices) return Fields.Not("seqs", $"are not 1 to {InboxState.MostNotices}");
        return seqs.Distinct().Count() == seqs.Length ? null : Fields.Not("seqs", "name an entry twice");
    }

    [GeneratedRegex(@"\A[a-z]{1,20}/[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Feeds();

    [GeneratedRegex(@"\A[a-zA-Z0-9]{1,40}\z")]
    private static partial Regex Words();
}
