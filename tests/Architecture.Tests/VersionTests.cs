using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EMiningLive.Architecture.Tests;

/// <summary>The same commit builds the same program: every version is pinned in one place.</summary>
public partial class VersionTests
{
    /// <summary>Packages of Microsoft's that number themselves otherwise, each with a version that fits .NET 10.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Microsoft.NET.StringTools"] = "17.7.2",
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers"] = "5.6.0",
        ["Microsoft.CodeAnalysis.Common"] = "5.0.0",
        ["Microsoft.CodeAnalysis.CSharp"] = "5.0.0",
        ["Microsoft.Playwright"] = "1.64.1",
    };

    private static readonly (string Name, string Version)[] Pinned =
    [
        .. XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(pin => ((string)pin.Attribute("Include")!, (string)pin.Attribute("Version")!)),
    ];

    [Fact]
    public void A_version_that_is_not_there_is_not_replaced_by_its_neighbour() =>
        Assert.Contains("NU1603", Regex.Match(Repository.Read("Directory.Build.props"), "<WarningsAsErrors>(.*?)</WarningsAsErrors>").Value);

    [Fact]
    public void Versions_are_exact_and_central()
    {
        Assert.All(Pinned, pin => Assert.Matches(Exact(), pin.Version));
        Assert.All(Repository.Projects.SelectMany(project => project.All("PackageReference")), reference => Assert.Null(reference.Attribute("Version") ?? reference.Attribute("VersionOverride")));
    }

    [Fact]
    public void Microsofts_packages_are_those_of_dotnet_10() =>
        Assert.All(
            Pinned.Where(pin => pin.Name.StartsWith("Microsoft.", StringComparison.Ordinal) || pin.Name.StartsWith("System.", StringComparison.Ordinal)),
            pin => Assert.True(pin.Version.StartsWith("10.", StringComparison.Ordinal) || Exceptions.GetValueOrDefault(pin.Name) == pin.Version, $"{pin.Name} {pin.Version}"));

    [Fact]
    public void The_browser_apps_versions_are_exact()
    {
        using var package = JsonDocument.Parse(Repository.Read("src/Web/ClientApp/package.json"));
        var asked = new[] { "dependencies", "devDependencies" }.SelectMany(kind => package.RootElement.GetProperty(kind).EnumerateObject());

        Assert.All(asked, dependency => Assert.Matches(Exact(), dependency.Value.GetString()));
    }

    [GeneratedRegex(@"\A[0-9]+(\.[0-9]+){1,3}\z")]
    private static partial Regex Exact();
}
