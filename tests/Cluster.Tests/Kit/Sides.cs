namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>
/// Two sides run beside each other, since most of a fault is waiting: what happens to the shared cluster, one test after another, and
/// what brings clusters of its own. A full run measures, so there one side waits for the other.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedSide : ICollectionFixture<Turn>
{
    public const string Name = "on the shared cluster";
}

/// <summary>The side of tests with clusters of their own.</summary>
[CollectionDefinition(Name)]
public sealed class OwnSide : ICollectionFixture<Turn>
{
    public const string Name = "on clusters of their own";
}

/// <summary>Held by a side while it runs.</summary>
public sealed class Turn : IAsyncLifetime
{
    private static readonly SemaphoreSlim Sides = new(Size.IsFull ? 1 : 2);

    public async ValueTask InitializeAsync() => await Sides.WaitAsync();

    public ValueTask DisposeAsync()
    {
        Sides.Release();
        return default;
    }
}
