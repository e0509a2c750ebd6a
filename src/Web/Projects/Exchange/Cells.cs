using System.Text.RegularExpressions;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>What stands in one cell of a CSV file. Each form has one reading: what is written here is read back the same.</summary>
internal static partial class Cells
{
    /// <summary>A text as a spreadsheet may hold it: what it would take for a formula gets an apostrophe before it, and so does what already has one.</summary>
    public static string Guard(string text) => Guarded().IsMatch(text) ? $"'{text}" : text;

    public static string Unguard(string cell) => cell.StartsWith('\'') && Guarded().IsMatch(cell) ? cell[1..] : cell;

    /// <summary>Several texts in one cell, with semicolons between; one within a text stands behind a backslash.</summary>
    public static string Join(IEnumerable<string> texts) => string.Join("; ", texts.Select(text => text.Replace(@"\", @"\\").Replace(";", @"\;")));

    /// <summary>Spaces around each are not part of it, and what is empty is none.</summary>
    public static IEnumerable<string> Split(string cell) =>
        Parts().Matches(cell).Select(part => Escaped().Replace(part.Value, "$1").Trim()).Where(text => text.Length > 0);

    /// <summary>How a formula begins (OWASP, "CSV Injection"), whether or not an apostrophe stands before it.</summary>
    [GeneratedRegex(@"\A'*[=+\-@\t\r]")]
    private static partial Regex Guarded();

    [GeneratedRegex(@"(?:\\[\\;]|[^;])+", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\\([\\;])")]
    private static partial Regex Escaped();
}
