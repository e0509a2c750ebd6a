namespace EMiningLive.Browser.Tests.Kit;

/// <summary>Rooms with short clocks, made over HTTP.</summary>
public static class Rooms
{
    public static readonly string[] Bidders = ["heding", "beiling"];

    /// <summary>An auction in which the two companies may bid and an observer watches; the host has opened it.</summary>
    public static async Task<string> OpenAuction(this Caller host, TimeSpan closes, int quietSeconds, string title = "Test block", bool anonymous = false, string[]? bidders = null, TimeSpan? hardStop = null, string? project = null)
    {
        var room = await host.Create(new
        {
            kind = "auction",
            title = Named(title),
            project,
            rules = new
            {
                preset = "english", currency = "PKR", start = "600000000", step = new { kind = "fixed", value = "5000000" },
                quietSeconds, anonymous, closesAt = Time(closes), hardStopAt = Time(hardStop ?? TimeSpan.FromDays(1)),
            },
        });
        await host.AdmitAll(room, bidders);
        await host.Tell(room, "open");
        return room;
    }

    /// <summary>A two-stage auction that takes sealed offers for so long.</summary>
    public static async Task<string> SealedAuction(this Caller host, TimeSpan due, string title = "Two-stage test block")
    {
        var room = await host.Create(new
        {
            kind = "auction",
            title = Named(title),
            rules = new
            {
                preset = "twoStage", currency = "PKR", start = "500000000", step = new { kind = "percent", value = "1" },
                quietSeconds = 60, ascendingSeconds = 600, minBidders = 2, offersDueAt = Time(due),
            },
        });
        await host.AdmitAll(room);
        await host.Tell(room, "open");
        return room;
    }

    public static async Task AdmitAll(this Caller host, string room, string[]? bidders = null)
    {
        foreach (var party in bidders ?? Bidders) await host.Tell(room, "admit", new { party, @as = "bidder" });
        await host.Tell(room, "admit", new { party = "observer", @as = "observer" });
    }

    public static object Rupees(long amount) => new { amount = $"{amount}.00", currency = "PKR" };

    private static object Named(string title) => new { en = title, zh = "测试区块：鲁克万·沙卡尔达拉", ur = "آزمائشی بلاک: رکوان شکردرہ" };

    private static string Time(TimeSpan fromNow) => DateTime.UtcNow.Add(fromNow).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
