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

    /// <summary>Only enqueues. True when <see cref="Send"/> has to be called for it, by the same caller and soon.</summary>
    bool Put(Parcel parcel);

    /// <summary>Sends what was put, up to the first wait.</summary>
    void Send();
}
