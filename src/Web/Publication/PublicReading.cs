using System.Runtime.CompilerServices;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Chain;
using EMiningLive.Domain.Publication;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Rooms;

namespace EMiningLive.Web.Publication;

/// <summary>The releases of a project in order, read page by page: of each of its feeds no more than one page is held.</summary>
public sealed class PublicReading(ProjectDoor projects, RoomDoor rooms, TimeProvider time)
{
    /// <summary>Facts of a feed that are read at once. Small, since a harvest reads all projects side by side.</summary>
    private const int PageSize = 100;

    /// <summary>Empty where there is no such project, and while it is a draft.</summary>
    public async IAsyncEnumerable<Release> Of(Imprint imprint, string project, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await PublicSince(project, cancel) is not { } since) yield break;
        var begun = new Queue<RoomReleases>();
        await using var merged = new InOrder();
        await merged.Add(Own(new(imprint, project, since), project, begun, cancel));
        do
        {
            while (begun.TryDequeue(out var room)) await merged.Add(OfRoom(room, cancel));
            if (await merged.Next() is { } release) yield return release;
            else break;
        }
        while (true);
    }

    private async Task<DateTimeOffset?> PublicSince(string project, CancellationToken cancel)
    {
        await foreach (var frame in Frames(projects.Find(project), cancel))
        {
            if (Publications.PublicSince(frame) is { } since) return since;
        }

        return null;
    }

    private async IAsyncEnumerable<Release> Own(ProjectReleases releases, string project, Queue<RoomReleases> begun, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var frame in Frames(projects.Find(project), cancel))
        {
            var published = releases.Next(frame);
            if (published.Begins is { } room) begun.Enqueue(room);
            if (published.Release is { } release) yield return release;
        }
    }

    private async IAsyncEnumerable<Release> OfRoom(RoomReleases releases, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var frame in Frames(rooms.Find(releases.Room), cancel))
        {
            if (releases.Next(frame) is { } release) yield return release;
        }
    }

    /// <summary>
    /// A feed's frames as the public may see them, up to where it ended when the first page was read. The platform reads as itself, since nobody
    /// outside is in an auction's room; what it reads is cut here, before anything else looks at it.
    /// </summary>
    public async IAsyncEnumerable<Frame> Frames(IFeedGrain? feed, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (last, end) = (0L, feed is null ? 0 : long.MaxValue);
        while (last < end)
        {
            cancel.ThrowIfCancellationRequested();
            var from = last;
            if (await time.Persistently(() => feed!.Read(Caller.System, from, PageSize)) is not PageRead { Page: var page }) yield break;
            end = Math.Min(end, page.Head.Version);
            foreach (var fact in page.Facts.Where(fact => fact.Entry.Seq <= end)) yield return Domain.Chain.Frames.For(Publications.Public, fact);
            last = page.Facts.IsEmpty ? end : page.Facts[^1].Entry.Seq;
        }
    }
}
