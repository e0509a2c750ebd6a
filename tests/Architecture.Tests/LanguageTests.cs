using System.Text.RegularExpressions;

namespace EMiningLive.Architecture.Tests;

/// <summary>What people read stands in translation files; code is written in English.</summary>
public partial class LanguageTests
{
    /// <summary>Translations, facts of the demo (names of companies that exist in three languages only as data), and tests of both.</summary>
    private static readonly string[] MaySpeak = ["/i18n/", "/Texts/", "/Demo/", "/Rehearsal/", "/theme/urdu.ts", ".test.ts"];

    [Fact]
    public void Texts_for_people_stand_in_translation_files_alone() =>
        Assert.Empty(Repository.Source(".cs", ".ts", ".tsx", ".css", ".html")
            .Where(file => !MaySpeak.Any(file.Contains))
            .SelectMany(Spoken));

    private static IEnumerable<string> Spoken(string file) =>
        File.ReadLines(Repository.Absolute(file))
            .Select((line, at) => (line, at: at + 1))
            .Where(read => !Comment().IsMatch(read.line) && OtherScripts().IsMatch(read.line))
            .Select(read => $"{file}:{read.at} {read.line.Trim()}");

    [GeneratedRegex(@"^\s*(//|/?\*)")]
    private static partial Regex Comment();

    /// <summary>Letters; digits and commas of other scripts are what people type, not what they read.</summary>
    [GeneratedRegex(@"[\u0620-\u064A\u0671-\u06D3\u4E00-\u9FFF]")]
    private static partial Regex OtherScripts();
}
