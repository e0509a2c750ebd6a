using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects;

/// <summary>The project after something happened to it. It never asks whether it may: what is decided is decided.</summary>
internal static class ProjectEvolution
{
    public const int MostRooms = 50, MostFlags = 100;

    public static ProjectState Evolve(ProjectState project, in Happened<ProjectEvent> happened)
    {
        var after = After(project, happened);
        return Timelines.Row(happened) is { } row ? after with { Timeline = after.Timeline.Add(row) } : after;
    }

    private static ProjectState After(ProjectState project, in Happened<ProjectEvent> happened) => happened.What switch
    {
        ProjectRegistered registered => Registered(project, registered, happened.At),
        ProjectCorrected corrected => Corrected(project, corrected),
        ProjectPublished => project with { Published = true },
        FigureRecorded figure => project with { Figures = Conflicts.Marked(project.Figures.Add(Figure(happened.Seq, figure))) },
        FigureWithdrawn withdrawn => project with { Figures = Conflicts.Marked(project.Figures.RemoveAll(figure => figure.Figure == withdrawn.Figure)) },
        ValueRecorded value => project with { Values = [.. project.Values.Where(known => known.Status != value.Status), new(value.Status, value.Amount, value.Source, value.AsOf)] },
        StageChanged changed => Moved(project, changed, happened.At),
        PassedOn passed => project with { Stage = project.Stage with { Desk = passed.Desk, DeskSince = happened.At, NextStep = passed.NextStep ?? project.Stage.NextStep } },
        Classified classified => project with { Frameworks = classified.Frameworks, Corridors = classified.Corridors },
        Committed commitment => project with { Commitments = project.Commitments.Add(new(commitment.Commitment, commitment.Kind, commitment.Target, commitment.Unit, commitment.Due, commitment.Text, null)) },
        Reported report => project with { Commitments = project.Commitments.With(report.Commitment, commitment => commitment with { Reported = new(report.Value, report.AsOf, report.Source) }) },
        MemorandumSigned signed => project with { Memoranda = project.Memoranda.Add(new(signed.Memorandum, signed.Title, signed.With, signed.SignedOn, signed.Source, signed.Value, null, null)) },
        MemorandumConcluded concluded => project with { Memoranda = project.Memoranda.With(concluded.Memorandum, one => one with { Outcome = concluded.Outcome, ConcludedOn = concluded.On }) },
        CaseOpened opened => project with { Cases = project.Cases.Add(Opened(opened, happened.At)) },
        CaseMoved moved => project with { Cases = project.Cases.With(moved.Case, Moved(moved, happened.At)) },
        CaseClosed closed => project with { Cases = project.Cases.With(closed.Case, Closed(closed, happened.At)) },
        ContactRecorded contact => project with { Contacts = project.Contacts.Add(new(happened.Seq, happened.Who.Party, contact.Company, contact.On, contact.Subject, contact.Place)) },
        ProjectFrozen frozen => project with { FrozenFor = frozen.Reason },
        ProjectUnfrozen => project with { FrozenFor = null, Waiting = [] },
        RoomMoved moved => project with { Rooms = Heard(project.Rooms, moved.News), Waiting = project.Frozen ? [.. project.Waiting.Remove(moved.News.Room).TakeLast(MostRooms - 1), moved.News.Room] : [] },
        Flagged flagged => project with { Flags = [.. project.Flags.TakeLast(MostFlags - 1), new(flagged.Flag, flagged.Room, happened.At)] },
        _ => throw new UnreachableException($"{happened.What.GetType().Name} has no place in the evolution of a project"),
    };

    private static ProjectState Registered(ProjectState project, ProjectRegistered registered, DateTimeOffset at) => project with
    {
        Host = registered.Host,
        Name = registered.Name,
        Province = registered.Province,
        District = registered.District,
        Minerals = registered.Minerals,
        Location = registered.Location,
        Owner = registered.Owner,
        Certainty = registered.Certainty,
        Sources = registered.Sources,
        Note = registered.Note,
        Published = registered.Published,
        Stage = new(registered.Stage, at, null, null, null, registered.Desk, at),
    };

    private static ProjectState Corrected(ProjectState project, ProjectCorrected corrected) => project with
    {
        Name = corrected.Name ?? project.Name,
        Province = corrected.Province ?? project.Province,
        District = corrected.District ?? project.District,
        Minerals = corrected.Minerals ?? project.Minerals,
        Location = corrected.Location ?? project.Location,
        Owner = corrected.Owner ?? project.Owner,
        Certainty = corrected.Certainty ?? project.Certainty,
        Sources = corrected.Sources ?? project.Sources,
        Note = corrected.Note ?? project.Note,
    };

    /// <summary>A stage that stays (an auction without a winner) keeps its time; the desk has it anew.</summary>
    private static ProjectState Moved(ProjectState project, StageChanged changed, DateTimeOffset at)
    {
        var moves = changed.From != changed.To;
        return project with
        {
            Stage = new(changed.To, moves ? at : project.Stage.Since, changed.Reason, changed.NextStep, changed.Because, changed.Desk, at),
            MovedAt = moves ? at : project.MovedAt,
        };
    }

    /// <summary>Where there are too many, the one that has been silent longest is forgotten; rooms that still run are kept before those that ended.</summary>
    private static ImmutableArray<RoomNews> Heard(ImmutableArray<RoomNews> rooms, RoomNews news)
    {
        var others = rooms.RemoveAll(room => room.Room == news.Room);
        if (others.Length < MostRooms) return others.Add(news);
        return others.Remove(others.FirstOrDefault(room => !room.IsLive()) ?? others[0]).Add(news);
    }

    private static FigureView Figure(long seq, FigureRecorded figure) =>
        new(seq, figure.What, figure.Value, figure.Unit, figure.ResourceClass, figure.Source, figure.Standard, figure.Grade, figure.AsOf, figure.Topic, Conflicts: false);

    private static CaseView Opened(CaseOpened opened, DateTimeOffset at) =>
        new(opened.Case, opened.Kind, opened.Matter, opened.Desk, at, opened.For, opened.Due, at, null, null, null);

    private static Func<CaseView, CaseView> Moved(CaseMoved moved, DateTimeOffset at) =>
        one => one with { Desk = moved.Desk, DeskSince = at, Note = moved.Note ?? one.Note };

    private static Func<CaseView, CaseView> Closed(CaseClosed closed, DateTimeOffset at) =>
        one => one with { ClosedAt = at, Outcome = closed.Outcome, Note = closed.Note ?? one.Note };

    /// <summary>What is numbered from 1 stands at its number.</summary>
    private static ImmutableArray<T> With<T>(this ImmutableArray<T> items, int number, Func<T, T> change) =>
        items.SetItem(number - 1, change(items[number - 1]));
}
