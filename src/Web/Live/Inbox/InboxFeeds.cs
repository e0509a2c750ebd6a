using EMiningLive.Contracts.Inbox;
using EMiningLive.Web.Inbox;
using EMiningLive.Web.Live.Feeds;

namespace EMiningLive.Web.Live.Inbox;

/// <summary>Inboxes as feeds.</summary>
public sealed class InboxFeeds(InboxDoor door, TimeProvider time) : DoorFeeds<IInboxGrain, InboxCommand>(door, time);
