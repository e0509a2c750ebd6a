using Microsoft.Playwright;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>axe-core, as it lies in the client's packages.</summary>
public static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Places.Axe));

    /// <summary>What it finds against WCAG 2.2 AA on the page as it stands: rule, element, why.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        return await page.EvaluateAsync<string[]>(
            """
            async () => {
              const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
              return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary.replaceAll('\n', ' ')}`));
            }
            """);
    }
}
