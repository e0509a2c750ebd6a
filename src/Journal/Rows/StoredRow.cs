namespace EMiningLive.Journal;

/// <summary>An entry as it stands in the table. The hashes of its parts are left out: they follow from text and salt.</summary>
/// <param name="At">Unix milliseconds, as hashed.</param>
/// <param name="Who">The text exactly as hashed.</param>
/// <param name="What">The text exactly as hashed; of a sealed row salt and text, encrypted together.</param>
/// <param name="Salts">16 bytes for who, then 16 for what; of a sealed row those for who alone.</param>
internal sealed record StoredRow(
    long Seq,
    long At,
    Guid? Command,
    byte[]? Fingerprint,
    byte[] Who,
    byte[] What,
    byte[] Salts,
    bool Sealed,
    byte[] Head);

/// <summary>Text and salt of a sealed entry that has been opened: from then on anyone who reads the table may have them.</summary>
internal sealed record Opening(long Seq, byte[] What, byte[] Salt);

/// <summary>A row with its opening, if it has one.</summary>
internal sealed record FoundRow(StoredRow Stored, Opening? Opening);
