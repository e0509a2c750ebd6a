using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>What a company looks for, and how much it would put in: its own to say.</summary>
internal static class Stating
{
    public static Decision<InvestorEvent> Decide(in Asking asking, StateInterests interests)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (IsSo(asking.Investor, interests)) return new Refusal.AlreadyDone();
        return asking.Then(new InterestsStated(interests.Minerals, interests.Stages, interests.Provinces));
    }

    public static Decision<InvestorEvent> Decide(in Asking asking, StateTicket ticket)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        var stated = asking.Investor.Ticket;
        if (ticket.From == stated?.From && ticket.To == stated?.To) return new Refusal.AlreadyDone();
        return asking.Then(new TicketStated(ticket.From, ticket.To));
    }

    private static bool IsSo(InvestorState investor, StateInterests interests) =>
        interests.Minerals.SequenceEqual(investor.Minerals)
        && interests.Stages.SequenceEqual(investor.Stages)
        && interests.Provinces.SequenceEqual(investor.Provinces);
}
