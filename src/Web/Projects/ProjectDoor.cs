using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.CodeLists;
using EMiningLive.Web.Doors;
using EMiningLive.Web.People;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects;

/// <summary>The way into projects.</summary>
public sealed class ProjectDoor(GrainKind<IProjectGrain> projects, ICommandLimits limits, TimeProvider time, Lists lists, IPartyDirectory directory, EnterOne entering)
    : Door<IProjectGrain, ProjectCommand>("projects", Commands, projects, limits, time)
{
    /// <summary>What rooms did is the system's to tell.</summary>
    public static readonly CommandReader<ProjectCommand> Commands = new(typeof(FollowRoom), typeof(LookAround));

    protected override Task<Answer> Send(IProjectGrain grain, Caller caller, CommandId id, ProjectCommand command) => grain.Submit(caller, id, command);

    protected override Task<Answer> Ask(IProjectGrain grain, FeedId feed, Caller caller, CommandId id, ProjectCommand command) =>
        command is Register register ? entering.Run(grain, feed.Key, caller, id, register) : base.Ask(grain, feed, caller, id, command);

    // Which codes there are is the deployment's to say, and who there is is known here alone: the rules know only forms.
    protected override async Task<Refusal.Invalid?> Unfit(Caller caller, FeedId feed, ProjectCommand command) => command switch
    {
        Classify classify => lists.Fault(classify),
        RecordContact contact => await directory.NoCompany("company", contact.Company),
        OpenCase { For: { } company } => await directory.NoCompany("for", company),
        _ => null,
    };
}
