using EMiningLive.Web.Operations;

namespace EMiningLive.Web.Demo;

/// <summary>What is there to try the platform without anybody else: fictional parties, rooms of the day, companies that act.</summary>
public static class DemoSetup
{
    public static void AddDemo(this IHostApplicationBuilder builder, Settings settings)
    {
        if (settings.Demo) builder.Services.AddSingleton<Entering>().AddSingleton<Profiles>().AddHostedService<Seeding>();
        if (settings.Rehearsal) builder.Services.AddHostedService<Rehearsal>();
    }
}
