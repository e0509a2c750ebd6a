using System.Collections.Immutable;
using EMiningLive.Contracts;

namespace EMiningLive.Web.CodeLists;

/// <summary>The national lists in which projects are placed.</summary>
/// <param name="Frameworks">The five Es of the transformation plan Uraan Pakistan (2024–29), where the deployment keeps no other.</param>
/// <param name="GrowthCorridors">The five corridors of the second phase of the China–Pakistan Economic Corridor.</param>
public sealed record CodeListsView(ImmutableArray<CodeName> Frameworks, ImmutableArray<CodeName> GrowthCorridors);

/// <param name="Name">In all three languages.</param>
public sealed record CodeName(string Code, LocalText Name);
