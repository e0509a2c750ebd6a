using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>A project moves to another stage, or to another desk: always with a reason, and never while a court stays it.</summary>
internal static class Moving
{
    public static Decision<ProjectEvent> Decide(in Asking asking, ChangeStage change)
    {
        var project = asking.Project;
        if (project.Frozen) return new Refusal.NotOpen();
        if (project.Stage.Stage == change.To) return new Refusal.AlreadyDone();
        return asking.Then(new StageChanged(project.Stage.Stage, change.To, change.Reason, change.NextStep, change.Desk));
    }

    public static Decision<ProjectEvent> Decide(in Asking asking, PassOn passOn)
    {
        if (asking.Project.Frozen) return new Refusal.NotOpen();
        if (asking.Project.Over) return new Refusal.Closed();
        if (asking.Project.Stage.Desk == passOn.Desk) return new Refusal.AlreadyDone();
        return asking.Then(new PassedOn(passOn.Desk, passOn.Reason, passOn.NextStep));
    }
}
