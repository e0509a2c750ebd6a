using EMiningLive.Contracts.People;

namespace EMiningLive.Web.Live.Feeds;

/// <summary>One connection that watches feeds, whatever its wire.</summary>
public interface ISubscriber
{
    /// <summary>Whose eyes it is.</summary>
    Caller Caller { get; }

    /// <summary>Whether its person shows as present; streams and halls do not.</summary>
    bool Visible { get; }

    /// <summary>Whether its person looks elsewhere at the moment.</summary>
    bool Away { get; }

    /// <summary>Enqueues and returns at once; a connection that does not keep up loses what waits, never delays others.</summary>
    void Offer(Parcel parcel);
}
