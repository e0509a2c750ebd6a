using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Whether declared owners and affiliates stand in form.</summary>
internal static class DeclarationsForm
{
    private const int MostOwners = 50;
    private const int MostAffiliates = 50;

    public static Refusal? Invalid(DeclareOwners asked)
    {
        var owners = asked.Owners;
        if (owners.IsDefault) return Fields.Not("owners", "are required");
        if (owners.Length > MostOwners) return Fields.Not("owners", $"are more than {MostOwners}");
        for (var i = 0; i < owners.Length; i++)
        {
            if (Owner($"owners[{i}]", owners[i]) is { } unfit) return unfit;
        }

        return owners.Sum(owner => owner.SharePercent) > 100 ? Fields.Not("owners", "have more than 100 percent together") : null;
    }

    public static Refusal? Invalid(PartyId party, DeclareAffiliates asked)
    {
        var parties = asked.Parties;
        if (parties.IsDefault) return Fields.Not("parties", "are required");
        if (parties.Length > MostAffiliates) return Fields.Not("parties", $"are more than {MostAffiliates}");
        for (var i = 0; i < parties.Length; i++)
        {
            if (Fields.Party($"parties[{i}]", parties[i]) is { } unfit) return unfit;
            if (parties[i] == party) return Fields.Not($"parties[{i}]", "is the company itself");
            if (parties.IndexOf(parties[i]) < i) return Fields.Not($"parties[{i}]", "is named twice");
        }

        return null;
    }

    private static Refusal? Owner(string field, BeneficialOwner? owner)
    {
        if (owner is null) return Fields.Not(field, "is null");
        return Fields.Text($"{field}.name", owner.Name)
            ?? InvestorForms.Country($"{field}.country", owner.Country)
            ?? Share($"{field}.sharePercent", owner.SharePercent);
    }

    private static Refusal? Share(string field, decimal share) =>
        share is > 0 and <= 100 && decimal.Round(share, 6) == share ? null : Fields.Not(field, "is not more than 0 and at most 100, with at most six places");
}
