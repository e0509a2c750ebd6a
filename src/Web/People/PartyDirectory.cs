using System.Collections.Concurrent;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>Tells which parties there are. None ever goes or becomes another kind, so an answer holds for ever.</summary>
public interface IPartyDirectory
{
    /// <summary>Null where nobody was ever invited as that party.</summary>
    ValueTask<PartyKind?> KindOf(PartyId party, CancellationToken cancel = default);
}

internal sealed class PartyDirectory(IServiceScopeFactory scopes) : IPartyDirectory
{
    private readonly ConcurrentDictionary<PartyId, PartyKind> known = new();

    public async ValueTask<PartyKind?> KindOf(PartyId party, CancellationToken cancel = default)
    {
        if (known.TryGetValue(party, out var kind)) return kind;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.Db().Parties.AsNoTracking().SingleOrDefaultAsync(one => one.Id == party.Value, cancel) is not { } found) return null;
        return known[party] = found.Kind;
    }
}

internal static class PartyDirectories
{
    /// <summary>What is wrong with a field that must name a party; null where nothing is.</summary>
    public static async Task<Refusal.Invalid?> NoParty(this IPartyDirectory directory, string field, PartyId party) =>
        await directory.KindOf(party) is null ? new(field, "is not a party of this platform") : null;

    /// <summary>What is wrong with a field that must name a company; null where nothing is.</summary>
    public static async Task<Refusal.Invalid?> NoCompany(this IPartyDirectory directory, string field, PartyId party) =>
        await directory.KindOf(party) is not PartyKind.Company ? new(field, "is not a company of this platform") : null;
}
