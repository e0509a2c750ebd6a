using EMiningLive.Silo;
using EMiningLive.Silo.Health;
using EMiningLive.Silo.Telemetry;
using EMiningLive.Web;
using EMiningLive.Web.App;
using EMiningLive.Web.CodeLists;
using EMiningLive.Web.Demo;
using EMiningLive.Web.Inbox;
using EMiningLive.Web.Investors;
using EMiningLive.Web.Live;
using EMiningLive.Web.Operations;
using EMiningLive.Web.People;
using EMiningLive.Web.Pipeline;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Publication;
using EMiningLive.Web.Rooms;

try
{
    await WebNode.Build(args).RunAsync();
    return 0;
}
catch (RefusedToStartException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 78; // EX_CONFIG
}

namespace EMiningLive.Web
{
    /// <summary>The web node: everything that a browser or a program talks to.</summary>
    public static class WebNode
    {
        /// <summary>The whole of it, ready to start. <paramref name="more"/>: what a test adds.</summary>
        public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? more = null)
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            var settings = Settings.Read(builder);
            builder.Services.AddSingleton(settings);
            builder.AddLogs();
            // Of a cluster this process is a client; alone it hosts the grains itself.
            if (builder.Configuration["Cluster:ConnectionString"] is { Length: > 0 }) builder.AddSiloClient();
            else builder.AddSilo();
            builder.AddProtection();
            builder.AddPeople();
            builder.AddRooms();
            builder.AddCodeLists();
            builder.AddProjects();
            builder.AddInvestors();
            builder.AddInbox();
            builder.AddPublication();
            builder.AddLive();
            builder.AddApiDocument();
            builder.AddBrowserApp();
            builder.AddDemo(settings);
            more?.Invoke(builder);

            var app = builder.Build();
            app.UseProtection();
            app.UseRouting();
            app.UseAuthentication();
            app.UseLiveSessions();
            app.UseRateLimiter();
            app.UseAuthorization();
            app.MapPeople();
            app.MapRooms();
            app.MapCodeLists();
            app.MapProjects();
            app.MapInvestors();
            app.MapInbox();
            app.MapPipeline();
            app.MapPublication();
            app.MapLive();
            app.MapGroup("").AllowAnonymous().DisableRateLimiting().MapHealth();
            app.MapVersion();
            app.MapDashboard(settings);
            app.MapApiDocument();
            app.MapBrowserApp();
            return app;
        }
    }
}
