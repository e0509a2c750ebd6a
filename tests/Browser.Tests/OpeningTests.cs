using EMiningLive.Browser.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>Sealed offers, and the ceremony in which two officials open them.</summary>
public sealed class OpeningTests(Stage stage)
{
    [Fact]
    public async Task Two_officials_open_what_was_sealed_and_every_offer_fits_its_seal()
    {
        var host = await stage.Caller("official");
        await using var heding = await stage.Visitor(Language.Chinese, "heding");
        await using var first = await stage.Visitor(Language.English, "official");
        await using var second = await stage.Visitor(Language.Urdu, "official2");
        var room = await host.SealedAuction(due: TimeSpan.FromSeconds(15));
        await Task.WhenAll(heding.Enter(room), first.Enter(room), second.Enter(room));

        await heding.Bid(520_000_000);
        await (await stage.Caller("beiling")).Tell(room, "sealOffer", new { amount = Rooms.Rupees(510_000_000) });
        await Expect(first.Page.Locator("body")).Not.ToContainTextAsync("520,000,000");
        await first.Screenshot("sealed-host");

        await first.Page.Locator(".opening .button[data-look=primary]:not([aria-disabled])").ClickAsync();
        await ProposalStandsThroughAPause(host, second, room);
        await second.Page.Locator(".opening .button[data-look=primary]:not([aria-disabled])").ClickAsync(new() { Timeout = 25_000 });

        foreach (var visitor in new[] { heding, first, second })
        {
            await Expect(visitor.Page.Locator(".offers tbody tr")).ToHaveCountAsync(2);
            await Expect(visitor.Page.Locator(".offers tbody .malachite")).ToHaveCountAsync(2);
            await visitor.Screenshot("opened");
            visitor.HasNoComplaints();
        }
    }

    private static async Task ProposalStandsThroughAPause(Caller host, Visitor second, string room)
    {
        var (proposed, button) = (second.Page.Locator(".officers .malachite"), second.Page.Locator(".opening .button[data-look=primary]"));
        await Expect(proposed).ToHaveCountAsync(1);
        await host.Tell(room, "pause", new { reason = new { en = "A question of procedure" } });
        await Expect(second.Page.Locator("[data-phase=paused]").First).ToBeVisibleAsync();
        await Expect(button).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(proposed).ToHaveCountAsync(1);
        await second.Screenshot("proposed-paused");
        await host.Tell(room, "resume");
    }
}
