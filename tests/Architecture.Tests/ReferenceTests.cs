using System.Text.RegularExpressions;

namespace EMiningLive.Architecture.Tests;

/// <summary>Who may know whom (docs/architecture.md): the arrows point from what changes often to what changes seldom.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Contracts"] = [],
        ["Domain"] = ["Contracts"],
        ["Journal"] = ["Domain"],
        ["Grains"] = ["Contracts", "Domain"],
        ["Silo"] = ["Grains", "Journal"],
        ["Web"] = ["Contracts", "Domain", "Silo"],
        ["Verify"] = ["Domain"],
    };

    [Fact]
    public void Projects_refer_to_each_other_as_the_map_says()
    {
        var actual = Repository.Projects.Where(project => project.IsProduct).ToDictionary(project => project.Name, project => project.References.Order().ToArray());

        Assert.Equal(Allowed.Keys.Order(), actual.Keys.Order());
        Assert.All(actual, project => Assert.Equal(Allowed[project.Key].Order(), project.Value));
    }

    [Fact]
    public void Product_code_never_refers_to_tests() =>
        Assert.All(Repository.Projects.Where(project => project.IsProduct), project => Assert.DoesNotContain(project.References, name => name.EndsWith(".Tests", StringComparison.Ordinal)));

    [Fact]
    public void The_web_knows_the_silo_in_its_table_of_contents_alone()
    {
        var knowing = Repository.Source(".cs")
            .Where(file => file.StartsWith("src/Web/", StringComparison.Ordinal) && file != "src/Web/Program.cs")
            .Where(file => Regex.IsMatch(Repository.Read(file), @"EMiningLive\.(Silo|Grains)\b"));

        Assert.Empty(knowing);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("EMiningLive.sln").Replace('\\', '/');

        Assert.All(Repository.Projects.Where(project => !project.File.StartsWith("bench/", StringComparison.Ordinal)), project => Assert.Contains(project.File, solution));
    }
}
