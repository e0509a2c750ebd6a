using EMiningLive.Contracts;

namespace EMiningLive.Web.Live.Attending;

/// <summary>What people and parties are called; looked up apart from facts, which hold ids alone.</summary>
public sealed record Names(IReadOnlyDictionary<PersonId, string> People, IReadOnlyDictionary<PartyId, string> Parties)
{
    public static readonly Names None = new(new Dictionary<PersonId, string>(), new Dictionary<PartyId, string>());

    public string? Of(PersonId person) => People.GetValueOrDefault(person);
    public string? Of(PartyId party) => Parties.GetValueOrDefault(party);
}

/// <summary>Knows what everyone is called, without asking the database each time.</summary>
public interface INames
{
    ValueTask<Names> Known();
}
