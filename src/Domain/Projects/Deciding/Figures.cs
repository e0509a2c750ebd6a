using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>What sources say in numbers: each stands by itself, with its class, its date and its source.</summary>
internal static class Figures
{
    public const int Most = 500;

    public static Decision<ProjectEvent> Decide(in Asking asking, RecordFigure figure)
    {
        if (asking.Project.Figures.Length >= Most) return new Refusal.NotAllowed();
        if (asking.Project.Figures.Any(known => IsSame(known, figure))) return new Refusal.AlreadyDone();
        return asking.Then(new FigureRecorded(
            figure.What, figure.Value, figure.Unit, figure.ResourceClass, figure.Source, figure.Standard, figure.Grade, figure.AsOf, figure.Topic));
    }

    public static Decision<ProjectEvent> Decide(in Asking asking, WithdrawFigure withdraw) =>
        asking.Project.Figures.Any(figure => figure.Figure == withdraw.Figure)
            ? asking.Then(new FigureWithdrawn(withdraw.Figure, withdraw.Reason))
            : Asking.Unknown("figure");

    public static Decision<ProjectEvent> Decide(in Asking asking, RecordValue value) =>
        asking.Project.Values.Contains(new(value.Status, value.Amount, value.Source, value.AsOf))
            ? new Refusal.AlreadyDone()
            : asking.Then(new ValueRecorded(value.Status, value.Amount, value.Source, value.AsOf));

    private static bool IsSame(FigureView known, RecordFigure figure) =>
        known with { Figure = 0, Conflicts = false }
        == new FigureView(0, figure.What, figure.Value, figure.Unit, figure.ResourceClass, figure.Source, figure.Standard, figure.Grade, figure.AsOf, figure.Topic, Conflicts: false);
}
