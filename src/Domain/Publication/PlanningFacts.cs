using System.Text.Json.Nodes;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>What a project's entries say of its planning. Null for those that say nothing there.</summary>
internal static class PlanningFacts
{
    public static Content? Of(Imprint imprint, ProjectState before, ProjectState after, in PublicFact<ProjectEvent> fact) => fact.What switch
    {
        ProjectRegistered registered => Registered(imprint, after, registered, fact),
        ProjectCorrected corrected => Corrected(corrected, fact),
        FigureRecorded => Update(fact, Figures.Recorded(after)),
        FigureWithdrawn withdrawn => Update(fact, Figures.Withdrawn(before, after, withdrawn)),
        ValueRecorded value => Value(value, fact),
        Classified classified => Update(fact, new() { ["frameworks"] = Pieces.Words(classified.Frameworks), ["corridors"] = Pieces.Words(classified.Corridors) }),
        Committed commitment => Milestone(Commitments.Promised(commitment), fact),
        PassedOn passed => Update(fact, new() { ["stage"] = new JsonObject().TextAnew("desk", passed.Desk).Text("nextStep", passed.NextStep) }),
        MemorandumSigned signed => Update(fact, new() { ["memoranda"] = Pieces.List(Memoranda.Signed(signed)) }),
        MemorandumConcluded { Outcome: not MemorandumOutcomes.Agreement } lapsed => Update(fact, new() { ["memoranda"] = Pieces.List(Memoranda.Concluded(lapsed)) }),
        ProjectFrozen frozen => Update(fact, new JsonObject().TextAnew("stayedFor", frozen.Reason)),
        ProjectUnfrozen => Update(fact, new JsonObject().TextAnew("stayedFor", null)),
        _ => null,
    };

    /// <summary>The project's own section, with the entry's place in the chain.</summary>
    public static (string, JsonNode) Resource(in PublicFact<ProjectEvent> fact, JsonObject resource) =>
        ("emining_resource", resource.Known("entry", Pieces.Place(fact)));

    private static Content Registered(Imprint imprint, ProjectState project, ProjectRegistered registered, in PublicFact<ProjectEvent> fact)
    {
        var budget = new JsonObject { ["project"] = registered.Name.En, ["projectID"] = project.Id };
        var planning = new JsonObject { ["budget"] = budget, ["documents"] = Pieces.List(Record(imprint, project.Id, fact.Date)) };
        return new Content(
            [Tags.Planning],
            ("parties", Pieces.List(Organisations.Host(registered.Host))),
            ("buyer", Organisations.Reference(registered.Host)),
            ("planning", planning)).And(Resource(fact, Descriptions.Registered(registered, fact.At)));
    }

    private static Content Corrected(ProjectCorrected corrected, in PublicFact<ProjectEvent> fact)
    {
        var content = Update(fact, Descriptions.Corrected(corrected, fact));
        return corrected.Name is not { } name ? content : content.And(Budget(new() { ["project"] = name.En }));
    }

    /// <summary>Only what is signed is a budget in the standard's meaning; the other degrees stand beside it, never added to it.</summary>
    private static Content Value(ValueRecorded value, in PublicFact<ProjectEvent> fact)
    {
        var content = Update(fact, new() { ["values"] = Pieces.List(Descriptions.Value(value)) });
        return value.Status != ValueStatuses.Signed ? content : content.And(Budget(new() { ["amount"] = Pieces.Value(value.Amount) }));
    }

    private static Content Milestone(JsonObject milestone, in PublicFact<ProjectEvent> fact) =>
        Update(fact, []).And(("planning", new JsonObject { ["milestones"] = Pieces.List(milestone) }));

    private static Content Update(in PublicFact<ProjectEvent> fact, JsonObject resource) => new([Tags.PlanningUpdate], Resource(fact, resource));

    private static (string, JsonNode) Budget(JsonObject budget) => ("planning", new JsonObject { ["budget"] = budget });

    private static JsonObject Record(Imprint imprint, string project, DateTimeOffset date) => new()
    {
        ["id"] = "record",
        ["title"] = "The chained record of all public entries of the project",
        ["url"] = $"{imprint.Site}/api/projects/{project}/record",
        ["datePublished"] = Pieces.Time(date),
        ["format"] = "application/json",
        ["language"] = "en",
    };
}
