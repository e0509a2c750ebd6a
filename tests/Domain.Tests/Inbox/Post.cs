using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Inbox;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Inbox;

/// <summary>The inbox of Heding.</summary>
internal sealed class Post(string party = "heding") : Tale<Post, InboxState, InboxCommand, InboxEvent>(InboxSubject.Instance, new FeedId($"inbox/{party}"))
{
    /// <summary>Of Heding, but no delegate.</summary>
    public static readonly Caller Colleague = Heding with { Person = new("colleague"), Roles = Roles.Observer };

    /// <summary>Who is not signed in.</summary>
    public static readonly Caller Nobody = new(new("public"), new("public"), PartyKind.Observer, Roles.None);

    public static readonly Notify Outbid = new("rooms/rukwan outbid", "outbid", FeedId.Room("rukwan"), Noon, 12, Data("minNext", "USD 110.00"), new LocalText("Rukwan"));

    /// <summary>Of a topic of its own, so many seconds after noon.</summary>
    public static Notify Notice(int topic, int seconds = 0, string kind = "message") => new($"t{topic}", kind, FeedId.Room("rukwan"), Noon.AddSeconds(seconds));

    /// <summary>With so many notices, each of a topic of its own, the first being entry 1.</summary>
    public static Post With(int notices) => new Post().Given(Caller.System, [.. Enumerable.Range(1, notices).Select(n => Notice(n))]);

    public InboxView View(Caller caller) =>
        InboxViews.View(State, caller, Version, Head) ?? throw new InvalidOperationException($"{caller.Party} does not see the inbox");

    /// <summary>Seqs, newest first; those that were read in brackets.</summary>
    public string Shown() => string.Join(' ', View(Heding).Items.Select(item => item.Read ? $"({item.Seq})" : $"{item.Seq}"));

    private static ImmutableSortedDictionary<string, string> Data(string word, string text) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(word, text);
}

/// <summary>One of each command and of each event, so that nobody is forgotten.</summary>
internal static class Asked
{
    public static readonly ImmutableArray<InboxCommand> Commands =
        [new ReadNotices([1]), new ReadAllNotices(1), new UnreadNotices([1]), Post.Outbid, new NothingOfInbox()];

    public static readonly ImmutableArray<InboxEvent> Events =
    [
        new Noticed("rooms/rukwan outbid", "outbid", FeedId.Room("rukwan"), 12, Post.Outbid.Data, Why, Noon), new NoticeRead([1]), new NoticeUnread([1]), new NoticesRead(1),
    ];
}
