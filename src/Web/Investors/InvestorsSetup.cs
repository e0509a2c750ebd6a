using EMiningLive.Contracts.Investors;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Investors;

/// <summary>Investors over HTTP.</summary>
public static class InvestorsSetup
{
    public static void AddInvestors(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<InvestorDoor>();

    public static void MapInvestors(this WebApplication app)
    {
        var investors = app.MapGroup("/api").WithTags("Investors").AddEndpointFilter(Bodies.RefuseUnreadable);
        investors.MapList();
        investors.MapState<InvestorDoor, IInvestorGrain, InvestorCommand, InvestorView>("investors", "investor", (investor, caller) => investor.View(caller));
        investors.MapCommands<InvestorDoor, IInvestorGrain, InvestorCommand>("investors", "investorCommand");
        investors.MapHistory("investors", "investor", (services, id) => services.GetRequiredService<InvestorDoor>().Find(id));
    }
}
