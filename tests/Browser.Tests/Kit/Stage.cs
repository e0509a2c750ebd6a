using EMiningLive.Browser.Tests.Kit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Stage))]
// Most of the time they wait: for a clock, for a page.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 3)]

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>Tests that measure time or stop the app: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}

/// <summary>One app and one Chromium for all tests of a run.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public WebNode Node { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var node = Node.Start();
        playwright = await Playwright.CreateAsync();
        // The answers are awaited for longer on a machine that does other things, too.
        Assertions.SetDefaultExpectTimeout(20_000);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Places.Chromium, Args = Arguments });
        await node;
    }

    /// <summary>The browser of somebody who comes back: its caches are on disk, compiled script too, as no private window has them.</summary>
    /// <param name="folder">Empty at the first visit.</param>
    /// <param name="address">Where it finds the app.</param>
    public Task<IBrowserContext> Returning(string folder, Uri address) => playwright!.Chromium.LaunchPersistentContextAsync(folder, new()
    {
        ExecutablePath = Places.Chromium,
        Args = Arguments,
        BaseURL = address.ToString(),
        Locale = Language.English.Locale,
    });

    /// <summary>A browser of somebody who reads that language and is not signed in.</summary>
    public async Task<Visitor> Visitor(Language language, Screen? screen = null)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Node.Address.ToString(),
            Locale = language.Locale,
            TimezoneId = language.Zone,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = (screen ?? Screen.Desk).Width, Height = (screen ?? Screen.Desk).Height },
        });
        return await Kit.Visitor.In(context, language);
    }

    /// <summary>The same, signed in with one click on a persona.</summary>
    public async Task<Visitor> Visitor(Language language, string persona, Screen? screen = null)
    {
        var visitor = await Visitor(language, screen);
        await visitor.SignIn(persona);
        return visitor;
    }

    /// <summary>A program of that account, over HTTP.</summary>
    public Task<Caller> Caller(string account) => Kit.Caller.SignIn(Node.Address, account);

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await Node.DisposeAsync();
    }
}

public sealed record Screen(int Width, int Height)
{
    public static readonly Screen Desk = new(1440, 900);
    public static readonly Screen Phone = new(360, 740);
    public static readonly Screen Hall = new(1920, 1080);
    public static readonly Screen SmallHall = new(1280, 720);

    /// <summary>Projectors: 16:9, its smaller sort, 16:10 and 4:3.</summary>
    public static readonly Screen[] Halls = [Hall, SmallHall, new(1440, 900), new(1024, 768)];
}

public sealed record Language(string Code, string Locale, string Zone)
{
    public static readonly Language English = new("en", "en-GB", "Asia/Karachi");
    public static readonly Language Chinese = new("zh", "zh-CN", "Asia/Shanghai");
    public static readonly Language Urdu = new("ur", "ur-PK", "Asia/Karachi");
    public static readonly Language[] All = [English, Chinese, Urdu];

    public override string ToString() => Code;
}
