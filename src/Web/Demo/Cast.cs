using EMiningLive.Contracts;
using EMiningLive.Contracts.People;

namespace EMiningLive.Web.Demo;

/// <summary>A party of the demo. None of these companies exists.</summary>
public sealed record DemoParty(string Id, string Name, PartyKind Kind);

/// <summary>An account of the demo; its id is its name.</summary>
public sealed record DemoPerson(string Id, string Name, string Party, Roles Roles, string Language = "en")
{
    public string Email => $"{Id}@demo.example";
}

/// <summary>Who plays in the demo (contract, "Signing in").</summary>
public static class Cast
{
    /// <summary>Public: whoever can read this can sign in. That is why the demo is refused in Production.</summary>
    public const string Password = "emining-demo";

    public const string Authority = "authority", Organiser = "organiser", Observer = "observer";
    public const string Heding = "heding", Beiling = "beiling", Makran = "makran", Sulaiman = "sulaiman", Indus = "indus";

    public static readonly string[] Companies = [Heding, Beiling, Makran, Sulaiman, Indus];

    public static readonly DemoParty[] Parties =
    [
        new(Authority, "Minerals Authority (demo)", PartyKind.Authority),
        new(Organiser, "Forum Office (demo)", PartyKind.Organiser),
        new(Observer, "Transparency Watch (demo)", PartyKind.Observer),
        new(Heding, "和鼎矿业 Heding Mining", PartyKind.Company),
        new(Beiling, "北岭铜业 Beiling Copper", PartyKind.Company),
        new(Makran, "Makran Copper", PartyKind.Company),
        new(Sulaiman, "Sulaiman Resources", PartyKind.Company),
        new(Indus, "Indus Alluvial", PartyKind.Company),
    ];

    public static readonly DemoPerson[] People =
    [
        new("official", "Amina Durrani", Authority, Roles.Official),
        new("official2", "Farid Khattak", Authority, Roles.Official),
        new("organiser", "Sana Mirza", Organiser, Roles.Organiser),
        new("admin", "Bilal Anwar", Organiser, Roles.Admin),
        new("observer", "Rehana Gul", Observer, Roles.Observer),
        new(Heding, "林越 Lin Yue", Heding, Roles.Delegate),
        new(Beiling, "赵宁 Zhao Ning", Beiling, Roles.Delegate, "zh"),
        new(Makran, "Hammal Baloch", Makran, Roles.Delegate),
        new(Sulaiman, "زرمینہ کاکڑ Zarmina Kakar", Sulaiman, Roles.Delegate, "ur"),
        new(Indus, "Omar Shinwari", Indus, Roles.Delegate),
    ];

    /// <summary>That person as rooms know them.</summary>
    public static Caller Caller(string id)
    {
        var person = People.Single(p => p.Id == id);
        var party = Parties.Single(p => p.Id == person.Party);
        return new(new PersonId(person.Id), new PartyId(party.Id), party.Kind, person.Roles);
    }
}
