using System.Globalization;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Verify;

/// <summary>What the command line asks for.</summary>
/// <param name="Compare">Another record of the same feed, e.g. as another party holds it.</param>
internal sealed record Order(string Record, IReadOnlyList<ReceiptToCheck> Receipts, string? Compare, string Language)
{
    /// <summary>Null when the arguments do not make an order.</summary>
    public static Order? Parse(IReadOnlyList<string> args)
    {
        string? record = null, compare = null;
        var receipts = new List<ReceiptToCheck>();
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--lang" when i + 1 < args.Count: i++; break;
                case "--compare" when compare is null && i + 1 < args.Count: compare = args[++i]; break;
                case "--receipt" when i + 1 < args.Count && ReceiptToCheck.Parse(args[++i]) is { } receipt: receipts.Add(receipt); break;
                case var file when record is null && !file.StartsWith("--", StringComparison.Ordinal): record = file; break;
                default: return null;
            }
        }

        return record is not null && Texts.Languages.Contains(LanguageOf(args)) ? new(record, receipts, compare, LanguageOf(args)) : null;
    }

    /// <summary>Also of arguments that make no order, so that the refusal can be read.</summary>
    public static string LanguageOf(IReadOnlyList<string> args)
    {
        var at = args.ToList().LastIndexOf("--lang");
        return at >= 0 && at + 1 < args.Count ? args[at + 1] : "en";
    }
}

/// <summary>A receipt as its owner kept it: <c>seq:head</c>, the head in canonical base64.</summary>
internal sealed record ReceiptToCheck(long Seq, byte[] Head)
{
    public static ReceiptToCheck? Parse(string text) =>
        text.Split(':') is [var seq, var head]
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
        && Base64.TryDecode(head, HashChain.HashBytes, out var bytes)
            ? new(number, bytes)
            : null;
}
