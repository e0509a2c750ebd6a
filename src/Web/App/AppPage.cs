using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace EMiningLive.Web.App;

/// <summary>
/// The one page of the app, written for each visit: in the visitor's language and direction, with the nonce, and with links to the files
/// and to the data that the address needs first, so that they are on their way before any script runs.
/// </summary>
/// <param name="template">The built <c>index.html</c>, with <c>{{nonce}}</c>, <c>{{lang}}</c>, <c>{{dir}}</c> and <c>&lt;!--early--&gt;</c>.</param>
public sealed partial class AppPage(string template, EarlyFiles early)
{
    private const string Nonce = "{{nonce}}";
    private const string Room = "{{room}}";

    /// <summary>What the app asks before it draws anything.</summary>
    private static readonly string[] AskedByAll = ["/api/me", "/api/version"];

    /// <summary>A handful: the kinds of page by the languages.</summary>
    private readonly ConcurrentDictionary<(string Kind, VisitorLanguage Language), string> pages = new();

    public string For(string path, VisitorLanguage language, string nonce)
    {
        var address = RoomAddress().Match(path).Groups;
        return pages.GetOrAdd((address["kind"].Value, language), key => Written(key.Kind, key.Language))
            .Replace(Nonce, nonce, StringComparison.Ordinal)
            .Replace(Room, address["room"].Value, StringComparison.Ordinal);
    }

    /// <summary>Addresses that show one room, as themselves or on the projector.</summary>
    [GeneratedRegex("^(?<kind>/rooms/|/hall/)(?!new$)(?<room>[a-z0-9-]+)$")]
    private static partial Regex RoomAddress();

    private string Written(string kind, VisitorLanguage language) => template
        .Replace("{{lang}}", language.Html, StringComparison.Ordinal)
        .Replace("{{dir}}", language.Direction, StringComparison.Ordinal)
        .Replace("<!--early-->", string.Concat([.. AskedBy(kind).Select(Question), .. early.For(kind, language).Select(Link)]), StringComparison.Ordinal);

    private static string[] AskedBy(string kind) => kind.Length == 0 ? AskedByAll : [.. AskedByAll, $"/api/rooms/{Room}"];

    /// <summary>The browser hands the answer to the app's own question: same address, same credentials, once.</summary>
    private static string Question(string path) => $"<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{path}\">";

    private static string Link(string file)
    {
        var href = WebUtility.HtmlEncode(file);
        return file.EndsWith(".css", StringComparison.Ordinal)
            ? $"<link rel=\"preload\" as=\"style\" crossorigin href=\"{href}\">"
            : $"<link rel=\"modulepreload\" crossorigin href=\"{href}\">";
    }
}

/// <summary>What the build says that pages and languages need first: <c>early.json</c> beside <c>index.html</c>.</summary>
public sealed record EarlyFiles(
    [property: JsonPropertyName("pages")] Dictionary<string, string[]> Pages,
    [property: JsonPropertyName("languages")] Dictionary<string, string[]> Languages)
{
    public static EarlyFiles None { get; } = new([], []);

    public static EarlyFiles Read(string file) => File.Exists(file) ? JsonSerializer.Deserialize<EarlyFiles>(File.ReadAllText(file))! : None;

    /// <param name="kind">The beginning of an address whose page has files of its own, <c>/rooms/</c>; empty for all others.</param>
    public IEnumerable<string> For(string kind, VisitorLanguage language) =>
        [.. Pages.GetValueOrDefault(kind, []), .. Languages.GetValueOrDefault(language.Code, [])];
}
