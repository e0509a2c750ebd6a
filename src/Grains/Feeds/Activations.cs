using System.Collections.Concurrent;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;

namespace EMiningLive.Grains.Feeds;

/// <summary>An activation that owns a feed, as its silo sees it. Callable from any thread.</summary>
public interface IActivation
{
    FeedId Feed { get; }

    /// <summary>What it holds to be durable.</summary>
    Head Known { get; }

    /// <summary>Holds it against the store; one that cannot have written what stands there ends.</summary>
    /// <param name="known">What it knew before the store was asked.</param>
    /// <param name="truth">Null when the store knows nothing of the feed.</param>
    void Compare(Head known, Head? truth);
}

/// <summary>The feeds that this silo owns, or believes that it does.</summary>
public sealed class Activations
{
    private readonly ConcurrentDictionary<IActivation, byte> all = new();

    public IReadOnlyCollection<IActivation> All => (IReadOnlyCollection<IActivation>)all.Keys;

    public void Add(IActivation activation) => all.TryAdd(activation, 0);

    public void Remove(IActivation activation) => all.TryRemove(activation, out _);
}
