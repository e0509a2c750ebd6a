namespace EMiningLive.Web.App;

/// <summary>A language that the app speaks, with its HTML code and direction.</summary>
public sealed record VisitorLanguage(string Code, string Html, string Direction)
{
    /// <summary>Set by the app when a person chooses.</summary>
    private const string Cookie = "language";

    private static readonly VisitorLanguage[] All = [new("en", "en", "ltr"), new("zh", "zh-Hans", "ltr"), new("ur", "ur", "rtl")];

    /// <summary>The language that was chosen on an earlier visit, else the first of the browser's that the app speaks, else English.</summary>
    public static VisitorLanguage Of(HttpRequest request) => Wanted(request).Select(Spoken).FirstOrDefault(known => known is not null) ?? All[0];

    private static IEnumerable<string> Wanted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .Prepend(request.Cookies[Cookie] ?? "");

    private static VisitorLanguage? Spoken(string code) =>
        All.FirstOrDefault(language => code.Equals(language.Code, StringComparison.OrdinalIgnoreCase) || code.StartsWith(language.Code + "-", StringComparison.OrdinalIgnoreCase));
}
