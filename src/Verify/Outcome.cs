namespace EMiningLive.Verify;

/// <summary>The exit code.</summary>
public enum Outcome
{
    /// <summary>The record is valid, and all that it was held against agrees.</summary>
    Valid = 0,

    /// <summary>It is a record, and something in it, or a receipt, or the other record, does not agree.</summary>
    Invalid = 1,

    /// <summary>There is nothing to verify: no such file, not JSON, not a record, or the command line makes no sense.</summary>
    Unreadable = 2,
}
