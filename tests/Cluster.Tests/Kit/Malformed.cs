using System.Text;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>Hub frames that no client library sends: some end a connection, most only annoy.</summary>
public sealed class Malformed(int seed)
{
    private readonly Random random = new(seed);

    private static readonly string[] Harmless =
    [
        """{"type":6}""", """{"type":99}""", """{"type":1,"target":"NoSuchMethod","arguments":[]}""", """{"type":1,"invocationId":"9","target":"Watch","arguments":[]}""",
        """{"type":1,"target":"Watch","arguments":[null,null]}""", """{"type":1,"target":"Watch","arguments":["rooms/../../etc",-1]}""",
        """{"type":1,"target":"Watch","arguments":[{"a":[[[[[]]]]]},1e99]}""", """{"type":1,"target":"Submit","arguments":["rooms/never",{"id":"x","type":"bid"}]}""",
        """{"type":1,"target":"Submit","arguments":["\ud800",{"type":"\u0000"}]}""", """{"type":1,"target":"Signal","arguments":["rooms/never",{"kind":["typing"]}]}""",
        """{"type":5,"invocationId":"none"}""", """{"type":3,"invocationId":"none","result":1}""", """{"type":2,"invocationId":"none","item":1}""",
    ];

    private static readonly string[] Deadly =
    [
        """{"type":1""", "[]", "null", """{"type":"one"}""", """{"type":1,"target":7,"arguments":{}}""", "\u0001\u0002", "{{{{{{{{",
        """{"type":1,"target":"Watch","arguments":["a",1,2,3""",
    ];

    /// <summary>So many JSON frames as one WebSocket message; the last of them may end the connection.</summary>
    public byte[] Json(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count - 1; i++) text.Append(Harmless[random.Next(Harmless.Length)]).Append('\u001e');
        text.Append(random.Next(4) == 0 ? Deadly[random.Next(Deadly.Length)] : Harmless[random.Next(Harmless.Length)]).Append('\u001e');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>So many MessagePack frames: a length, and as many bytes that mean nothing; now and then a length that lies.</summary>
    public byte[] MessagePack(int count)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; i < count; i++)
        {
            byte[] body = random.Next(3) == 0 ? Noise(random.Next(1, 60)) : Invocation();
            bytes.WriteByte((byte)(i == count - 1 && random.Next(4) == 0 ? 127 : body.Length));
            bytes.Write(body);
        }

        return bytes.ToArray();
    }

    /// <summary>[1, {}, nil, "Watch", [noise…], []]</summary>
    private byte[] Invocation()
    {
        byte[] target = [0xA5, .. "Watch"u8];
        byte[] odd = [(byte)random.Next(256), (byte)random.Next(256)];
        return [0x96, 0x01, 0x80, 0xC0, .. target, 0x92, 0xC0, 0xC4, 0x02, .. odd, 0x90];
    }

    private byte[] Noise(int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }
}
