using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Domain.Chain;
using EMiningLive.Verify;

namespace EMiningLive.Domain.Tests.Chain;

/// <summary>The auditor's program as an auditor runs it: a process, a file, an exit code.</summary>
public sealed partial class VerifyProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verify-");
    private readonly JsonObject _record = Records.Some(12);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_whole_record_is_valid()
    {
        var (code, said) = await Verify(Saved(_record));

        Assert.Equal(0, code);
        Assert.Contains("VALID  rooms/0198f3a2-7c1e-7b54-9d0a-2f6b8c4e1a37: 12 entries", said);
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        _record["frames"]![6]!["whatHash"] = Convert.ToBase64String(new byte[32]);
        _record["frames"]![6]!["what"] = null;
        _record["frames"]![6]!["whatSalt"] = null;

        var (code, said) = await Verify(Saved(_record));

        Assert.Equal(1, code);
        Assert.Contains("Entry 7: does not fit on the entry before", said);
    }

    [Fact]
    public async Task A_cut_tail_is_told_by_the_receipt()
    {
        var (code, said) = await Verify(Saved(Records.Of(Records.Feed, [.. _record["frames"]!.AsArray().Take(9).Select(frame => frame!.AsObject())])), "--receipt", $"12:{_record["head"]}");

        Assert.Equal(1, code);
        Assert.Contains("VALID", said);
        Assert.Contains("Receipt 12: NOT IN THIS RECORD, which ends at 9", said);
    }

    [Fact]
    public async Task A_receipt_that_agrees_is_said_and_one_that_does_not_is_invalid()
    {
        var head5 = (string?)_record["frames"]![4]!["head"];

        Assert.Equal(0, (await Verify(Saved(_record), "--receipt", $"5:{head5}")).Code);
        Assert.Equal(1, (await Verify(Saved(_record), "--receipt", $"6:{head5}")).Code);
    }

    [Fact]
    public async Task Two_records_of_one_feed_are_compared()
    {
        var other = Saved(Records.Some(12, seed: 2), "other.json");

        Assert.Equal(0, (await Verify(Saved(_record), "--compare", Saved(_record, "same.json"))).Code);
        Assert.Equal(1, (await Verify(Saved(_record), "--compare", other)).Code);
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData("")]
    [InlineData("/")]
    public async Task What_is_no_file_is_unreadable(string path) => Assert.Equal(2, (await Verify(path)).Code);

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    public async Task What_is_no_record_is_unreadable(string text)
    {
        var path = Path.Combine(_folder.FullName, "record.json");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        Assert.Equal(2, (await Verify(path)).Code);
    }

    [Theory]
    [InlineData]
    [InlineData("--receipt")]
    [InlineData("record.json", "--receipt", "12")]
    [InlineData("record.json", "--receipt", "12:abc")]
    [InlineData("record.json", "--receipt", "-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("record.json", "another.json")]
    [InlineData("record.json", "--what")]
    [InlineData("record.json", "--lang", "fr")]
    public async Task A_command_line_without_sense_says_how_it_is_used(params string[] args)
    {
        var (code, said) = await Verify(args);

        Assert.Equal(2, code);
        Assert.Contains("Usage", said);
    }

    [Theory]
    [InlineData("zh", "有效")]
    [InlineData("ur", "درست")]
    public async Task It_speaks_the_languages_of_the_house(string language, string word) =>
        Assert.StartsWith(word, (await Verify(Saved(_record), "--lang", language)).Said);

    [Fact]
    public void The_three_languages_say_the_same_with_the_same_holes()
    {
        var english = new Texts("en");
        foreach (var other in Texts.Languages.Select(language => new Texts(language)))
        {
            Assert.Equal(english.Keys.Order(), other.Keys.Order());
            Assert.All(english.Keys, key => Assert.Equal(Holes(english, key), Holes(other, key)));
        }
    }

    [Fact]
    public void Every_flaw_has_words() =>
        Assert.All(Enum.GetNames<Flaw>(), flaw => Assert.True(new Texts("en").Has($"flaw.{char.ToLowerInvariant(flaw[0])}{flaw[1..]}"), flaw));

    private static IEnumerable<string> Holes(Texts texts, string key) =>
        HolesOf().Matches(texts.Say(key, "{0}", "{1}", "{2}")).Select(match => match.Value).Order();

    private string Saved(JsonObject record, string name = "record.json")
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, record.ToJsonString(Wire.Options));
        return path;
    }

    private static async Task<(int Code, string Said)> Verify(params string[] args)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "EMiningLive.Verify.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. args]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex HolesOf();
}
