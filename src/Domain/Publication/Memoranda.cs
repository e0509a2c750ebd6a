using System.Text.Json.Nodes;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>Memoranda of understanding: no contracts yet, so that they stand in <c>emining_resource</c> until one becomes an agreement.</summary>
internal static class Memoranda
{
    public static JsonObject Signed(MemorandumSigned signed) =>
        new JsonObject { ["id"] = Id(signed.Memorandum), ["signedOn"] = signed.SignedOn, ["source"] = signed.Source }
            .Text("title", signed.Title)
            .Text("with", signed.With)
            .Known("value", signed.Value is { } worth ? Pieces.Value(worth) : null);

    public static JsonObject Concluded(MemorandumConcluded concluded) =>
        new JsonObject { ["id"] = Id(concluded.Memorandum), ["outcome"] = concluded.Outcome, ["concludedOn"] = concluded.On }
            .Text("reason", concluded.Reason);

    /// <summary>Also of the award and of the contract that it becomes. With a point, which no auction has in its id.</summary>
    public static string Id(int memorandum) => $"memorandum.{Pieces.Id(memorandum)}";
}
