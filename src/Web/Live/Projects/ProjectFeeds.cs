using EMiningLive.Contracts.Projects;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Projects;

namespace EMiningLive.Web.Live.Projects;

/// <summary>Projects as feeds. Which companies look at one is told to nobody but the looker's own party and the officials who keep it.</summary>
public sealed class ProjectFeeds(ProjectDoor door, TimeProvider time) : DoorFeeds<IProjectGrain, ProjectCommand>(door, time)
{
    public override Task<bool> Discreet(Contracts.FeedId feed) => Task.FromResult(true);
}
