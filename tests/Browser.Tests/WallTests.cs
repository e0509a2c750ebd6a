using System.Diagnostics;
using EMiningLive.Browser.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests;

/// <summary>The officials' wall moves as the deals move, on every screen.</summary>
public sealed class WallTests(Stage stage, ITestOutputHelper output)
{
    /// <summary>Three times the second within which a change has to be on every wall: other work runs beside this.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Two_officials_and_a_company_see_what_happens_within_a_second()
    {
        await using var one = await stage.Visitor(Language.English, "official");
        await using var other = await stage.Visitor(Language.Chinese, "official2");
        await using var company = await stage.Visitor(Language.Urdu, "heding", Screen.Phone);
        Visitor[] all = [one, other, company];
        foreach (var visitor in all)
        {
            await visitor.Page.GotoAsync("/wall");
            await Expect(visitor.Page.Locator(".wall[data-current]")).ToBeVisibleAsync();
        }

        var official = await stage.Caller("official");
        var (reason, source) = ($"Reason {Guid.NewGuid():N}", $"Report {Guid.NewGuid():N}");
        await official.TellProject("nagarparkar", "changeStage", new { to = "interest", reason, nextStep = "Invite", desk = "Desk of minerals" });
        await OnAll("a stage change", all, page => Expect(page.Locator(".wall-ticker ol")).ToContainTextAsync(reason));

        await official.TellProject("nagarparkar", "commit", new { kind = "training", target = "40", unit = "people", due = "2030-01-01" });
        await official.TellProject("nagarparkar", "report", new { commitment = 1, value = "7", asOf = "2026-11", source });
        await OnAll("a report", all, page => Expect(page.Locator(".wall-ticker ol")).ToContainTextAsync(source));

        var room = await official.OpenAuction(TimeSpan.FromSeconds(12), quietSeconds: 0, project: "nagarparkar");
        foreach (var visitor in all) await Expect(visitor.Page.Locator($".wall-now a[href='/rooms/{room}']")).ToHaveCountAsync(1);
        await Closed(official, room);
        await OnAll("an auction's end", all, page => Expect(page.Locator($".wall-now a[href='/rooms/{room}']")).ToHaveCountAsync(0));
        foreach (var visitor in all) visitor.HasNoComplaints();
        await one.Screenshot("wall-official");
        await company.Screenshot("wall-company");
    }

    private static async Task Closed(Caller official, string room)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!(await official.Frames(room)).Contains("auctionClosed", StringComparison.Ordinal)) await pace.WaitForNextTickAsync(patience.Token);
    }

    private async Task OnAll(string what, Visitor[] all, Func<IPage, Task> isThere)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(all.Select(visitor => isThere(visitor.Page)));
        var took = Stopwatch.GetElapsedTime(began);
        output.WriteLine($"{what}: on all walls {took.TotalMilliseconds:N0} ms after its receipt");
        Assert.InRange(took, TimeSpan.Zero, Within);
    }
}
