using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>Where a command is asked: the project as it stands, who asks, under which id.</summary>
internal readonly record struct Asking(ProjectState Project, Caller Caller, CommandId Id)
{
    public Who Who => new(Caller.Party, Caller.Person, Id);

    public bool ByHost => Project.IsHost(Caller);

    public Decision<ProjectEvent> Then(params ReadOnlySpan<ProjectEvent> events) => Decision<ProjectEvent>.In(Who, events);

    /// <summary>What the command names is not there: told to those alone who may ask it, since what there is may be sealed to others.</summary>
    public static Refusal Unknown(string field) => Fields.Not(field, "is not one of this project");

    /// <summary>There is nothing to do; only the system is ever told so.</summary>
    public static Decision<ProjectEvent> Nothing => Decision<ProjectEvent>.Of();
}
