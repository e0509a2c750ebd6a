using System.Text.Json.Nodes;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>What is promised besides the mine, as milestones, and how much of it was reported.</summary>
internal static class Commitments
{
    public static JsonObject Promised(Committed commitment) => new JsonObject
    {
        ["id"] = Id(commitment.Commitment),
        ["title"] = $"{commitment.Kind}: {commitment.Target} {commitment.Unit}",
        ["code"] = commitment.Kind,
        ["dueDate"] = Pieces.Day(commitment.Due),
        ["status"] = "scheduled",
        ["emining_resource"] = new JsonObject { ["target"] = Pieces.Number(commitment.Target), ["unit"] = commitment.Unit },
    }.Text("description", commitment.Text);

    /// <summary>Nothing reported is not zero, and zero reported is not met in part.</summary>
    public static JsonObject Reported(Reported report, CommitmentView commitment, DateTimeOffset at) => new()
    {
        ["id"] = Id(report.Commitment),
        ["status"] = report.Value >= commitment.Target ? "met" : report.Value > 0 ? "partiallyMet" : "scheduled",
        ["dateModified"] = Pieces.Time(at),
        ["emining_resource"] = new JsonObject { ["reported"] = new JsonObject { ["value"] = Pieces.Number(report.Value), ["asOf"] = report.AsOf, ["source"] = report.Source } },
    };

    private static string Id(int commitment) => $"commitment-{Pieces.Id(commitment)}";
}
