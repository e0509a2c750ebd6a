namespace EMiningLive.Grains.Tests.Kit;

/// <summary>The real clock, set forward. Timers that were wound before do not notice: for them time was lost.</summary>
public sealed class Shift : TimeProvider
{
    private TimeSpan by;

    public void Forward(TimeSpan time) => by += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
}
