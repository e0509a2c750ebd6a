namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>How large a fault is: small in every run, full with <c>EMINING_FULL=1</c> (<c>./test.sh --full</c>).</summary>
public static class Size
{
    public static readonly bool IsFull = Environment.GetEnvironmentVariable("EMINING_FULL") == "1";

    public static int Of(int small, int full) => IsFull ? full : small;

    public static TimeSpan Seconds(int small, int full) => TimeSpan.FromSeconds(Of(small, full));

    /// <summary>A bound of time; a small run shares its two cores with others and gets three times as much.</summary>
    public static TimeSpan Within(int seconds) => TimeSpan.FromSeconds(IsFull ? seconds : 3 * seconds);
}
