using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.People;

namespace EMiningLive.Domain.Inbox;

/// <summary>A party's notices: the latest of each topic, at most <see cref="MostNotices"/>. What is dropped here stays in the stream.</summary>
public sealed record InboxState
{
    public const int MostNotices = 200;

    /// <summary>The id of its party, without <c>inbox/</c>.</summary>
    public required string Id { get; init; }

    /// <summary>By the seq of the entry that brought it.</summary>
    public ImmutableSortedDictionary<long, KeptNotice> Notices { get; init; } = ImmutableSortedDictionary<long, KeptNotice>.Empty;

    [JsonIgnore] public PartyId Party => new(Id);
    [JsonIgnore] public int Unread => Notices.Values.Count(notice => !notice.Read);

    /// <summary>
    /// From where the caller looks; null when it is not there for them. An inbox is there for its own people before anything is in it, so that its
    /// being there tells nothing; no official and no administrator as such sees it.
    /// </summary>
    public Viewpoint? Sees(Caller caller)
    {
        if (caller.IsSystem) return new(ViewpointKind.Host, Party);
        if (caller.Roles == Roles.None || caller.IsAdminAlone || caller.Party != Party) return null;
        return new(ViewpointKind.Party, Party);
    }
}

/// <param name="What">As it happened; with its seq what people see.</param>
public sealed record KeptNotice(Noticed What, bool Read);
