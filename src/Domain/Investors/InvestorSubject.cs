using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Journal;
using EMiningLive.Contracts.People;
using EMiningLive.Domain.Investors.Deciding;

namespace EMiningLive.Domain.Investors;

/// <summary>The rules of investors' profiles. A table of contents; each rule stands in a file of its own.</summary>
public sealed class InvestorSubject : ISubject<InvestorState, InvestorCommand, InvestorEvent>
{
    public static readonly InvestorSubject Instance = new();

    private InvestorSubject()
    {
    }

    public int Schema => 1;

    public InvestorState Empty(FeedId feed) => new() { Id = feed.Key };

    public Viewpoint? Sees(InvestorState state, Caller caller) => state.Sees(caller);

    public Refusal? Check(InvestorState state, Caller caller, InvestorCommand command) => command switch
    {
        RegisterInvestor register => InvestorForms.Invalid(register) ?? Registering.NotAllowed(state, caller),
        _ when state.Sees(caller) is null => new Refusal.NotFound(),
        TakePart or NothingOfInvestor when !caller.IsSystem => Fields.Not("type", "is the system's own"),
        _ => InvestorForms.Invalid(state.Party, command),
    };

    public Decision<InvestorEvent> Decide(InvestorState state, Caller caller, CommandId id, InvestorCommand command, Moment moment)
    {
        if (Check(state, caller, command) is { } refusal) return refusal;
        var asking = new Asking(state, caller, id);
        return command switch
        {
            RegisterInvestor register => Registering.Decide(asking, register),
            CorrectInvestor correct => Registering.Decide(asking, correct),
            StateInterests interests => Stating.Decide(asking, interests),
            StateTicket ticket => Stating.Decide(asking, ticket),
            VerifyItem verify => Verifying.Decide(asking, verify),
            DeclareOwners owners => Declaring.Decide(asking, owners),
            DeclareAffiliates affiliates => Declaring.Decide(asking, affiliates),
            WatchProject watch => Watchlists.Decide(asking, watch),
            UnwatchProject unwatch => Watchlists.Decide(asking, unwatch),
            GiveStrike strike => Striking.Decide(asking, strike),
            LiftStrike lift => Striking.Decide(asking, lift),
            TakePart part => TakingPart.Decide(asking, part),
            NothingOfInvestor => Asking.Nothing,
            _ => throw new UnreachableException($"nobody decides on {command.GetType().Name}"),
        };
    }

    public InvestorState Evolve(InvestorState state, Happened<InvestorEvent> happened) => InvestorEvolution.Evolve(state, happened);

    public Sight Seen(InvestorState now, Happened<InvestorEvent> happened) => InvestorSight.Seen(now.Party, happened.What);

    /// <summary>Sight depends on the event and on whose profile it is, and on nothing that changes.</summary>
    public bool SeenAlike(InvestorState before, InvestorState now) => true;

    public bool Sealed(InvestorEvent what) => false;

    public ImmutableArray<long> Opens(InvestorState before, InvestorEvent what) => [];

    public PartyId? Ends(InvestorState before, InvestorEvent what) => null;

    public byte[] Summarise(InvestorState state, long version) => InvestorSummaries.Summarise(state, version);

    public ImmutableArray<Reader> Readers(InvestorState state) => InvestorSummaries.Readers(state);

    public ImmutableArray<Facet> Facets(InvestorState state) => state.Exists ? InvestorFacets.Of(state) : [];

    public DateTimeOffset? DueAt(InvestorState state) => null;

    public bool StaysActive(InvestorState state) => false;

    public InvestorCommand WhenDue { get; } = new NothingOfInvestor();

    public InvestorCommand? WhenReady(InvestorState state, DateTimeOffset now) => null;

    public byte[] Encode(InvestorEvent what) => Wire.Write(what);

    public InvestorEvent? Decode(ReadOnlySpan<byte> what) => Stored<InvestorEvent>.Read(what);

    public byte[] Encode(InvestorCommand command) => Wire.Write(command);

    public byte[] Freeze(InvestorState state) => InvestorJson.Freeze(state);

    public InvestorState Thaw(ReadOnlySpan<byte> frozen) => InvestorJson.Thaw(frozen);
}
