using System.Text.Json;

namespace EMiningLive.Domain.Chain;

/// <summary>Texts and keys of JSON that was parsed but may still hold what is no text.</summary>
internal static class JsonTexts
{
    /// <summary>The string; null when it has half a surrogate pair, which has no UTF-8 and so no hash.</summary>
    public static string? Of(JsonElement json) => Decoded(json, static json => json.GetString());

    /// <summary>The first key that stands twice in one object, at whatever depth; null when there is none.</summary>
    public static string? DoubledKey(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => DoubledHere(json) ?? json.EnumerateObject().Select(property => DoubledKey(property.Value)).FirstOrDefault(Found),
        JsonValueKind.Array => json.EnumerateArray().Select(DoubledKey).FirstOrDefault(Found),
        _ => null,
    };

    /// <summary>The first key that stands twice in this object itself. A key that is no text counts as doubled: nobody can tell it from another.</summary>
    public static string? DoubledHere(JsonElement json)
    {
        var keys = new HashSet<string>(json.GetPropertyCount());
        foreach (var property in json.EnumerateObject())
        {
            if (Decoded(property, static property => property.Name) is not { } key) return "\uFFFD";
            if (!keys.Add(key)) return key;
        }

        return null;
    }

    private static bool Found(string? key) => key is not null;

    // The parser checks escapes one by one; only decoding tells that \ud800 stands alone.
    private static string? Decoded<T>(T json, Func<T, string?> decode)
    {
        try { return decode(json); }
        catch (InvalidOperationException) { return null; }
    }
}
