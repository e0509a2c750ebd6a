using System.Security.Cryptography;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;
using Microsoft.AspNetCore.DataProtection;

namespace EMiningLive.Journal;

/// <summary>
/// Encrypts with the deployment's key ring (ASP.NET Core Data Protection: AES-256-CBC with HMAC-SHA-256, keys that rotate and are kept),
/// and makes fingerprints with a key of 32 bytes that is the same for ever.
/// </summary>
internal sealed class Vault(IDataProtectionProvider keys) : IVault
{
    public const int FingerprintKeyBytes = 32;

    private readonly IDataProtector rows = keys.CreateProtector("EMiningLive.Journal.Sealed.v1");

    /// <summary>Each thread's own, with the key taken in already: that is the larger half of making a fingerprint.</summary>
    private ThreadLocal<IncrementalHash>? fingerprints;

    /// <summary>A vault whose fingerprints nobody else can make.</summary>
    public static Vault Fresh(IDataProtectionProvider keys) => new(keys) { fingerprints = Keyed(NewFingerprintKey()) };

    public static byte[] NewFingerprintKey() => RandomNumberGenerator.GetBytes(FingerprintKeyBytes);

    public byte[] Seal(ReadOnlySpan<byte> open) => rows.Protect(open.ToArray());

    public byte[] Open(ReadOnlySpan<byte> shut)
    {
        try
        {
            return rows.Unprotect(shut.ToArray());
        }
        catch (CryptographicException reason)
        {
            throw new SealedUnreadableException("A sealed text cannot be decrypted with the keys of this deployment.", reason);
        }
    }

    /// <summary>HMAC-SHA-256( key, person ‖ 0x00 ‖ content ).</summary>
    public byte[] Fingerprint(PersonId person, ReadOnlySpan<byte> content)
    {
        var fingerprint = fingerprints?.Value ?? throw new InvalidOperationException("The journal has not started: its fingerprint key is not loaded.");
        fingerprint.AppendData([.. Encoding.UTF8.GetBytes(person.Value), 0, .. content]);
        return fingerprint.GetHashAndReset();
    }

    /// <summary>Gives the vault its fingerprint key, which is kept encrypted.</summary>
    public void Load(byte[] shut) => fingerprints = Keyed(Open(shut));

    private static ThreadLocal<IncrementalHash> Keyed(byte[] key) => new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));
}
