using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>Two companies at two browsers, from one click to a record that both can check; in each language.</summary>
public sealed class StoryTests(Stage stage)
{
    private const int QuietSeconds = 30;
    private static readonly TimeSpan HardStop = TimeSpan.FromSeconds(45);

    [Fact]
    public async Task Two_companies_bid_until_the_close_and_check_the_record_in_three_languages()
    {
        var host = await stage.Caller("official");
        var auctions = new List<Auction>();
        foreach (var language in Language.All) auctions.Add(await Bid(host, language));
        foreach (var auction in auctions) await CloseAndVerify(auction);
    }

    private sealed record Auction(string Room, Visitor Heding, Visitor Beiling);

    private async Task<Auction> Bid(Caller host, Language language)
    {
        var heding = await stage.Visitor(language, "heding");
        var beiling = await stage.Visitor(language, "beiling");
        var room = await host.OpenAuction(TimeSpan.FromSeconds(QuietSeconds), QuietSeconds, $"Story block {language}", hardStop: HardStop);
        await Task.WhenAll(heding.Enter(room), beiling.Enter(room));

        await heding.Bid(600_000_000);
        await heding.Stands("leading");
        await heding.Reads("auction:leading");
        await Expect(beiling.Page.Locator(".ladder tr[data-best] .amount")).ToHaveTextAsync("600,000,000");
        await Expect(beiling.Page.Locator(".ladder tr.moved").First).ToBeVisibleAsync();

        await beiling.Bid(605_000_000);
        await beiling.Stands("leading");
        await heding.Stands("outbid");
        await Expect(heding.Page.Locator(".ladder tr[data-best] .amount")).ToHaveTextAsync("605,000,000");
        await Expect(heding.Page.Locator(".ladder tr.moved")).ToHaveCountAsync(2);
        await heding.Screenshot("story-outbid");
        return new(room, heding, beiling);
    }

    private static async Task CloseAndVerify(Auction auction)
    {
        await using var heding = auction.Heding;
        await using var beiling = auction.Beiling;
        await Expect(beiling.Page.Locator(".outcome[data-sold]")).ToBeVisibleAsync(new() { Timeout = 2 * (float)HardStop.TotalMilliseconds });
        await Task.WhenAll(beiling.Stands("won"), heding.Stands("notWon"));

        var record = await heding.Download(".outcome a[download]");
        await heding.Check(record);
        await Expect(heding.Page.Locator(".verdict[data-kind=whole]")).ToBeVisibleAsync();
        await heding.Reads("verify:whole");
        await heding.Screenshot("verify-whole");

        var tampered = record.Replace("605000000.00", "505000000.00");
        Assert.NotEqual(record, tampered);
        await heding.Check(tampered);
        await Expect(heding.Page.Locator(".verdict[data-kind=faulty]")).ToBeVisibleAsync();
        await Expect(heding.Page.Locator(".entries td.wrong")).ToHaveCountAsync(1);
        await heding.Screenshot("verify-faulty");
        heding.HasNoComplaints();
        beiling.HasNoComplaints();
    }
}
