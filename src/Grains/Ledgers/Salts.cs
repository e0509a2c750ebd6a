using System.Security.Cryptography;

namespace EMiningLive.Grains.Ledgers;

/// <summary>Random bytes, fetched in bulk and handed out once.</summary>
internal sealed class Salts
{
    /// <summary>Two salts of 16 bytes, or the chance of one decision.</summary>
    public const int Portion = 32;

    private readonly byte[] bytes = new byte[128 * Portion];
    private int used = 128 * Portion;

    public byte[] Next()
    {
        if (used == bytes.Length) Refill();
        var portion = bytes.AsSpan(used, Portion).ToArray();
        used += Portion;
        return portion;
    }

    private void Refill()
    {
        RandomNumberGenerator.Fill(bytes);
        used = 0;
    }
}
