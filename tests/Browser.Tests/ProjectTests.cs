using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>The catalogue, its map, and a project's page.</summary>
public sealed class ProjectTests(Stage stage)
{
    [Fact]
    public async Task Anyone_searches_the_catalogue_and_shares_the_address()
    {
        await using var reader = await stage.Visitor(Language.English);
        await reader.Page.GotoAsync("/projects");
        await Expect(reader.Page.Locator(".map-mark").First).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("reko");
        await Expect(reader.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/projects\?q=reko$"));
        await Expect(reader.Page.Locator(".project-list a")).ToHaveCountAsync(1);

        await using var another = await stage.Visitor(Language.Urdu, Screen.Phone);
        await another.Page.GotoAsync(new Uri(reader.Page.Url).PathAndQuery);
        await Expect(another.Page.Locator(".project-list a")).ToHaveCountAsync(1);
        reader.HasNoComplaints();
    }

    [Fact]
    public async Task The_map_and_the_list_show_what_the_other_points_at()
    {
        await using var reader = await stage.Visitor(Language.Chinese);
        await reader.Page.GotoAsync("/projects?q=saindak");
        await reader.Page.Locator(".project-list a").HoverAsync();
        await Expect(reader.Page.Locator(".map-mark[data-on]")).ToBeVisibleAsync();
        await reader.Page.Mouse.MoveAsync(0, 0);
        await reader.Page.Locator(".map-mark").PressAsync("Enter");
        await Expect(reader.Page.Locator(".project-row[data-active]")).ToHaveCountAsync(1);
        reader.HasNoComplaints();
    }

    [Fact]
    public async Task What_an_official_does_is_on_every_page_of_the_project_at_once()
    {
        await using var official = await stage.Visitor(Language.English, "official");
        await using var company = await stage.Visitor(Language.Chinese, "heding");
        foreach (var visitor in new[] { official, company })
        {
            await visitor.Page.GotoAsync("/projects/tang-kaur");
            await Expect(visitor.Page.Locator(".project[data-current]")).ToBeVisibleAsync();
        }

        await official.Page.ClickAsync($"text={Texts.Of(Language.English, "projects:act.freeze")}");
        await official.Page.FillAsync(".with-reason input", "A court stayed it");
        await official.Page.ClickAsync(".with-reason [type=submit]");
        await Expect(company.Page.Locator(".notice.garnet")).ToContainTextAsync("A court stayed it");
        await (await stage.Caller("official")).TellProject("tang-kaur", "unfreeze", new { reason = "The stay was lifted" });
        await Expect(company.Page.Locator(".notice.garnet")).ToHaveCountAsync(0);
        await Expect(company.Page.Locator(".project-hosting")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_official_enters_a_project_and_puts_its_name_right()
    {
        await using var official = await stage.Visitor(Language.Urdu, "official");
        await official.Page.GotoAsync("/projects");
        await official.Page.ClickAsync($"text={Texts.Of(Language.Urdu, "projects:act.register")}");
        foreach (var (field, value) in new[] { ("name", "Dilbnad"), ("nameUr", "دلبند"), ("district", "Kalat"), ("minerals", "iron، copper"), ("owner", "Geological Survey"), ("sources", "Survey") }) await Field(official, field).FillAsync(value);
        await Field(official, "province").SelectOptionAsync("Balochistan");
        await Expect(official.Page.Locator("dialog [type=submit]")).ToBeDisabledAsync();
        await Field(official, "certainty").SelectOptionAsync("published");
        await official.Page.ClickAsync("dialog [type=submit]");
        await Expect(official.Page.Locator("h1")).ToContainTextAsync("دلبند");

        await official.Page.ClickAsync($"text={Texts.Of(Language.Urdu, "projects:act.correct")}");
        await Expect(Field(official, "name")).ToHaveValueAsync("Dilbnad");
        await Field(official, "name").FillAsync("Dilband");
        await Field(official, "reason").FillAsync("Spelt wrongly");
        await official.Page.ClickAsync("dialog [type=submit]");
        await Expect(official.Page.Locator("h1")).ToContainTextAsync("Dilband");
        await Expect(official.Page.Locator("h1")).ToContainTextAsync("دلبند");
        official.HasNoComplaints();
    }

    private static Microsoft.Playwright.ILocator Field(Visitor visitor, string name) =>
        visitor.Page.Locator($"dialog .field:has(label:text-matches('^{System.Text.RegularExpressions.Regex.Escape(Texts.Of(visitor.Language, $"projects:field.{name}"))}')) :is(input, select)");
}
