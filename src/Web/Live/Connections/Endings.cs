namespace EMiningLive.Web.Live.Connections;

/// <summary>Why the hub closes a connection by itself: words in the reason that its client is given.</summary>
public static class Endings
{
    /// <summary>The person has as many connections as they may.</summary>
    public const string TooManyConnections = "tooManyConnections";

    /// <summary>It went on beyond its rate though it was refused.</summary>
    public const string TooManyMessages = "tooManyMessages";

    /// <summary>It sent more bytes than its rate allows.</summary>
    public const string TooManyBytes = "tooManyBytes";

    /// <summary>One message was larger than any valid command.</summary>
    public const string MessageTooLarge = "messageTooLarge";
}
