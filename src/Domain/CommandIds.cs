using System.Security.Cryptography;
using System.Text;
using EMiningLive.Contracts;

namespace EMiningLive.Domain;

/// <summary>Command ids that follow from a text (UUIDv8, RFC 9562: the first bits of its SHA-256): whoever derives one again asks the same again.</summary>
public static class CommandIds
{
    public static CommandId From(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new CommandId(new Guid(bytes, bigEndian: true));
    }
}
