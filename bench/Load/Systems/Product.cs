using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EMiningLive.Load.Loop;

namespace EMiningLive.Load.Systems;

/// <summary>This platform: one process on SQLite, or a silo and a web node on PostgreSQL.</summary>
internal sealed class Product : Target
{
    private const string Password = "emining-demo";

    private static readonly string[] Companies = ["heding", "beiling", "makran", "sulaiman", "indus"];

    // Raised, not removed: the limiter decides about every message of this load, too.
    private static readonly string[] Settings =
    [
        "--environment=Development", "--Demo=true", "--Rehearsal=false", "--DemoRooms=false", "--Logging:LogLevel:Default=Warning",
        "--Limits:CommandsPerSecond=1000000", "--Limits:CommandBurst=1000000", "--Limits:RequestsPerSecond=1000000", "--Limits:RequestBurst=1000000",
        "--Limits:SignInsPerMinute=100000", "--Limits:ConnectionsPerPerson=20000", "--Limits:MessagesPerSecond=100000", "--Limits:MessageBurst=100000",
        "--Limits:BytesPerSecond=100000000", "--Limits:ByteBurst=100000000",
    ];

    private readonly HttpClient http;
    private readonly int port;
    private readonly Dictionary<string, string> tokens = [];

    private Product(string name, int port) : base(name) =>
        (this.port, http) = (port, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) });

    public int Port => port;

    /// <summary>The room in which bids are placed.</summary>
    public string Room { get; private set; } = "";

    public override long FirstBid => 1000;

    /// <summary>The web node with the silo in it, on a SQLite file in that folder.</summary>
    public static async Task<Product> Embedded(string parent, params string[] more)
    {
        var product = new Product("ours, one process, SQLite", Started.FreePort());
        var folder = product.Own(new Folder(parent));
        await product.StartWeb([$"--Data:Directory={folder.Path}", .. more]);
        return product;
    }

    /// <summary>The same on a folder that stays.</summary>
    public static async Task<Product> On(Folder folder)
    {
        var product = new Product("ours, one process, SQLite", Started.FreePort());
        await product.StartWeb([$"--Data:Directory={folder.Path}"]);
        return product;
    }

    /// <summary>Takes a room that is there.</summary>
    public void Enter(string room) => Room = room;

    /// <summary>One silo and one web node on that cluster, PostgreSQL's time counted with theirs.</summary>
    public static async Task<Product> Cluster(Postgres postgres, params string[] more)
    {
        var product = new Product("ours, silo + web, PostgreSQL", Started.FreePort());
        var store = $"--Cluster:ConnectionString={postgres.ServiceString(await postgres.NewDatabase())}";
        var at = $"http://127.0.0.1:{Started.FreePort()}";
        var silo = product.Own(Started.Run(Cores.Servers, "dotnet", [Places.Program("src/Silo"), store, $"--urls={at}", $"--Cluster:SiloPort={Started.FreePort()}", $"--Cluster:GatewayPort={Started.FreePort()}", .. Settings]));
        await silo.Answers(new($"{at}/health/ready"));
        product.Processes.Add(postgres.Id);
        await product.StartWeb([store, .. more]);
        return product;
    }

    /// <summary>An open auction with that many companies as bidders; a new account for each that the demo does not have.</summary>
    public async Task OpenRoom(int bidders)
    {
        for (var number = 0; number < bidders; number++) await Account(number);
        Room = await NewRoom(Enumerable.Range(0, bidders).Select(Company));
    }

    public async Task<string> NewRoom(IEnumerable<string> bidders)
    {
        var closesAt = DateTimeOffset.UtcNow.AddHours(8).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
        var made = await Post("official", "/api/rooms", new
        {
            kind = "auction",
            title = new { en = "A block under load" },
            rules = new { preset = "english", currency = "USD", start = "1000.00", step = new { kind = "fixed", value = "1" }, quietSeconds = 60, closesAt, anonymous = false },
        });
        var room = made.GetProperty("id").GetString()!;
        foreach (var bidder in bidders) await Command("official", room, new { type = "admit", party = bidder, @as = "bidder" });
        await Command("official", room, new { type = "admit", party = "observer", @as = "observer" });
        await Command("official", room, new { type = "open" });
        return room;
    }

    public override async Task<long> Seq() => (await State()).GetProperty("version").GetInt64();

    public Task<JsonElement> State() => Get("observer", $"/api/rooms/{Room}");

    public async Task<JsonElement> Get(string account, string path)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new("Bearer", await Token(account)) } };
        using var answer = await http.SendAsync(asked);
        return await Read(answer, path);
    }

    /// <param name="mayRefuse">An expected no is an empty object.</param>
    public async Task<JsonElement> Post(string account, string path, object body, bool mayRefuse = false)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(account));
        using var answer = await http.SendAsync(asked);
        return mayRefuse && answer.StatusCode == System.Net.HttpStatusCode.Conflict ? JsonDocument.Parse("{}").RootElement : await Read(answer, path);
    }

    /// <summary>The data of each event of a stream, as it comes.</summary>
    public async IAsyncEnumerable<string> Events(string account, string path, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken over)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new("Bearer", await Token(account)) } };
        using var answer = await http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, over);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(over));
        while (await lines.ReadLineAsync(over) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return line[6..];
        }
    }

    public override Bidder OpenBidder(int number) => new(OpenHub(Company(number)), new Words(Room)) { Ping = Dial.HubPing };

    public override Watcher OpenWatcher(Wire wire, long after, bool sampled) => wire == Wire.Stream ? OpenStream(after, sampled) : OpenHubWatcher(after, sampled);

    /// <summary>A hub connection after the handshake.</summary>
    public WebSocketWire OpenHub(string account)
    {
        var socket = Dial.WebSocket(port, "/hubs/live", $"Authorization: Bearer {Known(account)}\r\n");
        socket.Say("{\"protocol\":\"json\",\"version\":1}\u001e");
        socket.Until("{}\u001e");
        return socket;
    }

    public string Known(string account) => tokens.TryGetValue(account, out var token) ? token : Token(account).GetAwaiter().GetResult();

    public static string Company(int number) => number < Companies.Length ? Companies[number] : $"company-{number}";

    private Watcher OpenHubWatcher(long after, bool sampled)
    {
        var socket = OpenHub("observer");
        socket.Say($$"""{"type":1,"invocationId":"w","target":"Watch","arguments":["rooms/{{Room}}",{{after}}]}""" + "\u001e");
        socket.Until("\"more\":false}}\u001e");
        return new(socket.Socket, socket.Frames, after, sampled) { Ping = Dial.HubPing };
    }

    private Watcher OpenStream(long after, bool sampled)
    {
        var (socket, head) = Dial.Open(port, $"GET /api/rooms/{Room}/stream?after={after} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {Known("observer")}\r\n");
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal)) throw new IOException(head);
        return new(socket, new HttpChunks(), after, sampled);
    }

    private async Task StartWeb(IEnumerable<string> settings)
    {
        var web = Own(Started.Run(Cores.Servers, "dotnet", [Places.Program("src/Web"), $"--urls=http://127.0.0.1:{port}", .. Settings, .. settings]));
        Web = web.Id;
        await web.Answers(new(http.BaseAddress!, "/health/ready"));
        foreach (var account in (string[])["official", "observer", "admin", .. Companies]) await Token(account);
    }

    private async Task Account(int number)
    {
        if (number < Companies.Length || tokens.ContainsKey(Company(number))) return;
        var name = Company(number);
        var invited = await Post("admin", "/api/invitations", new { email = $"{name}@demo.example", name, party = name, partyName = name, roles = new[] { "delegate" } });
        using var accepted = await http.PostAsJsonAsync("/api/invitations/accept", new { token = invited.GetProperty("token").GetString(), password = Password });
        await Read(accepted, "accept");
        await Token(name);
    }

    private async Task<string> Token(string account)
    {
        if (tokens.TryGetValue(account, out var known)) return known;
        using var answer = await http.PostAsJsonAsync("/api/auth/login", new { email = $"{account}@demo.example", password = Password });
        return tokens[account] = (await Read(answer, "login")).GetProperty("accessToken").GetString()!;
    }

    private Task<JsonElement> Command(string account, string room, object command)
    {
        var fields = JsonSerializer.SerializeToElement(command).EnumerateObject().ToDictionary(field => field.Name, field => (object)field.Value);
        fields["id"] = Guid.NewGuid().ToString("D");
        return Post(account, $"/api/rooms/{room}/commands", fields);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer, string asked)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{asked}: {(int)answer.StatusCode} {text}");
    }

    /// <summary>Bids on the hub of the contract, in its JSON protocol.</summary>
    private sealed class Words(string room) : IBidding
    {
        public byte[] Bid(long amount) => System.Text.Encoding.UTF8.GetBytes(
            $$$"""{"type":1,"invocationId":"1","target":"Submit","arguments":["rooms/{{{room}}}",{"id":"{{{Guid.NewGuid():D}}}","type":"bid","amount":{"amount":"{{{amount}}}.00","currency":"USD"}}]}""" + "\u001e");

        public Outcome? Answer(ReadOnlySpan<byte> text) => HubAnswers.Read(text);
    }
}

/// <summary>A folder that is removed at the end.</summary>
internal sealed class Folder : IAsyncDisposable
{
    public Folder(string parent) => Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, $"emining-load-{Guid.NewGuid():N}")).FullName;

    public string Path { get; }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return default;
    }
}
