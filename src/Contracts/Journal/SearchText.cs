using System.Globalization;
using System.Text;

namespace EMiningLive.Contracts.Journal;

/// <summary>Text as it is searched: without case, accents and the forms that look different and are the same (Unicode NFKD).</summary>
public static class SearchText
{
    private const int Longest = 2_000;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>What a line is found by: as much of these texts as an index holds, 2,000 bytes of UTF-8.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        var text = Fold(string.Join(' ', texts));
        while (Encoding.UTF8.GetByteCount(text) > Longest) text = text[..(text.Length * Longest / Encoding.UTF8.GetByteCount(text))];
        return text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }

    /// <summary>The words that are looked for.</summary>
    public static IEnumerable<string> Words(string text) => Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
