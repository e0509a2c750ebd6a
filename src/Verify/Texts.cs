using System.Globalization;
using System.Text.Json;

namespace EMiningLive.Verify;

/// <summary>What is said to people, in one language; the words stand in <c>Texts/*.json</c>.</summary>
public sealed class Texts
{
    public static readonly IReadOnlyList<string> Languages = ["en", "zh", "ur"];

    private readonly Dictionary<string, string> _texts;

    /// <param name="language">One of <see cref="Languages"/>; anything else speaks English.</param>
    public Texts(string language)
    {
        using var json = typeof(Texts).Assembly.GetManifestResourceStream(Languages.Contains(language) ? language : "en")!;
        _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
    }

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    public bool Has(string key) => _texts.ContainsKey(key);

    /// <param name="values">For the holes {0}, {1} … of the text.</param>
    public string Say(string key, params object?[] values) => string.Format(CultureInfo.InvariantCulture, _texts[key], values);
}
