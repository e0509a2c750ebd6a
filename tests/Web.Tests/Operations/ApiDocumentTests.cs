using System.Runtime.CompilerServices;
using EMiningLive.Web.People;
using EMiningLive.Web.Tests.Kit;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Tests.Operations;

/// <summary>Files that are checked in and made from the program: both sides must agree.</summary>
public sealed class ApiDocumentTests(SharedApp shared) : IClassFixture<SharedApp>
{
    /// <summary>With <c>REFRESH=1</c> in the environment this writes the file instead.</summary>
    [Fact]
    public async Task The_document_that_is_checked_in_is_the_one_that_is_served()
    {
        using var nobody = shared.App.Nobody();
        var served = (await nobody.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Root(), "docs", "openapi.json");
        if (Environment.GetEnvironmentVariable("REFRESH") == "1") await File.WriteAllTextAsync(file, served);
        Assert.True(await File.ReadAllTextAsync(file) == served, "docs/openapi.json is old: run REFRESH=1 dotnet run --project tests/Web.Tests -- -class \"*ApiDocument*\"");
    }

    [Fact]
    public async Task It_tells_every_command_event_and_refusal()
    {
        using var nobody = shared.App.Nobody();
        var schemas = (await nobody.Get("/openapi/v1.json"))["components"]!["schemas"]!;
        Assert.Equal(15, schemas["RoomCommand"]!["oneOf"]!.AsArray().Count);
        Assert.Equal(24, schemas["RoomEvent"]!["oneOf"]!.AsArray().Count);
        Assert.Equal(15, schemas["Refusal"]!["oneOf"]!.AsArray().Count);
        Assert.Equal("type", schemas["RoomEvent"]!["discriminator"]!["propertyName"]!.GetValue<string>());
        Assert.NotNull(schemas["RoomCommandBid"]!["properties"]!["id"]);
    }

    [Fact]
    public void The_tables_of_accounts_are_those_that_the_model_maps()
    {
        Assert.Equal(Statements(new DbContextOptionsBuilder<PeopleDb>().UseSqlite("Data Source=:memory:")), Statements(PeopleSchema.Migration.Sqlite));
        Assert.Equal(Statements(new DbContextOptionsBuilder<PeopleDb>().UseNpgsql("Host=nowhere")), Statements(PeopleSchema.Migration.Postgres));
    }

    private static string[] Statements(DbContextOptionsBuilder<PeopleDb> options)
    {
        using var db = new PeopleDb(options.Options);
        return Statements(db.Database.GenerateCreateScript());
    }

    private static string[] Statements(string script) =>
        [.. script.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)).Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
