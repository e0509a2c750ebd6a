using System.Runtime.CompilerServices;
using EMiningLive.Contracts.Journal;
using EMiningLive.Web.People;
using EMiningLive.Web.Projects.Entering;
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
        Assert.Equal(26, schemas["RoomEvent"]!["oneOf"]!.AsArray().Count);
        Assert.Equal(19, schemas["ProjectCommand"]!["oneOf"]!.AsArray().Count);
        Assert.Equal(21, schemas["ProjectEvent"]!["oneOf"]!.AsArray().Count);
        Assert.Equal(11, schemas["InvestorCommand"]!["oneOf"]!.AsArray().Count);
        Assert.Equal(3, schemas["InboxCommand"]!["oneOf"]!.AsArray().Count);
        Assert.Equal(15, schemas["Refusal"]!["oneOf"]!.AsArray().Count);
        Assert.Equal("type", schemas["RoomEvent"]!["discriminator"]!["propertyName"]!.GetValue<string>());
        Assert.NotNull(schemas["RoomCommandBid"]!["properties"]!["id"]);
    }

    [Theory]
    [InlineData("Phase", "draft open paused frozen closed cancelled")]
    [InlineData("Stage", "draft sealed ascending closed")]
    [InlineData("Audience", "room party host")]
    [InlineData("Language", "en zh ur")]
    public async Task It_tells_the_words_of_which_a_text_is_one(string family, string words)
    {
        using var nobody = shared.App.Nobody();
        var schema = (await nobody.Get("/openapi/v1.json"))["components"]!["schemas"]![family]!;
        Assert.Equal(words, string.Join(' ', schema["enum"]!.AsArray().Select(word => word!.GetValue<string>())));
    }

    /// <summary>Null says something; what is merely not there is left out.</summary>
    [Fact]
    public async Task It_calls_null_only_what_is_always_there()
    {
        using var nobody = shared.App.Nobody();
        var schemas = (await nobody.Get("/openapi/v1.json"))["components"]!["schemas"]!.AsObject();
        var loose =
            from schema in schemas
            from member in schema.Value!["properties"]?.AsObject() ?? []
            where member.Value!.ToJsonString().Contains("\"null\"", StringComparison.Ordinal)
            where schema.Value["required"]?.AsArray().Any(name => name!.GetValue<string>() == member.Key) != true
            select $"{schema.Key}.{member.Key}";
        Assert.Empty(loose);
    }

    [Fact]
    public void The_tables_are_those_that_the_models_map()
    {
        AreThose<PeopleDb>(options => new(options), PeopleSchema.Migrations);
        AreThose<EnteringDb>(options => new(options), Tables.Step("0006", "entering"));
    }

    private static void AreThose<TDb>(Func<DbContextOptions<TDb>, TDb> open, params Migration[] steps) where TDb : DbContext
    {
        Assert.Equal(Statements(open, options => options.UseSqlite("Data Source=:memory:")), Statements(string.Join('\n', steps.Select(step => step.Sqlite))));
        Assert.Equal(Statements(open, options => options.UseNpgsql("Host=nowhere")), Statements(string.Join('\n', steps.Select(step => step.Postgres))));
    }

    private static string[] Statements<TDb>(Func<DbContextOptions<TDb>, TDb> open, Action<DbContextOptionsBuilder> kind) where TDb : DbContext
    {
        var options = new DbContextOptionsBuilder<TDb>();
        kind(options);
        using var db = open(options.Options);
        return Statements(db.Database.GenerateCreateScript());
    }

    /// <summary>Whole statements, whatever their order: later steps add to earlier ones.</summary>
    private static string[] Statements(string script)
    {
        var lines = script.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)).Select(line => line.Trim());
        return [.. string.Join('\n', lines).Split(';').Select(statement => statement.Trim()).Where(statement => statement.Length > 0).Order(StringComparer.Ordinal)];
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
