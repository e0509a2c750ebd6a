using System.Text.RegularExpressions;
using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>An official makes a room from a preset and runs it.</summary>
public sealed class HostTests(Stage stage)
{
    [Fact]
    public async Task An_official_creates_admits_clears_opens_pauses_and_resumes()
    {
        await using var official = await stage.Visitor(Language.English, "official");
        var page = official.Page;
        await page.GotoAsync("/rooms/new");
        await page.GetByText(Texts.Of(Language.English, "rooms:preset.placer"), new() { Exact = true }).ClickAsync();
        await page.FillAsync("#field-en", "Placer block made by hand");
        await page.FillAsync("#field-start", "600000000");
        await page.GetByLabel(Texts.Of(Language.English, "rooms:form.step"), new() { Exact = true }).FillAsync("5000000");
        await official.Screenshot("new-room-filled");
        await page.ClickAsync("#action");
        await Expect(page).ToHaveURLAsync(new Regex("/rooms/[0-9a-f-]{36}$"));

        await Admit(official, "Heding");
        // Three of its five papers the register has verified.
        await Expect(page.Locator(".papers .checkbox :checked")).ToHaveCountAsync(3);
        for (var cleared = 4; cleared <= 5; cleared++)
        {
            await page.Locator(".papers > button").ClickAsync();
            await Expect(page.Locator(".papers .checkbox :checked")).ToHaveCountAsync(cleared);
        }

        await page.Locator(".hosting .button[data-look=primary]").ClickAsync();
        await page.Locator(".hosting button").Filter(new() { HasText = Texts.Of(Language.English, "host:pause") }).ClickAsync();
        await page.Locator(".with-reason input").FillAsync("Power cut in the hall");
        await page.Locator(".with-reason button[type=submit]").ClickAsync();
        await Expect(page.GetByText("Power cut in the hall").First).ToBeVisibleAsync();
        await official.Screenshot("paused-host");
        await page.Locator(".hosting .button[data-look=primary]").ClickAsync();
        await Expect(page.Locator(".hosting button").Filter(new() { HasText = Texts.Of(Language.English, "host:pause") })).ToBeVisibleAsync();
        official.HasNoComplaints();
    }

    private static async Task Admit(Visitor official, string party)
    {
        var page = official.Page;
        var parties = page.GetByLabel(Texts.Of(Language.English, "host:parties.choose"));
        var option = parties.Locator("option").Filter(new() { HasText = party });
        await parties.SelectOptionAsync(await option.GetAttributeAsync("value") ?? party);
        await page.Locator("section[aria-labelledby=parties] > .form > button").ClickAsync();
        await Expect(page.Locator(".guests li")).ToHaveCountAsync(1);
    }
}
