using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.CodeLists;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects;

/// <summary>The way into projects.</summary>
public sealed class ProjectDoor(GrainKind<IProjectGrain> projects, ICommandLimits limits, TimeProvider time, Lists lists)
    : Door<IProjectGrain, ProjectCommand>("projects", Commands, projects, limits, time)
{
    /// <summary>What rooms did is the system's to tell.</summary>
    public static readonly CommandReader<ProjectCommand> Commands = new(typeof(FollowRoom), typeof(LookAround));

    protected override Task<Answer> Send(IProjectGrain grain, Caller caller, CommandId id, ProjectCommand command) => grain.Submit(caller, id, command);

    // Which codes there are is the deployment's to say: the rules know only their form.
    protected override Task<Refusal.Invalid?> Unfit(Caller caller, ProjectCommand command) => Task.FromResult(command is Classify classify ? lists.Fault(classify) : null);
}
