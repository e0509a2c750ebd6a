namespace EMiningLive.Architecture.Tests;

/// <summary>No package with a copyleft, commercial or fee-bearing licence comes in, directly or through another.</summary>
public class LicenceTests
{
    private static readonly string[] Free =
    [
        "MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "PostgreSQL", "MS-PL", "OFL-1.1", "BlueOak-1.0.0", "CC0-1.0", "Unlicense", "Zlib", "Unicode-3.0",
    ];

    /// <summary>Also allowed for tools that build or check and are never shipped.</summary>
    private static readonly string[] FreeForTools = [.. Free, "MPL-2.0", "Python-2.0", "CC-BY-4.0"];

    /// <summary>Packages that name no licence by its SPDX expression, each read by a person.</summary>
    private static readonly Dictionary<string, string> Reviewed = new()
    {
        ["svg-tags"] = "MIT (its README)",
        ["CommandLineParser"] = "MIT (its License.md; only bench/Micro, through BenchmarkDotNet)",
        ["Microsoft.DotNet.PlatformAbstractions"] = "MIT (its LICENSE.TXT; only bench/Micro, through BenchmarkDotNet)",
    };

    [Fact]
    public void Every_package_that_is_restored_for_dotnet_is_free()
    {
        var restored = RestoredPackages.OfAllProjects();

        Assert.True(restored.Count > 50, $"only {restored.Count} packages were found");
        Assert.Empty(restored.Where(package => !IsFree(package.Name, package.Licence, Free)).Select(Named));
    }

    [Fact]
    public void Every_package_of_the_browser_app_is_free()
    {
        var locked = RestoredPackages.OfTheBrowserApp();

        Assert.True(locked.Count > 50, $"only {locked.Count} packages were found");
        Assert.Empty(locked.Where(package => !IsFree(package.Name, package.Licence, package.OnlyBuilds ? FreeForTools : Free)).Select(Named));
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("AGPL-3.0-only", false)]
    [InlineData("MIT AND AGPL-3.0-only", false)]
    [InlineData("(MIT OR GPL-2.0-only)", true)]
    [InlineData("", false)]
    [InlineData("file: LICENSE.md", false)]
    public void Licences_are_read_as_expressions(string licence, bool free) => Assert.Equal(free, IsFree("some", licence, Free));

    private static string Named(RestoredPackage package) => $"{package.Name}: {package.Licence}";

    private static bool IsFree(string name, string licence, string[] allowed) =>
        Reviewed.ContainsKey(name)
        || licence.Trim('(', ')').Split(" OR ").Any(choice => choice.Split(" AND ").All(term => allowed.Contains(term.Trim('(', ')', ' '))));
}
