using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>A court stays the project, or lifts its stay: then what its rooms came to meanwhile moves it.</summary>
internal static class Staying
{
    public static Decision<ProjectEvent> Decide(in Asking asking, FreezeProject freeze) =>
        asking.Project.Frozen ? new Refusal.AlreadyDone() : asking.Then(new ProjectFrozen(freeze.Reason));

    public static Decision<ProjectEvent> Decide(in Asking asking, UnfreezeProject unfreeze) =>
        asking.Project.Frozen ? asking.Then([new ProjectUnfrozen(unfreeze.Reason), .. FollowingRooms.Waiting(asking.Project)]) : new Refusal.AlreadyDone();
}
