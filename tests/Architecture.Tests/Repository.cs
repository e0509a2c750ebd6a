using System.Diagnostics;
using System.Xml.Linq;

namespace EMiningLive.Architecture.Tests;

/// <summary>The checkout that these tests look at: its tracked files, its projects.</summary>
internal static class Repository
{
    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Every file that git tracks and that is there, relative to the root, with forward slashes.</summary>
    public static readonly IReadOnlyList<string> Files = [.. Tracked().Where(file => File.Exists(Absolute(file)))];

    /// <summary>Files of those kinds under src/.</summary>
    public static IEnumerable<string> Source(params string[] endings) =>
        Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && endings.Any(file.EndsWith));

    public static IEnumerable<Project> Projects => Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new Project(file));

    public static string Absolute(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(Absolute(file));

    /// <summary>As which these tests, and what they look at, were built.</summary>
    public static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("These tests run inside the checkout.")
        : File.Exists(Path.Combine(folder.FullName, "EMiningLive.sln")) ? folder.FullName
        : Find(folder.Parent);

    private static string[] Tracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-c", "core.quotePath=false", "ls-files"]) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var files = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0 ? files.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException("git ls-files failed");
    }
}

/// <summary>A project file and what it refers to.</summary>
internal sealed record Project(string File)
{
    private readonly XDocument _xml = XDocument.Parse(Repository.Read(File));

    public string Name => Path.GetFileNameWithoutExtension(File);
    public bool IsProduct => File.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>Names of the projects it refers to.</summary>
    public IEnumerable<string> References => Included("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

    public IEnumerable<string> Packages => Included("PackageReference");

    public IEnumerable<XElement> All(string element) => _xml.Descendants(element);

    private IEnumerable<string> Included(string element) => All(element).Select(found => (string?)found.Attribute("Include")).OfType<string>();
}
