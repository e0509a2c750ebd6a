using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>What a screen says of itself when the server is gone, comes back, or the tab slept.</summary>
[Collection(Alone.Name)]
public sealed class FeedTests(Stage stage)
{
    [Fact]
    public async Task A_killed_server_makes_the_room_stale_and_nothing_is_lost_when_it_is_back()
    {
        var host = await stage.Caller("official");
        await using var heding = await stage.Visitor(Language.English, "heding");
        await using var hall = await stage.Visitor(Language.English, "observer", Screen.SmallHall);
        var room = await host.OpenAuction(TimeSpan.FromMinutes(20), 60, "Feed block");
        await heding.Enter(room);
        await heding.Bid(600_000_000);
        await hall.Page.GotoAsync($"/hall/{room}");
        await Expect(hall.Page.Locator(".hall .price")).ToContainTextAsync("600,000,000");

        await stage.Node.Kill();
        await Expect(heding.Page.Locator(".pill[data-kind=stale]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(heding.Page.Locator(".bid-button")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(hall.Page.Locator(".stalled")).ToBeVisibleAsync();
        await heding.Screenshot("stale");
        await hall.Screenshot("hall-stale");

        await stage.Node.Start();
        await Expect(heding.Page.Locator(".pill[data-kind=live]")).ToBeVisibleAsync(new() { Timeout = 45_000 });
        await Expect(heding.Page.Locator(".ladder tr[data-best] .amount")).ToHaveTextAsync("600,000,000");
        var beiling = await stage.Caller("beiling");
        await beiling.Tell(room, "bid", new { amount = Rooms.Rupees(605_000_000) });
        await heding.Stands("outbid");
        await Expect(hall.Page.Locator(".hall .price")).ToContainTextAsync("605,000,000", new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task A_tab_that_slept_doubts_its_clock_until_it_has_heard_the_server_again()
    {
        var host = await stage.Caller("official");
        await using var heding = await stage.Visitor(Language.English, "heding");
        var room = await host.OpenAuction(TimeSpan.FromMinutes(20), 60, "Sleep block");
        await heding.Enter(room);
        var clock = heding.Page.Locator(".strip .time [role=timer]");
        await Expect(clock).Not.ToContainTextAsync("≈");

        // Looked at in the page: the next heartbeat may take the doubt away before anybody outside has asked.
        var doubting = await heding.Page.EvaluateAsync<string>(
            """
            () => {
              document.dispatchEvent(new Event('visibilitychange'));
              return new Promise(told => requestAnimationFrame(() => setTimeout(() => told(document.querySelector('.strip .time [role=timer]').textContent))));
            }
            """);
        Assert.Contains("≈", doubting);
        await Expect(clock).Not.ToContainTextAsync("≈");
    }
}
