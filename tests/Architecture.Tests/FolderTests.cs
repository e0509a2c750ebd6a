namespace EMiningLive.Architecture.Tests;

/// <summary>Folders are subjects of the field, files are one idea each.</summary>
public class FolderTests
{
    private const int Longest = 400;
    private const int Usual = 250;

    private static readonly string[] Technical =
    [
        "Models", "Services", "Helpers", "Utils", "Utilities", "Common", "Managers", "Interfaces", "Dtos", "DTOs", "Entities", "Controllers", "Repositories", "Handlers", "Extensions", "Misc",
    ];

    [Fact]
    public void Folders_are_named_for_subjects_never_for_technical_kinds() =>
        Assert.DoesNotContain(Repository.Source(".cs"), file => file.Split('/').Intersect(Technical).Any());

    [Fact]
    public void A_file_is_one_idea()
    {
        var sizes = Repository.Source(".cs", ".ts", ".tsx").Where(IsWritten).Select(file => (file, lines: File.ReadLines(Repository.Absolute(file)).Count())).ToArray();

        foreach (var (file, lines) in sizes.Where(size => size.lines > Usual).OrderByDescending(size => size.lines))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{lines,5}  {file}");
        }

        Assert.DoesNotContain(sizes, size => size.lines > Longest);
    }

    /// <summary>Not generated, and no table of translations.</summary>
    private static bool IsWritten(string file) => !file.EndsWith(".d.ts", StringComparison.Ordinal) && !file.Contains("/i18n/") && !file.Contains("/generated/");
}
