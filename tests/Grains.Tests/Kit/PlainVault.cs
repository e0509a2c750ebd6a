using System.Security.Cryptography;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>Fingerprints with a key that everyone knows; a ledger encrypts nothing itself.</summary>
public sealed class PlainVault : IVault
{
    public byte[] Seal(ReadOnlySpan<byte> open) => open.ToArray();
    public byte[] Open(ReadOnlySpan<byte> shut) => shut.ToArray();

    public byte[] Fingerprint(PersonId person, ReadOnlySpan<byte> content) =>
        HMACSHA256.HashData([1], [.. Encoding.UTF8.GetBytes(person.Value), 0, .. content]);
}
