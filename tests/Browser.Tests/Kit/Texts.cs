using System.Text.Json;

namespace EMiningLive.Browser.Tests.Kit;

/// <summary>What the app says, read from its own translation files.</summary>
public static class Texts
{
    /// <param name="key">Area and path, e.g. <c>auction:leading</c>.</param>
    public static string Of(Language language, string key)
    {
        var (area, path) = key.Split(':') is [var a, var p] ? (a, p) : ("common", key);
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.Client, "src", "i18n", language.Code, area + ".json")));
        return path.Split('.').Aggregate(file.RootElement, (at, name) => at.GetProperty(name)).GetString()!;
    }
}
