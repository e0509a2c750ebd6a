using EMiningLive.Contracts.Projects;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.Projects;

namespace EMiningLive.Web.Live.Projects;

/// <summary>Projects as feeds.</summary>
public sealed class ProjectFeeds(ProjectDoor door, TimeProvider time) : DoorFeeds<IProjectGrain, ProjectCommand>(door, time);
