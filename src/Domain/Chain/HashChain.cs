using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Domain.Chain;

/// <summary>The hashes of the contract, "Feeds": each part with its own salt, each entry on the head before it.</summary>
public static class HashChain
{
    public const int HashBytes = 32;
    public const int SaltBytes = 16;

    private const byte OfPart = 0x00;
    private const byte OfEntry = 0x01;
    private const byte OfStart = 0x02;

    /// <summary>head(0) = SHA-256( 0x02 ‖ utf8(feed) )</summary>
    public static byte[] Start(FeedId feed) => SHA256.HashData([OfStart, .. Encoding.UTF8.GetBytes(feed.Value)]);

    /// <summary>SHA-256( 0x00 ‖ salt ‖ text )</summary>
    public static byte[] Part(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> text)
    {
        Span<byte> bytes = text.Length <= 1024 ? stackalloc byte[1 + salt.Length + text.Length] : new byte[1 + salt.Length + text.Length];
        bytes[0] = OfPart;
        salt.CopyTo(bytes[1..]);
        text.CopyTo(bytes[(1 + salt.Length)..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>head(n) = SHA-256( 0x01 ‖ head(n-1) ‖ uint64be(n) ‖ int64be(at in Unix ms) ‖ whoHash ‖ whatHash )</summary>
    public static byte[] Next(ReadOnlySpan<byte> head, long seq, DateTimeOffset at, ReadOnlySpan<byte> whoHash, ReadOnlySpan<byte> whatHash)
    {
        Span<byte> bytes = stackalloc byte[1 + HashBytes + 8 + 8 + HashBytes + HashBytes];
        bytes[0] = OfEntry;
        head.CopyTo(bytes[1..]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[33..], (ulong)seq);
        BinaryPrimitives.WriteInt64BigEndian(bytes[41..], at.ToUnixTimeMilliseconds());
        whoHash.CopyTo(bytes[49..]);
        whatHash.CopyTo(bytes[81..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The entry at the place after that head, hashed and chained.</summary>
    /// <param name="salts">32 random bytes: 16 for who, 16 for what.</param>
    public static Entry Link(ReadOnlySpan<byte> head, long seq, DateTimeOffset at, byte[] who, byte[] what, ReadOnlySpan<byte> salts)
    {
        byte[] whoSalt = [.. salts[..SaltBytes]], whatSalt = [.. salts.Slice(SaltBytes, SaltBytes)];
        byte[] whoHash = Part(whoSalt, who), whatHash = Part(whatSalt, what);
        return new(seq, at, who, what, whoSalt, whatSalt, whoHash, whatHash, Next(head, seq, at, whoHash, whatHash));
    }
}
