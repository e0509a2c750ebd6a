using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>What a party says among itself stays there.</summary>
public sealed class ChatTests(Stage stage)
{
    private const string Secret = "我们的上限是七亿";
    private const string Open = "Is the annual rent fixed for ten years?";

    [Fact]
    public async Task What_is_said_inside_a_party_never_reaches_the_competitor_or_the_host()
    {
        var host = await stage.Caller("official");
        await using var heding = await stage.Visitor(Language.Chinese, "heding");
        await using var beiling = await stage.Visitor(Language.English, "beiling");
        var room = await host.OpenAuction(TimeSpan.FromMinutes(20), 60, "Chat block");
        var sentToBeiling = new List<string>();
        beiling.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => { lock (sentToBeiling) sentToBeiling.Add(frame.Text ?? ""); };
        await Task.WhenAll(heding.Enter(room), beiling.Enter(room));

        await heding.Page.ClickAsync("[data-tab=party]");
        await Say(heding, Secret);
        await heding.Page.ClickAsync("[data-tab=room]");
        await Say(heding, Open);

        // The open line came after the secret one: whatever was to arrive has arrived.
        await Expect(beiling.Page.Locator(".said")).ToContainTextAsync(Open);
        Assert.DoesNotContain(Secret, await beiling.Page.ContentAsync());
        lock (sentToBeiling)
        {
            Assert.NotEmpty(sentToBeiling);
            Assert.DoesNotContain(sentToBeiling, text => text.Contains(Secret) || text.Contains(Escaped(Secret), StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotContain(Secret, await host.Frames(room));
        await heding.Screenshot("chat");
    }

    private static async Task Say(Visitor visitor, string text)
    {
        var field = visitor.Page.Locator(".composer textarea").First;
        await field.FillAsync(text);
        await field.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".said .msg:not(.pending)").Filter(new() { HasText = text })).ToBeVisibleAsync();
    }

    private static string Escaped(string text) => string.Concat(text.Select(letter => $"\\u{(int)letter:x4}"));
}
