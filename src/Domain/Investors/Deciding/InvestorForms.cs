using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Whether a command stands in form, whatever the investor's present state: the same command is in form for ever.</summary>
internal static class InvestorForms
{
    private const int LongestAddress = 400;
    private const int LongestReference = 200;

    private static readonly ImmutableArray<string> AllPlaces = [Places.Bidder, Places.Counterparty, Places.Observer];
    private static readonly ImmutableArray<string> AllOutcomes = [Outcomes.Won, Outcomes.Lost, Outcomes.Annulled, Outcomes.Cancelled];

    public static Refusal? Invalid(RegisterInvestor register) =>
        Fields.Text("name", register.Name) ?? Country("country", register.Country) ?? Fields.Optional("about", register.About) ?? Website(register.Website);

    /// <summary>Null when it is in form for the investor that is that party.</summary>
    public static Refusal? Invalid(PartyId party, InvestorCommand command) => command switch
    {
        CorrectInvestor correct => Correction(correct),
        StateInterests interests => InterestsForm.Invalid(interests),
        StateTicket ticket => InterestsForm.Invalid(ticket),
        VerifyItem verify => Verification(verify),
        DeclareOwners owners => DeclarationsForm.Invalid(owners),
        DeclareAffiliates affiliates => DeclarationsForm.Invalid(party, affiliates),
        WatchProject watch => Fields.Key("project", watch.Project),
        UnwatchProject unwatch => Fields.Key("project", unwatch.Project),
        GiveStrike strike => Fields.Text("reason", strike.Reason) ?? (strike.Room is { } room ? Fields.Key("room", room) : null),
        LiftStrike lift => lift.Strike > 0 ? Fields.Text("reason", lift.Reason) : Fields.Not("strike", "is not the seq of an entry"),
        TakePart part => Part(part),
        _ => null,
    };

    /// <summary>Two capital letters, as ISO 3166 has them.</summary>
    public static Refusal? Country(string field, string? country) =>
        country is { Length: 2 } && country.All(char.IsAsciiLetterUpper) ? null : Fields.Not(field, "is not a country's two-letter code");

    private static Refusal? Correction(CorrectInvestor correct)
    {
        if (correct is { Name: null, Country: null, About: null, Website: null }) return Fields.Not("name", "is required, or country, about or website is");
        return Fields.Optional("name", correct.Name)
            ?? (correct.Country is { } country ? Country("country", country) : null)
            ?? Fields.Optional("about", correct.About)
            ?? Website(correct.Website)
            ?? Fields.Text("reason", correct.Reason);
    }

    /// <summary>Screens make a link of it, so it leads to the web and runs nothing.</summary>
    private static Refusal? Website(string? website)
    {
        if (website is null) return null;
        if (Fields.Optional("website", website, LongestAddress) is { } unfit) return unfit;
        return Uri.TryCreate(website, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? null
            : Fields.Not("website", "is not an http or https address");
    }

    private static Refusal? Verification(VerifyItem verify) =>
        Fields.OneOf("item", verify.Item, Items.All)
        ?? Fields.Optional("reference", verify.Reference, LongestReference)
        ?? Fields.Optional("note", verify.Note);

    private static Refusal? Part(TakePart part) =>
        Fields.Key("room", part.Room)
        ?? Fields.Text("title", part.Title)
        ?? Fields.OneOf("as", part.As, AllPlaces)
        ?? (part.Outcome is { } outcome ? Fields.OneOf("outcome", outcome, AllOutcomes) : null);
}
