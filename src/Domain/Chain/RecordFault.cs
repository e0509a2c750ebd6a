namespace EMiningLive.Domain.Chain;

/// <summary>What is wrong with a record, and where. The first fault found is told; what follows on it cannot be trusted anyway.</summary>
/// <param name="Entry">The place in the record, from 1, where a right record has the entry of that seq; null when it is of the record as a whole.</param>
/// <param name="Field">The field that it is about; null when it is about all of them.</param>
public sealed record RecordFault(long? Entry, Flaw Flaw, string? Field = null);

/// <summary>The ways in which a record can fail (contract, "Feeds").</summary>
public enum Flaw
{
    /// <summary>A key stands twice in one object: two readers could see two records.</summary>
    DoubledKey,

    /// <summary>A field of the contract is not there.</summary>
    Missing,

    /// <summary>A field is there, but not in the contract's form: type, length, canonical base64, three decimals and Z.</summary>
    WrongForm,

    /// <summary>The seqs are not 1, 2, 3 …: an entry was dropped, inserted or moved.</summary>
    OutOfOrder,

    /// <summary>The time is earlier than that of the entry before.</summary>
    TimeFalls,

    /// <summary>A text without its salt, or a salt without its text.</summary>
    HalfSealed,

    /// <summary>The text or its salt does not give the hash.</summary>
    PartChanged,

    /// <summary>The entry does not fit on the head before it.</summary>
    HeadChanged,

    /// <summary>The record does not have as many entries as its version says.</summary>
    WrongVersion,

    /// <summary>The record's head is not that of its last entry.</summary>
    WrongHead,
}

/// <summary>Why there is nothing to verify.</summary>
public enum Unread
{
    /// <summary>The bytes are not JSON in UTF-8.</summary>
    NotJson,

    /// <summary>JSON, but not an object with <c>feed</c>, <c>version</c>, <c>head</c> and <c>frames</c>.</summary>
    NotARecord,
}
