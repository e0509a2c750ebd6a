using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>Everything that a bid needs, without a mouse.</summary>
public sealed class KeyboardTests(Stage stage)
{
    [Fact]
    public async Task A_bid_can_be_placed_with_the_keyboard_alone()
    {
        var host = await stage.Caller("official");
        await using var heding = await stage.Visitor(Language.Urdu, "heding");
        var room = await host.OpenAuction(TimeSpan.FromMinutes(20), 60, "Keyboard block");
        await heding.Enter(room);

        var keyboard = heding.Page.Keyboard;
        await keyboard.PressAsync("b");
        await Expect(heding.Page.Locator("#action")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await Expect(heding.Page.Locator("#action")).ToHaveValueAsync("605,000,000");
        await keyboard.PressAsync("Enter");
        await Expect(heding.Page.Locator(".answer.receipt")).ToBeVisibleAsync();
        await Expect(heding.Page.Locator(".ladder tr[data-best] .amount")).ToHaveTextAsync("605,000,000");
    }
}
