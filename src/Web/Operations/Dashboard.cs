using System.Security.Claims;
using EMiningLive.Contracts.People;
using EMiningLive.Web.People;
using Microsoft.AspNetCore.Authorization;
using Orleans.Dashboard;

namespace EMiningLive.Web.Operations;

/// <summary><c>/operations/dashboard</c>: how many grains of which kind are where, and how fast they answer. For administrators, where it is switched on.</summary>
public static class Dashboard
{
    public const string Path = "/operations/dashboard";

    /// <summary>They would show what is inside a grain, and what is logged: an administrator sees no room.</summary>
    private static readonly string[] Closed = ["/GrainState", "/Trace"];

    private static readonly AuthorizationPolicy Admins = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(asked => IsAdmin(asked.User)).Build();

    public static void MapDashboard(this WebApplication app, Settings settings)
    {
        if (!settings.Dashboard) return;
        IEndpointConventionBuilder dashboard = app.MapOrleansDashboard(Path).RequireAuthorization(Admins).ExcludeFromDescription();
        dashboard.Finally(Close);
    }

    private static bool IsAdmin(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true && (user.CallerOf().Roles & Roles.Admin) != 0;

    private static void Close(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && Closed.Any(route.EndsWith)) endpoint.RequestDelegate = NotHere;
    }

    private static Task NotHere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
