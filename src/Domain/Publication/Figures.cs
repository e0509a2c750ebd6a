using System.Text.Json.Nodes;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>Resource figures, each with its class, date and source. Those of one topic that differ name each other; none is chosen or added up.</summary>
internal static class Figures
{
    public static JsonObject Recorded(ProjectState project)
    {
        var figure = project.Figures[^1];
        return new() { ["figures"] = Pieces.List([Whole(project, figure), .. Rivals(project, figure).Select(rival => Marked(project, rival))]) };
    }

    /// <summary>It stays in the history, and says that it no longer holds.</summary>
    public static JsonObject Withdrawn(ProjectState before, ProjectState after, FigureWithdrawn withdrawn)
    {
        var gone = before.Figures.First(figure => figure.Figure == withdrawn.Figure);
        var figure = new JsonObject { ["id"] = Pieces.Id(withdrawn.Figure), ["conflicts"] = new JsonArray(), ["withdrawn"] = true };
        return new() { ["figures"] = Pieces.List([figure.Text("withdrawnFor", withdrawn.Reason), .. Rivals(before, gone).Select(rival => Marked(after, rival))]) };
    }

    private static JsonObject Whole(ProjectState project, FigureView figure) =>
        Marked(project, figure)
            .Text("description", figure.What)
            .Known("value", Pieces.Number(figure.Value))
            .Known("unit", figure.Unit)
            .Known("class", figure.ResourceClass)
            .Known("standard", figure.Standard)
            .Known("grade", figure.Grade)
            .Known("asOf", figure.AsOf)
            .Known("source", figure.Source)
            .Known("topic", figure.Topic);

    private static JsonObject Marked(ProjectState project, FigureView figure) =>
        new() { ["id"] = Pieces.Id(figure.Figure), ["conflicts"] = Pieces.Words(Rivals(project, figure).Select(rival => Pieces.Id(rival.Figure))) };

    private static IEnumerable<FigureView> Rivals(ProjectState project, FigureView figure) =>
        project.Figures.Where(other => Conflicts.Differ(figure, other));
}
