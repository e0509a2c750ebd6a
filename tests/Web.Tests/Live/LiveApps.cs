namespace EMiningLive.Web.Tests.Live;

/// <summary>One application for the tests that need nothing of their own; they run one after another.</summary>
[CollectionDefinition(nameof(LiveApps), DisableParallelization = true)]
public sealed class LiveApps : ICollectionFixture<LiveApps>, IAsyncLifetime
{
    public LiveApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await LiveApp.Start(settings: "--Limits:ConnectionsPerPerson=100");

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
