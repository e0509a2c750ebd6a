using EMiningLive.Contracts;
using EMiningLive.Web.People;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.Live.Attending;

/// <summary>Names from the accounts, read at most every ten seconds and only while someone is there to be named.</summary>
internal sealed class PeopleNames(IServiceScopeFactory scopes, TimeProvider time) : INames
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim reading = new(1);
    private Names known = Names.None;
    private long? readAt;

    public async ValueTask<Names> Known()
    {
        if (IsFresh) return known;
        await reading.WaitAsync();
        try
        {
            if (!IsFresh) (known, readAt) = (await Read(), time.GetTimestamp());
            return known;
        }
        finally { reading.Release(); }
    }

    private bool IsFresh => readAt is { } at && time.GetElapsedTime(at) < Fresh;

    private async Task<Names> Read()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.Db();
        return new(
            await db.Users.ToDictionaryAsync(person => new PersonId(person.Id), person => person.Name),
            await db.Parties.ToDictionaryAsync(party => new PartyId(party.Id), party => party.Name));
    }
}
