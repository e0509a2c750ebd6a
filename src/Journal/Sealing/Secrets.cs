namespace EMiningLive.Journal;

/// <summary>Names of what stands, encrypted by the vault, in the table <c>secrets</c>.</summary>
internal static class Secrets
{
    public const string FingerprintKey = "fingerprint-key-v1";
}
