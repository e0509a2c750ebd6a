namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>An entry as it stands in the database.</summary>
/// <param name="Command">Of the command that caused it, from <em>who</em>.</param>
/// <param name="IsReceipt">Whether it is the last that the command caused, and so carries its id in a column of its own.</param>
public sealed record StoredEntry(long Seq, long At, Guid Command, bool IsReceipt, string Party, string Who, string What, string Head);
