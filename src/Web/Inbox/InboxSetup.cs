using EMiningLive.Contracts.Inbox;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Inbox;

/// <summary>Inboxes over HTTP.</summary>
public static class InboxSetup
{
    public static void AddInbox(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<InboxDoor>();

    public static void MapInbox(this WebApplication app)
    {
        var inboxes = app.MapGroup("/api").WithTags("Inbox").AddEndpointFilter(Bodies.RefuseUnreadable);
        inboxes.MapState<InboxDoor, IInboxGrain, InboxCommand, InboxView>("inbox", "inbox", (inbox, caller) => inbox.View(caller));
        inboxes.MapCommands<InboxDoor, IInboxGrain, InboxCommand>("inbox", "inboxCommand");
        inboxes.MapHistory("inbox", "inbox", (services, id) => services.GetRequiredService<InboxDoor>().Find(id));
    }
}
