using System.Diagnostics;
using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>Lists that say where a company stands, and what happened while somebody was away.</summary>
public sealed class HomeTests(Stage stage)
{
    [Fact]
    public async Task Each_company_reads_its_own_standing_in_the_list_and_an_observer_none()
    {
        var room = await (await stage.Caller("official")).OpenAuction(TimeSpan.FromMinutes(40), 300, anonymous: true);
        await (await stage.Caller("heding")).Tell(room, "bid", new { amount = Rooms.Rupees(600_000_000) });
        await (await stage.Caller("beiling")).Tell(room, "bid", new { amount = Rooms.Rupees(605_000_000) });
        await Stands("heding", room, "outbid");
        await Stands("beiling", room, "leading");
        await using var observer = await stage.Visitor(Language.English, "observer");
        await observer.Page.GotoAsync("/rooms");
        await Expect(observer.Page.Locator($"a[href='/rooms/{room}']")).ToContainTextAsync("2 bidders have bid");
        await Expect(observer.Page.Locator($"a[href='/rooms/{room}'] .own")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_link_to_a_room_leads_there_by_way_of_signing_in()
    {
        var room = await (await stage.Caller("official")).OpenAuction(TimeSpan.FromMinutes(40), 300);
        await using var visitor = await stage.Visitor(Language.English);
        await visitor.Page.GotoAsync($"/rooms/{room}");
        await visitor.Page.ClickAsync("[data-persona=heding]");
        await Expect(visitor.Page.Locator(".room[data-current]")).ToBeVisibleAsync();
        await Expect(visitor.Page).ToHaveURLAsync(new Uri(stage.Node.Address, $"/rooms/{room}").ToString());
        await visitor.Bid(600_000_000);
        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task Who_comes_back_reads_what_happened_and_whose_first_visit_it_is_reads_that_nothing_is_known()
    {
        // Of a company that is in no other test: the latest twelve facts of its rooms are told, and others happen meanwhile.
        var room = await (await stage.Caller("official")).OpenAuction(TimeSpan.FromMinutes(40), 300, bidders: ["indus", "beiling"]);
        await using var visitor = await stage.Visitor(Language.English, "indus");
        await visitor.Page.GotoAsync("/");
        await visitor.Reads("signin:home.sinceUnknown");

        await LeaveFor(visitor, TimeSpan.FromHours(1));
        await (await stage.Caller("beiling")).Tell(room, "bid", new { amount = Rooms.Rupees(645_000_000) });
        await visitor.Page.GotoAsync("/");
        var fact = visitor.Page.Locator(".since li").Filter(new() { HasText = "PKR 645,000,000" });
        await Expect(fact).ToBeVisibleAsync();
        await Expect(fact.Locator("a")).ToHaveAttributeAsync("href", $"/rooms/{room}");

        await visitor.Page.ReloadAsync();
        await Expect(fact).ToBeVisibleAsync();
        visitor.HasNoComplaints();
    }

    private async Task Stands(string persona, string room, string standing)
    {
        await using var visitor = await stage.Visitor(Language.English, persona);
        await visitor.Page.GotoAsync("/rooms");
        await Expect(visitor.Page.Locator($"a[href='/rooms/{room}'] .own[data-standing={standing}]")).ToBeVisibleAsync();
    }

    /// <summary>Leaves the app for an answer of the same site once this device has noted the visit, and sets back the time at which it saw the person last.</summary>
    private static async Task LeaveFor(Visitor visitor, TimeSpan away)
    {
        for (var patience = Stopwatch.StartNew(); !await visitor.Page.EvaluateAsync<bool>("() => Object.keys(localStorage).some(key => key.startsWith('emining.seen.'))"); await Task.Delay(50))
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(20), "The visit was not noted.");
        await visitor.Page.GotoAsync("/api/version");
        await visitor.Page.EvaluateAsync(
            """
            away => Object.keys(localStorage).filter(key => key.startsWith('emining.seen.')).forEach(key => {
              const visits = JSON.parse(localStorage.getItem(key));
              visits.latest.at -= away;
              localStorage.setItem(key, JSON.stringify(visits));
            })
            """,
            away.TotalMilliseconds);
    }
}
