using System.Text.Json.Nodes;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>The contract of a project that holds, by its id and that of its award.</summary>
internal sealed record Standing(string Id, string Award);

/// <summary>What a project's entries say of its contracts and of what became of them. Null for those that say nothing there.</summary>
internal static class ContractFacts
{
    /// <summary>The agreement that follows on an auction, or on talks without a memorandum.</summary>
    private const string Agreement = "stage.agreement";

    private static readonly string[] Carrying = ["financing", "construction", "production"];

    /// <summary>The contract that holds after that entry: that of the last memorandum which became one, or that of the stage.</summary>
    public static Standing? After(Standing? known, ProjectState after, ProjectEvent what) => what switch
    {
        MemorandumConcluded { Outcome: MemorandumOutcomes.Agreement } concluded => new(Memoranda.Id(concluded.Memorandum), Memoranda.Id(concluded.Memorandum)),
        StageChanged { To: Stages.Agreement } => known ?? OfStage(after),
        _ => known,
    };

    public static Content? Of(Standing? known, ProjectState after, in PublicFact<ProjectEvent> fact) => fact.What switch
    {
        StageChanged { To: Stages.Agreement } changed => Agreed(known, after, changed, fact),
        StageChanged changed => new([Carrying.Contains(changed.To) ? Tags.Implementation : Tags.PlanningUpdate], PlanningFacts.Resource(fact, Stage(after, changed))),
        MemorandumConcluded concluded => Concluded(after, concluded, fact),
        Reported report => Reported(known, after, report, fact),
        _ => null,
    };

    /// <summary>Where a memorandum already became the agreement, that contract goes on; else there is one, of the last award or of none.</summary>
    private static Content Agreed(Standing? standing, ProjectState after, StageChanged changed, in PublicFact<ProjectEvent> fact)
    {
        var resource = PlanningFacts.Resource(fact, Stage(after, changed));
        if (standing is { } known) return new([Tags.ContractUpdate], ("contracts", Pieces.List(Contract(known, "active"))), resource);
        var contract = Contract(OfStage(after), "active").Text("title", after.Name);
        if (Awarded(after) is not null) return new([Tags.Contract], ("contracts", Pieces.List(contract)), resource);
        return new([Tags.Award, Tags.Contract], ("awards", Pieces.List(Direct(Agreement, fact).Text("title", after.Name))), ("contracts", Pieces.List(contract)), resource);
    }

    private static Content Concluded(ProjectState project, MemorandumConcluded concluded, in PublicFact<ProjectEvent> fact)
    {
        var memorandum = project.Memorandum(concluded.Memorandum)!;
        var id = Memoranda.Id(concluded.Memorandum);
        var other = new JsonObject { ["id"] = $"{project.Id}.{id}", ["name"] = memorandum.With.En };
        var award = Direct(id, fact).Text("title", memorandum.Title).Known("suppliers", Pieces.List((JsonObject)other.DeepClone()));
        var contract = Contract(new(id, id), "active").Text("title", memorandum.Title).Known("dateSigned", Pieces.Day(concluded.On));
        if (memorandum.Value is { } worth) { award["value"] = Pieces.Value(worth); contract["value"] = Pieces.Value(worth); }
        return new(
            [Tags.Award, Tags.Contract],
            ("parties", Pieces.List(other.Known("roles", Pieces.Words([Organisations.Supplier])))),
            ("awards", Pieces.List(award)),
            ("contracts", Pieces.List(contract)),
            PlanningFacts.Resource(fact, new() { ["memoranda"] = Pieces.List(Memoranda.Concluded(concluded)) }));
    }

    /// <summary>The promise stands among the milestones of the planning; where there is a contract, the report is its implementation too.</summary>
    private static Content Reported(Standing? standing, ProjectState project, Reported report, in PublicFact<ProjectEvent> fact)
    {
        var at = fact.At;
        JsonArray Milestones() => Pieces.List(Commitments.Reported(report, project.Commitment(report.Commitment)!, at));
        var content = new Content([Tags.Implementation], ("planning", new JsonObject { ["milestones"] = Milestones() }), PlanningFacts.Resource(fact, []));
        if (standing is not { } known) return content;
        return content.And(("contracts", Pieces.List(Contract(known, null).Known("implementation", new JsonObject { ["milestones"] = Milestones() }))));
    }

    /// <summary>The last auction of the project that had a winner: its award has the auction's id.</summary>
    private static string? Awarded(ProjectState project) => project.Rooms.LastOrDefault(room => room.Awarded is not null)?.Room;

    private static Standing OfStage(ProjectState project) => new(Agreement, Awarded(project) ?? Agreement);

    private static JsonObject Contract(Standing contract, string? status) =>
        new JsonObject { ["id"] = contract.Id, ["awardID"] = contract.Award }.Known("status", status);

    private static JsonObject Direct(string id, in PublicFact<ProjectEvent> fact) => new() { ["id"] = id, ["status"] = "active", ["date"] = Pieces.Time(fact.At) };

    /// <summary>Of talks nobody outside learns more than that there are some.</summary>
    private static string? AuctionOf(StageChanged changed) => changed.Because == Causes.TalksOpened ? null : changed.Room;

    /// <summary>What the stage before said is taken back, where this one does not say it.</summary>
    private static JsonObject Stage(ProjectState project, StageChanged changed)
    {
        var stage = new JsonObject { ["code"] = changed.To, ["since"] = Pieces.Time(project.Stage.Since), ["because"] = changed.Because, ["auction"] = AuctionOf(changed) };
        return new() { ["stage"] = stage.TextAnew("reason", changed.Reason).TextAnew("nextStep", changed.NextStep).TextAnew("desk", changed.Desk) };
    }
}
