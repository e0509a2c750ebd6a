namespace EMiningLive.Web.Live;

/// <summary>How long this part waits, and for what.</summary>
public static class Patience
{
    /// <summary>For an answer of a grain; then the outcome is unknown.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromSeconds(10);

    /// <summary>For a notice that another one has overtaken.</summary>
    public static readonly TimeSpan Overtaking = TimeSpan.FromMilliseconds(25);

    /// <summary>For a connection that does not read.</summary>
    public static readonly TimeSpan Reader = TimeSpan.FromSeconds(12);

    /// <summary>Until a feed that nobody watches is left.</summary>
    public static readonly TimeSpan Empty = TimeSpan.FromSeconds(30);

    /// <summary>Between the news that a connection ends and its end.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(250);

    /// <summary>For the database to say the heads that a heartbeat carries.</summary>
    public static readonly TimeSpan Heads = TimeSpan.FromSeconds(1);

    /// <summary>For the other side to take the closing frame.</summary>
    public static readonly TimeSpan Closing = TimeSpan.FromSeconds(5);
}
