using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>Somebody at a browser of their own; keeps what the browser complained of.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Visitor(IBrowserContext context, IPage page, Language language)
    {
        this.context = context;
        Page = page;
        Language = language;
        page.Console += (_, message) => Note(message.Type, $"{message.Text} ({message.Location})");
        page.PageError += (_, error) => Note("error", error);
    }

    public IPage Page { get; }
    public Language Language { get; }

    /// <summary>Violations of the content security policy, and errors that nobody caught.</summary>
    public IReadOnlyList<string> Complaints
    {
        get { lock (complaints) return [.. complaints]; }
    }

    public void HasNoComplaints() => Assert.True(Complaints.Count == 0, string.Join('\n', Complaints));

    public static async Task<Visitor> In(IBrowserContext context, Language language) => new(context, await context.NewPageAsync(), language);

    public async Task SignIn(string persona)
    {
        await Page.GotoAsync("/sign-in");
        await Page.ClickAsync($"[data-persona={persona}]");
        await Expect(Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
    }

    /// <summary>Opens a room and returns when it is live.</summary>
    public async Task Enter(string room)
    {
        await Page.GotoAsync($"/rooms/{room}");
        await Expect(Page.Locator(".room[data-current]")).ToBeVisibleAsync();
    }

    /// <summary>Types the amount, presses the button, and returns when the receipt is there.</summary>
    public async Task Bid(long amount)
    {
        await Page.FillAsync("#action", $"{amount}");
        await Page.ClickAsync(".bid-button");
        await Expect(Page.Locator(".answer.receipt")).ToBeVisibleAsync();
    }

    public Task Stands(string standing) => Expect(Page.Locator($".strip[data-standing={standing}]")).ToBeVisibleAsync();

    public Task Reads(string key) => Expect(Page.GetByText(Texts.Of(Language, key)).First).ToBeVisibleAsync();

    public async Task<string> Screenshot(string name, bool whole = true)
    {
        var path = Path.Combine(Places.Screenshots, $"{name}.{Language.Code}.{Page.ViewportSize!.Width}.png");
        // Hiding the caret or stopping animations would put a style into the page, against its policy.
        await Page.ScreenshotAsync(new() { Path = path, FullPage = whole, Animations = ScreenshotAnimations.Allow, Caret = ScreenshotCaret.Initial });
        return path;
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private void Note(string type, string text)
    {
        if (type != "error" || text.StartsWith("Failed to load resource", StringComparison.Ordinal) || text.Contains("WebSocket", StringComparison.Ordinal)) return;
        lock (complaints) complaints.Add(text);
    }
}
