using System.Text.RegularExpressions;

namespace EMiningLive.Architecture.Tests;

/// <summary>What is committed says nothing of the machine on which it was made, and holds no secret.</summary>
public partial class CommittedTests
{
    private static readonly string[] NotText = [".png", ".woff2", ".ico", ".webp", ".jpg", ".pdf"];

    [Fact]
    public void No_path_of_a_machine_and_no_host_of_a_package_registry_is_committed() =>
        Assert.Empty(Texts().SelectMany(text => Traces().Matches(text.Content).Select(match => $"{text.File}: {match.Value}")));

    [Fact]
    public void No_key_is_committed() =>
        Assert.Empty(Texts().Where(text => Keys().IsMatch(text.Content)).Select(text => text.File));

    private static IEnumerable<(string File, string Content)> Texts() =>
        Repository.Files.Where(file => !NotText.Any(file.EndsWith) && file != "tests/Architecture.Tests/CommittedTests.cs").Select(file => (file, Repository.Read(file)));

    [GeneratedRegex(@"(?<![\w.])/(work|root|home)/\w+|[A-Z]:\\Users\\|registry\.npmjs\.org|api\.nuget\.org|npmmirror|deb\.debian\.org")]
    private static partial Regex Traces();

    [GeneratedRegex(@"-----BEGIN ([A-Z]+ )?PRIVATE KEY-----")]
    private static partial Regex Keys();
}
