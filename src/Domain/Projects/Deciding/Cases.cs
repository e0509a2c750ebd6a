using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>What an investor needs of the state: each case waits on one desk until it has an outcome. A court's stay does not stop them.</summary>
internal static class Cases
{
    public const int Most = 200;

    public static Decision<ProjectEvent> Decide(in Asking asking, OpenCase open)
    {
        if (asking.Project.Over) return new Refusal.Closed();
        if (asking.Project.Cases.Length >= Most) return new Refusal.NotAllowed();
        return asking.Then(new CaseOpened(asking.Project.Cases.Length + 1, open.Kind, open.Matter, open.Desk, open.For, open.Due));
    }

    public static Decision<ProjectEvent> Decide(in Asking asking, MoveCase move)
    {
        if (asking.Project.Case(move.Case) is not { } one) return Asking.Unknown("case");
        if (one.Outcome is not null) return new Refusal.Closed();
        if (one.Desk == move.Desk) return new Refusal.AlreadyDone();
        return asking.Then(new CaseMoved(move.Case, move.Desk, move.Note));
    }

    public static Decision<ProjectEvent> Decide(in Asking asking, CloseCase close)
    {
        if (asking.Project.Case(close.Case) is not { } one) return Asking.Unknown("case");
        if (one.Outcome is not null) return new Refusal.AlreadyDone();
        return asking.Then(new CaseClosed(close.Case, close.Outcome, close.Note));
    }
}
