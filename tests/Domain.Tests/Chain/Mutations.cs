using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;

namespace EMiningLive.Domain.Tests.Chain;

/// <summary>Every way in which someone could tamper with a record file. Each gives the altered text, or null where it does not apply.</summary>
internal static class Mutations
{
    public static readonly IReadOnlyDictionary<string, Func<JsonObject, Random, string?>> All = new Dictionary<string, Func<JsonObject, Random, string?>>
    {
        ["a byte of who"] = (record, random) => InFrame(record, random, "who", OtherLetter),
        ["a byte of what"] = (record, random) => InFrame(record, random, "what", OtherLetter),
        ["a byte of whoSalt"] = (record, random) => InFrame(record, random, "whoSalt", OtherByte),
        ["a byte of whatSalt"] = (record, random) => InFrame(record, random, "whatSalt", OtherByte),
        ["a byte of whoHash"] = (record, random) => InFrame(record, random, "whoHash", OtherByte),
        ["a byte of whatHash"] = (record, random) => InFrame(record, random, "whatHash", OtherByte),
        ["a byte of an entry's head"] = (record, random) => InFrame(record, random, "head", OtherByte),
        ["a digit of at"] = (record, random) => InFrame(record, random, "at", OtherDigit),
        ["another form of at"] = (record, random) => InFrame(record, random, "at", OtherFormOfTime),
        ["padding bits of base64"] = (record, random) => InFrame(record, random, Pick(random, "whoSalt", "whatSalt", "whoHash", "whatHash", "head"), OtherPadding),
        ["a salt of another length"] = (record, random) => InFrame(record, random, Pick(random, "whoSalt", "whatSalt"), (text, _) => Resized(text, random.Next(2) == 0 ? 15 : 17)),
        ["the text without its salt"] = (record, random) => InFrame(record, random, Pick(random, "whoSalt", "whatSalt"), (_, _) => null),
        ["the salt without its text"] = (record, random) => InFrame(record, random, Pick(random, "who", "what"), (_, _) => null),
        ["a field taken away"] = (record, random) => { var frame = AnyFrame(record, random); frame.Remove(Pick(random, [.. frame.Select(field => field.Key)])); return Text(record); },
        ["another seq"] = (record, random) => { AnyFrame(record, random)["seq"] = random.Next(-1, 40); return Text(record); },
        ["a byte of the record's head"] = (record, random) => { record["head"] = OtherByte((string)record["head"]!, random); return Text(record); },
        ["another feed"] = (record, random) => { record["feed"] = OtherLetter((string)record["feed"]!, random); return Text(record); },
        ["another version"] = (record, random) => { record["version"] = random.Next(-1, 40); return Text(record); },
        ["an entry dropped"] = (record, random) => { Frames(record).RemoveAt(random.Next(Frames(record).Count)); return Text(record); },
        ["an entry dropped, the rest numbered anew"] = (record, random) => { Frames(record).RemoveAt(random.Next(Frames(record).Count - 1)); return Text(Renumbered(record)); },
        ["an entry doubled"] = (record, random) => { Frames(record).Insert(random.Next(Frames(record).Count), AnyFrame(record, random).DeepClone()); return Text(record); },
        ["a foreign entry inserted"] = (record, random) => { Frames(record).Insert(random.Next(Frames(record).Count), AnyFrame(Records.Some(12, seed: 99), random).DeepClone()); return Text(Renumbered(record)); },
        ["two entries exchanged"] = (record, random) => { Exchange(record, random); return Text(record); },
        ["two entries exchanged and numbered anew"] = (record, random) => { Exchange(record, random); return Text(Renumbered(record)); },
        ["a key doubled"] = DoubledKey,
        ["something that is no entry"] = (record, random) => { Frames(record)[random.Next(Frames(record).Count)] = random.Next(2) == 0 ? null : 1; return Text(record); },
    };

    private static JsonArray Frames(JsonObject record) => record["frames"]!.AsArray();

    private static JsonObject AnyFrame(JsonObject record, Random random) => Frames(record)[random.Next(Frames(record).Count)]!.AsObject();

    private static string Text(JsonObject record) => record.ToJsonString(Wire.Options);

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static string? InFrame(JsonObject record, Random random, string field, Func<string, Random, string?> change)
    {
        var frame = AnyFrame(record, random);
        if ((string?)frame[field] is not { } before) return null;
        frame[field] = change(before, random);
        return Text(record);
    }

    private static string OtherLetter(string text, Random random)
    {
        var letters = text.ToCharArray();
        letters[random.Next(letters.Length)] = (char)random.Next(' ', '\u0700');
        return new(letters);
    }

    private static string OtherByte(string base64, Random random)
    {
        var bytes = Convert.FromBase64String(base64);
        bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return Convert.ToBase64String(bytes);
    }

    private static string Resized(string base64, int length)
    {
        var bytes = Convert.FromBase64String(base64);
        Array.Resize(ref bytes, length);
        return Convert.ToBase64String(bytes);
    }

    private static string OtherDigit(string at, Random random)
    {
        var places = Enumerable.Range(0, at.Length).Where(place => char.IsDigit(at[place])).ToArray();
        var letters = at.ToCharArray();
        letters[places[random.Next(places.Length)]] = (char)random.Next('0', '9' + 1);
        return new(letters);
    }

    private static string OtherFormOfTime(string at, Random random) => Pick(
        random, at + " ", at.Replace("Z", "0Z"), at.Replace("Z", "+00:00"), at.Replace("Z", ""), at[..^2] + "Z", at.Replace('T', ' '), at.Replace("Z", "z"), "٢" + at[1..]);

    /// <summary>The same bytes for a careless decoder: the bits that the last letter has beyond them are changed.</summary>
    private static string OtherPadding(string base64, Random random)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var last = base64.TrimEnd('=').Length - 1;
        var spare = base64.EndsWith("==", StringComparison.Ordinal) ? 16 : 4;
        var letter = alphabet[alphabet.IndexOf(base64[last]) ^ random.Next(1, spare)];
        return base64[..last] + letter + base64[(last + 1)..];
    }

    private static void Exchange(JsonObject record, Random random)
    {
        var frames = Frames(record);
        int one = random.Next(frames.Count), other = random.Next(frames.Count);
        var (first, second) = (frames[one]!.DeepClone(), frames[other]!.DeepClone());
        (frames[one], frames[other]) = (second, first);
    }

    private static JsonObject Renumbered(JsonObject record)
    {
        for (var place = 0; place < Frames(record).Count; place++) Frames(record)[place]!["seq"] = place + 1;
        record["version"] = Frames(record).Count;
        record["head"] = (string?)Frames(record)[^1]!["head"];
        return record;
    }

    /// <summary>A second reader would see the other value: of a known key, of an unknown one, or of one spelt with an escape.</summary>
    private static string? DoubledKey(JsonObject record, Random random)
    {
        var keys = new[] { "seq", "at", "who", "what", "whoHash", "head", "feed", "version", "frames" };
        var text = Text(record);
        var key = Pick(random, keys);
        var places = text.AllIndexesOf($"\"{key}\":").ToArray();
        var place = places[random.Next(places.Length)];
        var twin = random.Next(3) switch
        {
            0 => $"\"{key}\":null,",
            1 => $"\"\\u{(int)key[0]:x4}{key[1..]}\":null,",
            _ => "\"more\":{\"a\":1,\"a\":2},",
        };
        return text.Insert(place, twin);
    }

    private static IEnumerable<int> AllIndexesOf(this string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
