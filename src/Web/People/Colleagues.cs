using EMiningLive.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>Tells which party a person is of. Nobody changes party, so an answer holds for ever.</summary>
public interface IColleagues
{
    Task<bool> AreOf(PartyId party, PersonId person, CancellationToken cancel = default);
}

internal sealed class Colleagues(IServiceScopeFactory scopes) : IColleagues
{
    public async Task<bool> AreOf(PartyId party, PersonId person, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.Db().Users.AnyAsync(p => p.Id == person.Value && p.PartyId == party.Value, cancel);
    }
}
