using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>How projects that are in the catalogue were entered.</summary>
internal sealed class Entered(ProjectDoor projects, TimeProvider time)
{
    /// <summary>
    /// Whether that project began with just this registration, by whichever official of the same authority. The platform reads as itself: that an
    /// id is taken by a draft must be known too, and nothing else of it is told.
    /// </summary>
    public async Task<bool> Just(string id, Caller caller, Register register)
    {
        if (await time.Persistently(() => projects.Find(id)!.Read(Caller.System, 0, 1)) is not PageRead { Page.Facts: [var first, ..] }) return false;
        var rules = ProjectSubject.Instance;
        var would = rules.Decide(rules.Empty(FeedId.Project(id)), caller, Enter.CommandOf(id), register, default).Events[0].What;
        return first.Entry.What.AsSpan().SequenceEqual(rules.Encode(would));
    }
}
