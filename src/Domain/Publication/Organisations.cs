using System.Text.Json.Nodes;
using EMiningLive.Contracts;

namespace EMiningLive.Domain.Publication;

/// <summary>Those who take part: each once among the parties, from elsewhere by its id. Feeds know parties by their ids alone, so an id is the name too.</summary>
internal static class Organisations
{
    public const string Tenderer = "tenderer", Supplier = "supplier";

    private static readonly string[] Authority = ["buyer", "procuringEntity"];

    public static JsonObject Reference(PartyId party) => new() { ["id"] = party.Value, ["name"] = party.Value };

    /// <summary>The authority that keeps the project or runs the auction.</summary>
    public static JsonObject Host(PartyId party) => Party(party, Authority);

    /// <summary>Roles are one list that replaces the one before: all of them are said each time.</summary>
    public static JsonObject Party(PartyId party, params IEnumerable<string> roles) => Reference(party).Known("roles", Pieces.Words(roles));
}
