using System.Text.Json;
using System.Xml.Linq;

namespace EMiningLive.Architecture.Tests;

/// <param name="Licence">SPDX expression; empty or another text where the package does not give one.</param>
/// <param name="OnlyBuilds">Never shipped.</param>
internal sealed record RestoredPackage(string Name, string Licence, bool OnlyBuilds);

/// <summary>What really is restored, direct and through others: read from the restore's own result and from what the packages say of themselves.</summary>
internal static class RestoredPackages
{
    public static IReadOnlyCollection<RestoredPackage> OfAllProjects() =>
        [.. Repository.Projects.Select(AssetsOf).SelectMany(Folders).Distinct().Order(StringComparer.Ordinal).Select(FromNuspec)];

    public static IReadOnlyCollection<RestoredPackage> OfTheBrowserApp()
    {
        using var locked = JsonDocument.Parse(Repository.Read("src/Web/ClientApp/package-lock.json"));
        return [.. locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).Select(FromLock)];
    }

    private static string AssetsOf(Project project)
    {
        var assets = Path.Combine(Path.GetDirectoryName(Repository.Absolute(project.File))!, "obj", "project.assets.json");
        return File.Exists(assets) ? assets : throw new InvalidOperationException($"{project.Name} is not restored: build the solution first.");
    }

    private static IEnumerable<string> Folders(string assets)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(assets));
        var roots = json.RootElement.GetProperty("packageFolders").EnumerateObject().Select(root => root.Name).ToArray();
        return
        [
            .. json.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => roots.Select(root => Path.Combine(root, library.Value.GetProperty("path").GetString()!)).First(Directory.Exists)),
        ];
    }

    private static RestoredPackage FromNuspec(string folder)
    {
        var about = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
        var licence = about.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        var name = about.Elements().First(element => element.Name.LocalName == "id").Value;
        return new(name, licence is null ? "" : (string?)licence.Attribute("type") == "expression" ? licence.Value : $"{(string?)licence.Attribute("type")}: {licence.Value}", OnlyBuilds: false);
    }

    private static RestoredPackage FromLock(JsonProperty package) => new(
        package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..],
        package.Value.TryGetProperty("license", out var licence) ? licence.GetString() ?? "" : "",
        package.Value.TryGetProperty("dev", out var dev) && dev.GetBoolean());
}
