using System.Text.Json;
using EMiningLive.Contracts;

namespace EMiningLive.Grains.Ledgers;

/// <summary>Refusals by the name that they have on the wire, and nothing else of them.</summary>
internal static class RefusalNames
{
    public static string Name(this Refusal refusal) => JsonNamingPolicy.CamelCase.ConvertName(refusal.GetType().Name);
}
