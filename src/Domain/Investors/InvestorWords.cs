using System.Collections.Immutable;

namespace EMiningLive.Domain.Investors;

/// <summary>What can be verified of a company.</summary>
public static class Items
{
    public const string Secp = "secp";
    public const string Ntn = "ntn";
    public const string Uscc = "uscc";
    public const string BeneficialOwners = "beneficialOwners";
    public const string Affiliates = "affiliates";

    /// <summary>What auctions ask for, whatever the country.</summary>
    public static readonly ImmutableArray<string> OfAuctions = ["bankStatement", "fee", "callDeposit"];

    public static readonly ImmutableArray<string> All = [Secp, Ntn, Uscc, BeneficialOwners, Affiliates, .. OfAuctions];

    /// <summary>What has to be verified of a company of that country.</summary>
    public static ImmutableArray<string> AskedIn(string country) => country switch
    {
        "PK" => [Secp, Ntn, BeneficialOwners, Affiliates],
        "CN" => [Uscc, BeneficialOwners, Affiliates],
        _ => [BeneficialOwners, Affiliates],
    };

    /// <summary>What may be verified of a company of that country.</summary>
    public static ImmutableArray<string> KnownIn(string country) => [.. AskedIn(country), .. OfAuctions];
}

/// <summary>How a company's part in a room ended.</summary>
public static class Outcomes
{
    public const string Won = "won";
    public const string Lost = "lost";
    public const string Annulled = "annulled";
    public const string Cancelled = "cancelled";
}
