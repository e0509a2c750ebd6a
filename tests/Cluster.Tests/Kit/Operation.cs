namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>What came of a command, as far as the one who sent it can know.</summary>
public enum Outcome
{
    /// <summary>No answer, or one that says that nobody knows.</summary>
    Unknown,
    Ok,
    Refused,
}

/// <summary>One command from its first sending to its last answer. The same id is sent again while the outcome is unknown.</summary>
/// <param name="Mark">What is found in the content of its entry and in no other's.</param>
/// <param name="Began">Monotonic ticks (<see cref="System.Diagnostics.Stopwatch"/>) of the first sending, and of the last answer.</param>
/// <param name="Seq">Of the receipt, with its head; 0 where there is none.</param>
/// <param name="By">Number of the bidder that sent it.</param>
public sealed record Operation(
    Guid Id, string Party, string Mark, long Began, long Ended, Outcome Outcome, string? Refusal = null, long Seq = 0, string? Head = null, int Tries = 1, int By = 0);
