using System.Collections.Immutable;
using System.Diagnostics;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors;

/// <summary>The investor after something happened to it. It never asks whether it may: what is decided is decided.</summary>
internal static class InvestorEvolution
{
    /// <summary>As many rooms as are remembered.</summary>
    public const int MostParts = 100;

    /// <summary>As many strikes as are remembered, and as may stand.</summary>
    public const int MostStrikes = 100;

    public static InvestorState Evolve(InvestorState investor, in Happened<InvestorEvent> happened) => happened.What switch
    {
        InvestorRegistered begun => investor with { Name = begun.Name, Country = begun.Country, About = begun.About, Website = begun.Website },
        InvestorCorrected corrected => Corrected(investor, corrected),
        InterestsStated stated => investor with { Minerals = stated.Minerals, Stages = stated.Stages, Provinces = stated.Provinces },
        TicketStated stated => investor with { Ticket = stated is { From: null, To: null } ? null : new(stated.From, stated.To) },
        ItemVerified verified => Verified(investor, verified, happened.At),
        OwnersDeclared declared => investor with { Owners = declared.Owners },
        AffiliatesDeclared declared => investor with { Affiliates = declared.Parties },
        ProjectWatched watched => investor with { Watchlist = investor.Watchlist.Add(watched.Project) },
        ProjectUnwatched unwatched => investor with { Watchlist = investor.Watchlist.Remove(unwatched.Project) },
        StrikeGiven given => Struck(investor, new(happened.Seq, happened.At, given.Reason, given.Room, null, null)),
        StrikeLifted lifted => Lifted(investor, lifted, happened.At),
        TookPart part => TookPart(investor, new(part.Room, part.Title, part.As, part.Outcome, happened.At)),
        _ => throw new UnreachableException($"{happened.What.GetType().Name} has no place in the evolution of an investor"),
    };

    private static InvestorState Corrected(InvestorState investor, InvestorCorrected corrected) => investor with
    {
        Name = corrected.Name ?? investor.Name,
        Country = corrected.Country ?? investor.Country,
        About = corrected.About ?? investor.About,
        Website = corrected.Website ?? investor.Website,
    };

    private static InvestorState Verified(InvestorState investor, ItemVerified verified, DateTimeOffset at) => investor with
    {
        Verified = investor.Verified.SetItem(verified.Item, new(verified.Item, verified.Met, verified.Reference, verified.Note, at)),
    };

    /// <summary>Where there are too many, the oldest that was lifted is forgotten; one that stands never is.</summary>
    private static InvestorState Struck(InvestorState investor, StrikeView given)
    {
        var strikes = investor.Strikes.Add(given);
        var forgotten = strikes.Length > MostStrikes ? strikes.FirstOrDefault(strike => strike.LiftedAt is not null) : null;
        return investor with { Strikes = forgotten is null ? strikes : strikes.Remove(forgotten) };
    }

    private static InvestorState Lifted(InvestorState investor, StrikeLifted lifted, DateTimeOffset at) => investor with
    {
        Strikes = [.. investor.Strikes.Select(strike => strike.Seq == lifted.Strike ? strike with { LiftedAt = at, LiftedFor = lifted.Reason } : strike)],
    };

    /// <summary>What was told of the same room before is replaced.</summary>
    private static InvestorState TookPart(InvestorState investor, PartTaken told) =>
        investor with { TakesPart = [.. investor.TakesPart.Where(part => part.Room != told.Room).Append(told).TakeLast(MostParts)] };
}
