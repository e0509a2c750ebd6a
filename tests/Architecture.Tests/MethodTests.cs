using System.Reflection.Metadata;

namespace EMiningLive.Architecture.Tests;

/// <summary>Methods are short. The lines are those that the debugger knows, so braces and comments around them do not count.</summary>
public class MethodTests
{
    [Fact]
    public void Nine_in_ten_methods_have_at_most_twenty_lines()
    {
        var built = Repository.Projects.Where(project => project.IsProduct).Select(project => (project.Name, Symbols: SymbolsOf(project))).Where(project => project.Symbols is not null).ToArray();

        Assert.NotEmpty(built);
        Assert.All(built, project => Assert.InRange(Told(project.Name, [.. LinesOfMethods(project.Symbols!).Order()]), 0, 20));
    }

    private static string? SymbolsOf(Project project)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository.Absolute(project.File))!, "bin", Repository.Configuration, "net10.0");
        var file = Path.Combine(folder, $"EMiningLive.{project.Name}.pdb");
        return File.Exists(file) ? file : null;
    }

    private static int Told(string project, int[] lines)
    {
        if (lines.Length == 0) return 0;
        TestContext.Current.TestOutputHelper?.WriteLine($"{project,-10} {lines.Length,5} methods: median {lines[lines.Length / 2]}, nine in ten within {lines[lines.Length * 9 / 10]}, longest {lines[^1]}");
        return lines[lines.Length * 9 / 10];
    }

    private static IEnumerable<int> LinesOfMethods(string symbols)
    {
        using var stream = File.OpenRead(symbols);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(stream);
        var reader = provider.GetMetadataReader();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var method = reader.GetMethodDebugInformation(handle);
            if (method.Document.IsNil || IsGenerated(reader.GetString(reader.GetDocument(method.Document).Name))) continue;
            var points = method.GetSequencePoints().Where(point => !point.IsHidden).ToArray();
            if (points.Length > 0) yield return points.Max(point => point.EndLine) - points.Min(point => point.StartLine) + 1;
        }
    }

    private static bool IsGenerated(string document) => document.Contains("/obj/") || document.EndsWith(".g.cs", StringComparison.Ordinal);
}
