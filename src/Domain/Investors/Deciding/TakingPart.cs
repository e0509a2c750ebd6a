using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>In which rooms a company takes part, and how that ended; the platform tells it, perhaps more than once.</summary>
internal static class TakingPart
{
    public static Decision<InvestorEvent> Decide(in Asking asking, TakePart part)
    {
        if (IsKnown(asking.Investor, part)) return Asking.Nothing;
        return asking.Then(new TookPart(part.Room, part.Title, part.As, part.Outcome));
    }

    /// <summary>Whether the same was told before; an outcome that is known is not taken back by news that come late.</summary>
    private static bool IsKnown(InvestorState investor, TakePart part) =>
        investor.TakesPart.FirstOrDefault(known => known.Room == part.Room) is { } known
        && (new PartTaken(part.Room, part.Title, part.As, part.Outcome, known.At) == known || (known.Outcome is not null && part.Outcome is null));
}
