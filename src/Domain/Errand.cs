using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain;

/// <summary>
/// What follows in one feed for another. The platform runs it in the system's name once it is durable why, and again after a crash in
/// between: the command's id follows from where it comes from, so that it takes effect once.
/// </summary>
/// <param name="Name">Of this errand among all of the feed that sends it; the same whenever it is derived again.</param>
public abstract record Errand(string Name);

/// <summary>A command to a project.</summary>
public sealed record ToProject(string Name, string Project, ProjectCommand Command) : Errand(Name);

/// <summary>A notice into the inbox of a party.</summary>
public sealed record ToInbox(string Name, PartyId Party, Notify Notice) : Errand(Name);

/// <summary>A notice into the inboxes of all companies that watch a project. Who they are, only the platform knows.</summary>
public sealed record ToWatchers(string Name, string Project, Notify Notice) : Errand(Name);

/// <summary>A command to an investor.</summary>
public sealed record ToInvestor(string Name, PartyId Party, InvestorCommand Command) : Errand(Name);

/// <summary>What the register of investors says of bidders is told to the room in which they bid.</summary>
/// <param name="Parties">Of whom it is told.</param>
/// <param name="Bidders">All bidders of the room: which of them are affiliated.</param>
public sealed record LookUp(string Name, string Room, ImmutableArray<PartyId> Parties, ImmutableArray<PartyId> Bidders) : Errand(Name);
