namespace EMiningLive.Domain.Chain;

/// <summary>Canonical base64 (RFC 4648 §3.5): one text for the same bytes, so white space and altered padding bits are refused.</summary>
public static class Base64
{
    public static bool TryDecode(string text, int length, out byte[] bytes)
    {
        bytes = new byte[length];
        return Convert.TryFromBase64String(text, bytes, out var written)
            && written == length
            && Convert.ToBase64String(bytes) == text;
    }
}
