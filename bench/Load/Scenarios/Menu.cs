using EMiningLive.Load.Systems;

namespace EMiningLive.Load.Scenarios;

/// <summary>What can be measured, by name.</summary>
internal static class Menu
{
    private const string Usage = """
        usage: dotnet run -c Release --project bench/Load -- SCENARIO [--name value …]
          fan-out          the same with 1,000 watchers, and Bun publishing the same bytes: --watchers 1000 --wire hub|stream
          many-rooms       grain calls of 64 callers on 1 and 200 rooms, and single-row commits: --rooms 200 --callers 64 --store postgres|sqlite
          history          a bid's cost in an empty room and after many bids: --entries 10000 --callers 64
          silos            a bid's cost with 1, 2 and 4 silos: --silos 1,2,4 --rooms 200 --callers 256
          idle             connections that only listen: --connections 2000 --wire hub|stream
          join             joining a room of many entries: --entries 10000
          reconnect-storm  all watchers come back at once: --connections 2000
          wall             lists, and changes on the wall, over few and many projects: --projects 100,10000 --rate 50
          hot-room         bids into one room, 64 bidders; --watchers 500 --wire hub|stream|none --rate 0 --system cluster|embedded|signalr|socketio
        every scenario: --seconds 10 (measured, after 2 s of warm-up), --flush fast|millisecond|disk (of PostgreSQL)
        """;

    public static async Task<int> Run(string[] args)
    {
        var asked = new Asked(args.Skip(1));
        switch (args.FirstOrDefault())
        {
            case "hot-room": await HotRoom.Run(asked); return 0;
            case "fan-out": await FanOut.Run(asked); return 0;
            case "many-rooms": await ManyRooms.Run(asked); return 0;
            case "history": await History.Run(asked); return 0;
            case "silos": await Silos.Run(asked); return 0;
            case "idle": await Idle.Run(asked); return 0;
            case "join": await Join.Run(asked); return 0;
            case "wall": await Wall.Run(asked); return 0;
            case "reconnect-storm": await ReconnectStorm.Run(asked); return 0;
            default: Console.Error.WriteLine(Usage); return 64;
        }
    }
}

/// <summary>Settings of a run, as <c>--name value</c>.</summary>
internal sealed class Asked(IEnumerable<string> args)
{
    private readonly Dictionary<string, string> values = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair.ElementAtOrDefault(1) ?? "");

    public int Number(string name, int otherwise) => values.TryGetValue(name, out var text) ? int.Parse(text) : otherwise;

    public string Text(string name, string otherwise) => values.GetValueOrDefault(name, otherwise);

    public T Of<T>(string name, T otherwise) where T : struct, Enum => values.TryGetValue(name, out var text) ? Enum.Parse<T>(text, ignoreCase: true) : otherwise;

    public TimeSpan Time => TimeSpan.FromSeconds(Number("seconds", 10));

    public Flush Flush => Of("flush", Flush.Fast);
}
