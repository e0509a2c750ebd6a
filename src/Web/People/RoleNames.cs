using EMiningLive.Contracts.People;

namespace EMiningLive.Web.People;

/// <summary>Roles and kinds as the wire names them, and which role fits which kind of party.</summary>
public static class RoleNames
{
    private static readonly (string Name, Roles Role)[] All =
    [
        ("admin", Roles.Admin), ("organiser", Roles.Organiser), ("official", Roles.Official), ("delegate", Roles.Delegate), ("observer", Roles.Observer),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Known => All.Select(one => one.Name);

    public static string[] Of(Roles roles) => [.. All.Where(one => (roles & one.Role) != 0).Select(one => one.Name)];

    /// <summary>Null for a name that is not a role, a doubled one, or none at all.</summary>
    public static Roles? Parse(IReadOnlyCollection<string> names)
    {
        var known = All.Where(one => names.Contains(one.Name)).ToArray();
        return known.Length > 0 && known.Length == names.Count ? known.Aggregate(Roles.None, (sum, one) => sum | one.Role) : null;
    }

    /// <summary>The kind of party in which a person of these roles can be; null where they fit none, or any (an admin alone).</summary>
    public static PartyKind? KindFor(Roles roles) => (roles & ~Roles.Admin) switch
    {
        Roles.Official => PartyKind.Authority,
        Roles.Delegate => PartyKind.Company,
        Roles.Organiser => PartyKind.Organiser,
        Roles.Observer => PartyKind.Observer,
        _ => null,
    };
}
