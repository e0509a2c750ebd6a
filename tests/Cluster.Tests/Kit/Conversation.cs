using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// One connection to PostgreSQL, read message by message (protocol 3.0) as it passes. A round begins with what is asked and ends with
/// ReadyForQuery; by then an implicit transaction is committed.
/// </summary>
/// <param name="cut">Asked once a committed round wrote entries: whether its answer is to be kept back for ever.</param>
public sealed class Conversation(NetworkStream client, NetworkStream server, Func<bool> cut, CancellationToken cancel)
{
    private const string Writes = "insert into entries";

    private readonly HashSet<string> writers = [];
    private volatile bool writing;

    public async Task Ask()
    {
        await server.WriteAsync(await Rest(client, []), cancel); // the first message has no type
        while (true)
        {
            var message = await Message(client);
            Note(message);
            await server.WriteAsync(message, cancel);
        }
    }

    /// <summary>Answers pass one whole round at a time. Returns when a round was cut.</summary>
    public async Task Answer()
    {
        using var round = new MemoryStream();
        var failed = false;
        while (true)
        {
            var message = await Message(server);
            round.Write(message);
            failed |= message[0] == 'E';
            if (message[0] == 'Z')
            {
                if (writing && !failed && cut()) return;
                writing = failed = false;
            }

            // Before the first round the client answers in between; within one it waits.
            if (message[0] != 'Z' && writing) continue;
            await client.WriteAsync(round.GetBuffer().AsMemory(0, (int)round.Length), cancel);
            round.SetLength(0);
        }
    }

    /// <summary>Parse names a statement and says its text; Bind names a portal and a statement.</summary>
    private void Note(byte[] message)
    {
        if (message[0] == 'P' && Texts(message, 2) is [var name, var sql])
        {
            if (sql.Contains(Writes, StringComparison.Ordinal)) writers.Add(name);
            else writers.Remove(name);
        }

        if (message[0] == 'B' && Texts(message, 2) is [_, var statement] && writers.Contains(statement)) writing = true;
    }

    private static string[] Texts(byte[] message, int count)
    {
        var (texts, at) = (new string[count], 5);
        for (var i = 0; i < count; i++)
        {
            var end = Array.IndexOf(message, (byte)0, at);
            texts[i] = Encoding.UTF8.GetString(message, at, end - at);
            at = end + 1;
        }

        return texts;
    }

    private async Task<byte[]> Message(NetworkStream from)
    {
        var type = new byte[1];
        await from.ReadExactlyAsync(type, cancel);
        return await Rest(from, type);
    }

    /// <summary>Length (with itself) and body, after what is read already.</summary>
    private async Task<byte[]> Rest(NetworkStream from, byte[] before)
    {
        var length = new byte[4];
        await from.ReadExactlyAsync(length, cancel);
        var size = BinaryPrimitives.ReadInt32BigEndian(length);
        var message = new byte[before.Length + size];
        before.CopyTo(message, 0);
        length.CopyTo(message, before.Length);
        await from.ReadExactlyAsync(message.AsMemory(before.Length + 4), cancel);
        return message;
    }
}
