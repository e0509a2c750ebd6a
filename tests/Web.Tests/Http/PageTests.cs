using System.Net;
using System.Text.RegularExpressions;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Http;

/// <summary>The page of the app as each visitor gets it, before any script runs.</summary>
public sealed partial class PageTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("ur-PK,en;q=0.5", null, "ur", "rtl")]
    [InlineData("de, zh-TW;q=0.8, en;q=0.9", null, "en", "ltr")]
    [InlineData("zh-CN", null, "zh-Hans", "ltr")]
    [InlineData("zh-CN", "ur", "ur", "rtl")]
    [InlineData("zh-CN", "<script>", "zh-Hans", "ltr")]
    [InlineData("fr", null, "en", "ltr")]
    [InlineData(null, null, "en", "ltr")]
    public async Task Is_written_in_the_language_that_was_chosen_or_else_the_browsers(string? browser, string? chosen, string lang, string dir)
    {
        var page = await Page("/", browser, chosen);
        Assert.Contains($"<html lang=\"{lang}\" dir=\"{dir}\">", page);
        Assert.DoesNotContain("{{", page);
        Assert.DoesNotContain("<!--early-->", page);
    }

    [Fact]
    public async Task Links_to_what_a_room_needs_first_and_all_of_it_is_there()
    {
        using var nobody = shared.App.Nobody();
        var links = Links(await Page("/rooms/kohat-1", "ur", null));
        Assert.Contains(links, link => link.StartsWith("/assets/RoomPage-"));
        Assert.Contains(links, link => link.StartsWith("/assets/ur-"));
        Assert.DoesNotContain(links, link => link.StartsWith("/assets/en-"));
        foreach (var file in links.Where(link => link.StartsWith("/assets/")))
            Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync(file)).StatusCode);
    }

    /// <summary>Answers that a script will ask for are on their way before it runs.</summary>
    [Fact]
    public async Task Links_to_the_data_that_the_address_needs_first()
    {
        Assert.Equal(["/api/me", "/api/version"], Data(await Page("/rooms", "en", null)));
        Assert.Equal(["/api/me", "/api/version", "/api/rooms/kohat-1"], Data(await Page("/rooms/kohat-1", "en", null)));
        Assert.Equal(["/api/me", "/api/version", "/api/rooms/kohat-2"], Data(await Page("/hall/kohat-2", "en", null)));
        static string[] Data(string page) => [.. Links(page).Where(link => link.StartsWith("/api/"))];
    }

    [Theory]
    [InlineData("/rooms/new")]
    [InlineData("/rooms")]
    [InlineData("/rooms/x/y")]
    [InlineData("/rooms/%22%3E%3Cscript%3E")]
    [InlineData("/hall/A_B")]
    public async Task Links_to_no_room_where_the_address_names_none(string address) =>
        Assert.DoesNotContain(Links(await Page(address, "en", null)), link => link.Contains("RoomPage") || link.StartsWith("/api/rooms"));

    private async Task<string> Page(string address, string? browser, string? chosen)
    {
        using var nobody = shared.App.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (browser is not null) request.Headers.TryAddWithoutValidation("Accept-Language", browser);
        if (chosen is not null) request.Headers.TryAddWithoutValidation("Cookie", $"language={chosen}");
        using var answer = await nobody.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string[] Links(string page) => [.. Link().Matches(page).Select(link => link.Groups[1].Value)];

    [GeneratedRegex("<link rel=\"(?:preload|modulepreload|stylesheet)\"[^>]* href=\"([^\"]+)\"")]
    private static partial Regex Link();
}
