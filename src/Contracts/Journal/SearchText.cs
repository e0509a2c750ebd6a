using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace EMiningLive.Contracts.Journal;

/// <summary>
/// Text as it is searched: without case, accents, joiners and the letters that look different and are the same. The tables stand here because the
/// program runs without the machine's own (invariant globalisation): what is indexed must not depend on the machine.
/// </summary>
public static class SearchText
{
    private const int Longest = 2_000;

    /// <summary>Latin letters with marks, and below each the letter that it is searched by (Unicode NFKD without marks).</summary>
    private const string Marked =
        "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľłńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžſḁḃḅḇḉḋḍḏḑḓḕḗḙḛ"
        + "ḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙẛạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợ"
        + "ụủứừửữựỳỵỷỹ";

    private const string Plain =
        "aaaaaaceeeeiiiinoooooouuuuyyaaaccccddeeeeegggghhiiiiijkllllnnnooorrrssssttuuuuuuwyzzzsabbbcdddddeeee"
        + "efghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwysaaaaaaaaaaaaeeeeeeeeiioooooooooooo"
        + "uuuuuuuyyyy";

    /// <summary>Letters of Arabic keyboards, and those that Urdu is written with.</summary>
    private const string Arabic = "\u064A\u0649\u0643\u0622\u0623\u0625\u0629\u06C0\u06C2\u06D3";
    private const string Urdu = "\u06CC\u06CC\u06A9\u0627\u0627\u0627\u06C1\u06C1\u06C1\u06D2";

    private static readonly FrozenDictionary<char, char> Letters =
        Marked.Zip(Plain).Concat(Arabic.Zip(Urdu)).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsRead(letter)) folded.Append(Fold(letter));
        }

        return folded.ToString();
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

    private static char Fold(char letter)
    {
        var small = char.ToLowerInvariant(letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter);
        return Letters.GetValueOrDefault(small, small);
    }

    /// <summary>Neither a mark on the letter before nor a joiner or a stretch between letters.</summary>
    private static bool IsRead(char letter) =>
        letter != '\u0640' && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);
}
