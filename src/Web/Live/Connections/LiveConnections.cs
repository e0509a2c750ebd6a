using System.Collections.Concurrent;
using System.Security.Claims;
using EMiningLive.Contracts;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.People;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.Live.Connections;

/// <summary>All live connections of this node, so many a person at most. They end with the session that opened them.</summary>
public sealed class LiveConnections(ISessions sessions, IOptions<LiveLimits> limits)
{
    private readonly ConcurrentDictionary<ILiveConnection, IDisposable> all = new();
    private readonly Dictionary<PersonId, int> counts = [];
    private readonly Lock gate = new();

    public IEnumerable<ILiveConnection> All => all.Keys;

    /// <summary>False when the person has as many as they may: the newest is refused, so that nobody pushes another out.</summary>
    /// <param name="user">Whose session it is.</param>
    public bool TryAdd(ILiveConnection connection, ClaimsPrincipal user)
    {
        lock (gate)
        {
            var count = counts.GetValueOrDefault(connection.Caller.Person);
            if (count >= limits.Value.ConnectionsPerPerson) return false;
            counts[connection.Caller.Person] = count + 1;
        }

        LiveMeter.Connections.Add(1);
        all[connection] = sessions.WhenEnded(user, () => connection.End(RevokedNews.SessionEnded));
        return true;
    }

    public void Remove(ILiveConnection connection)
    {
        if (!all.TryRemove(connection, out var listening)) return;
        listening.Dispose();
        LiveMeter.Connections.Add(-1);
        lock (gate)
        {
            var person = connection.Caller.Person;
            if (--counts[person] == 0) counts.Remove(person);
        }
    }
}
