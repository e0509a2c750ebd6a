using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Web.Live.Attending;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>The object that grains tell. Every call enqueues or notes, and returns: the next one waits for it.</summary>
public sealed class FeedEar(Feed feed, Attendance attendance) : IFeedWatcher
{
    public Task Happened(Notice notice)
    {
        feed.Hear(notice);
        return Task.CompletedTask;
    }

    public Task Present(FeedId id, ImmutableArray<Presence> people)
    {
        attendance.Others(people);
        return Task.CompletedTask;
    }

    public Task Signalled(FeedId id, Signal signal)
    {
        attendance.Note(signal);
        return Task.CompletedTask;
    }
}
