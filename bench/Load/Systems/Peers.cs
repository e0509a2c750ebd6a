using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using EMiningLive.Load.Loop;

namespace EMiningLive.Load.Systems;

/// <summary>The conventional way with SignalR: <c>bench/Peers/SignalR</c>.</summary>
internal sealed class SignalRPeer(int port) : Peer("SignalR + row lock + Redis", port)
{
    public static async Task<SignalRPeer> Start(Postgres postgres)
    {
        var peer = new SignalRPeer(Started.FreePort());
        var redis = await peer.StartRedis(postgres);
        var store = $"{postgres.ConnectionString(await postgres.NewDatabase())};Maximum Pool Size=64";
        await peer.StartWeb("dotnet", [Places.Program("bench/Peers/SignalR"), $"--urls=http://127.0.0.1:{peer.Port}", $"--Database={store}", $"--Redis=127.0.0.1:{redis}"]);
        return peer;
    }

    public override Bidder OpenBidder(int number) => new(Open(), new Words($"company-{number}")) { Ping = Dial.HubPing };

    public override Watcher OpenWatcher(Wire wire, long after, bool sampled)
    {
        var socket = Open();
        socket.Say("{\"type\":1,\"invocationId\":\"w\",\"target\":\"Watch\",\"arguments\":[]}\u001e");
        socket.Until("\"invocationId\":\"w\",\"result\":null}\u001e");
        return new(socket.Socket, socket.Frames, after, sampled) { Ping = Dial.HubPing };
    }

    private WebSocketWire Open()
    {
        var socket = Dial.WebSocket(Port, "/hub");
        socket.Say("{\"protocol\":\"json\",\"version\":1}\u001e");
        socket.Until("{}\u001e");
        return socket;
    }

    private sealed class Words(string person) : IBidding
    {
        public byte[] Bid(long amount) =>
            Encoding.UTF8.GetBytes($$"""{"type":1,"invocationId":"1","target":"Submit","arguments":["{{person}}"]}""" + "\u001e");

        public Outcome? Answer(ReadOnlySpan<byte> text) => HubAnswers.Read(text);
    }
}

/// <summary>The conventional way with Socket.IO: <c>bench/Peers/SocketIo</c>.</summary>
internal sealed class SocketIoPeer(int port) : Peer("Socket.IO + row lock + Redis", port)
{
    public static async Task<SocketIoPeer> Start(Postgres postgres)
    {
        var peer = new SocketIoPeer(Started.FreePort());
        var folder = Node.Folder("SocketIo");
        var redis = await peer.StartRedis(postgres);
        var store = $"postgres://postgres@127.0.0.1:{postgres.Port}/{await postgres.NewDatabase()}";
        await peer.StartWeb("node", [Path.Combine(folder, "server.mjs"), $"{peer.Port}", store, $"redis://127.0.0.1:{redis}"]);
        return peer;
    }

    public override Bidder OpenBidder(int number) => new(Open(), new Words($"company-{number}"));

    public override Watcher OpenWatcher(Wire wire, long after, bool sampled)
    {
        var socket = Open();
        socket.Say("420[\"watch\"]");
        socket.Until("430[\"watching\"]");
        return new(socket.Socket, socket.Frames, after, sampled);
    }

    private WebSocketWire Open()
    {
        var socket = Dial.WebSocket(Port, "/socket.io/?EIO=4&transport=websocket");
        socket.Until("\"maxPayload\":1000000}");
        socket.Say("40");
        socket.Until("\"}");
        return socket;
    }

    private sealed class Words(string person) : IBidding
    {
        public byte[] Bid(long amount) => Encoding.UTF8.GetBytes($"421[\"bid\",\"{person}\"]");

        public Outcome? Answer(ReadOnlySpan<byte> text)
        {
            var at = text.IndexOf("431["u8);
            return at >= 0 && text[^1] == ']' ? new(HubAnswers.Number(text[at..], "\"seq\":"u8)) : null;
        }
    }
}

/// <summary>What the peers share: PostgreSQL, Redis, one web process.</summary>
internal abstract class Peer(string name, int port) : Target(name)
{
    private readonly HttpClient http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };

    public int Port => port;

    public override long FirstBid => 1;

    public override async Task<long> Seq() => long.Parse(await http.GetStringAsync("/seq"));

    protected async Task<int> StartRedis(Postgres postgres)
    {
        var redis = Started.FreePort();
        Own(Redis.Start(redis));
        Processes.Add(postgres.Id);
        for (var tries = 0; !await Listens(redis); tries++) await (tries < 100 ? Task.Delay(50) : throw new InvalidOperationException("Redis did not start."));
        return redis;
    }

    protected async Task StartWeb(string program, string[] arguments)
    {
        var web = Own(Started.Run(Cores.Servers, program, arguments));
        Web = web.Id;
        await web.Answers(new(http.BaseAddress!, "/ready"));
    }

    private static async Task<bool> Listens(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try { await socket.ConnectAsync("127.0.0.1", port); }
        catch (SocketException) { return false; }
        return true;
    }
}

/// <summary>The Node programs beside this one.</summary>
internal static class Node
{
    /// <summary>Their folder, with what they need installed from the lock file.</summary>
    public static string Folder(string peer)
    {
        var folder = Path.Combine(Places.Root, "bench", "Peers", peer);
        if (Directory.Exists(Path.Combine(folder, "node_modules"))) return folder;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) { WorkingDirectory = folder })!;
        npm.WaitForExit();
        return npm.ExitCode == 0 ? folder : throw new InvalidOperationException($"npm ci failed in {folder}");
    }
}
