using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Which projects a company keeps an eye on: nobody else ever learns it.</summary>
internal static class Watchlists
{
    /// <summary>As many projects as a company may watch, so that its state stays bounded.</summary>
    public const int MostProjects = 200;

    public static Decision<InvestorEvent> Decide(in Asking asking, WatchProject watch)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (asking.Investor.Watchlist.Contains(watch.Project)) return new Refusal.AlreadyDone();
        if (asking.Investor.Watchlist.Count >= MostProjects) return new Refusal.NotAllowed();
        return asking.Then(new ProjectWatched(watch.Project));
    }

    public static Decision<InvestorEvent> Decide(in Asking asking, UnwatchProject unwatch)
    {
        if (!asking.ByDelegate) return new Refusal.NotAllowed();
        if (!asking.Investor.Watchlist.Contains(unwatch.Project)) return new Refusal.AlreadyDone();
        return asking.Then(new ProjectUnwatched(unwatch.Project));
    }
}
