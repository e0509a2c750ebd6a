using EMiningLive.Browser.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>Every page in every language on a desk and a phone: nothing cut, nothing inaccessible, nothing against the policy.</summary>
public sealed class PageTests(Stage stage)
{
    private sealed record Shown(string Name, string Path, string Ready);

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task Pages_are_accessible_fit_a_phone_and_keep_the_policy(string code)
    {
        var language = Language.All.Single(known => known.Code == code);
        var host = await stage.Caller("official");
        var (open, draft) = await TwoRooms(host, language);
        var faults = new List<string>();

        await Look(null, language, faults, new("sign-in", "/sign-in", "[data-persona=heding]"), new("verify", "/verify", ".drop"), new("projects", "/projects", ".project-list a"), new("project", "/projects/duddar", ".stage-panel"));
        await Look("heding", language, faults, new("home", "/", "main h1"), new("inbox", "/inbox", ".inbox"), new("investor", "/investors/heding", "main h1"), new("rooms", "/rooms", ".room-list a.room-row"), new("room-bidder", $"/rooms/{open}", ".room[data-current]"));
        await Look("official", language, faults, new("new-room", "/rooms/new", "#field-en"), new("investors", "/investors", "main h1"), new("wall", "/wall", ".wall[data-current]"), new("room-host", $"/rooms/{open}", ".hosting"), new("project-host", "/projects/reko-diq", ".project-hosting"), new("room-sealed", $"/rooms/{draft}", ".opening"));
        await Hall(language, open, faults);
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static async Task<(string Open, string Draft)> TwoRooms(Caller host, Language language)
    {
        var open = await host.OpenAuction(TimeSpan.FromMinutes(40), 300, $"Kohat placer block: Rukwan Shakardara {language}", anonymous: true);
        await host.Tell(open, "say", new { text = "لیز کی شرائط دستاویز 2.1 میں دیکھیں", lang = "ur", to = "room" });
        return (open, await host.SealedAuction(TimeSpan.FromMinutes(40), $"Tethyan belt H4 {language}"));
    }

    private async Task Look(string? persona, Language language, List<string> faults, params Shown[] pages)
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Phone })
        {
            await using var visitor = persona is null ? await stage.Visitor(language, screen) : await stage.Visitor(language, persona, screen);
            foreach (var page in pages) faults.AddRange(await Faults(visitor, page));
            faults.AddRange(visitor.Complaints);
        }
    }

    private async Task Hall(Language language, string room, List<string> faults)
    {
        await (await stage.Caller("heding")).Tell(room, "bid", new { amount = Rooms.Rupees(600_000_000), upTo = Rooms.Rupees(640_000_000) });
        await (await stage.Caller("beiling")).Tell(room, "bid", new { amount = Rooms.Rupees(605_000_000), upTo = Rooms.Rupees(630_000_000) });
        foreach (var screen in Screen.Halls)
        {
            await using var visitor = await stage.Visitor(language, "observer", screen);
            faults.AddRange(await Faults(visitor, new("hall", $"/hall/{room}", ".hall .price")));
            faults.AddRange(visitor.Complaints);
        }

        await using var phone = await stage.Visitor(language, "observer", Screen.Phone);
        await phone.Page.GotoAsync($"/hall/{room}");
        await Expect(phone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/rooms/{room}$"));
        faults.AddRange(await Faults(phone, new("room-observer", $"/rooms/{room}", ".room[data-current]")));
    }

    /// <summary>The hall's screen clips what is too wide; nothing may be.</summary>
    private const string OutsideTheHall = """
        [...document.querySelectorAll('.hall :is(.live, .clocks, .price, .clock, .time h2, .bids, .steps, .late, .head, .demo-mark)')]
          .filter(part => { const box = part.getBoundingClientRect(); return box.left < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1; })
          .map(part => part.getAttribute('class') || part.tagName)
        """;

    private static async Task<IEnumerable<string>> Faults(Visitor visitor, Shown shown)
    {
        var page = visitor.Page;
        await page.GotoAsync(shown.Path);
        await Expect(page.Locator(shown.Ready).First).ToBeVisibleAsync();
        await page.EvaluateAsync("document.fonts.ready");
        await visitor.Screenshot(shown.Name);
        var place = $"{shown.Name} {visitor.Language} {page.ViewportSize!.Width}";
        var faults = (await Axe.Violations(page)).ToList();
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var over) faults.Add($"scrolls sideways by {over} px");
        if (await page.EvaluateAsync<string[]>(OutsideTheHall) is { Length: > 0 } outside) faults.Add($"reaches out of the picture: {string.Join(", ", outside)}");
        return faults.Select(fault => $"{place}: {fault}");
    }
}
